import { expect, it } from 'vitest'
import { appMenu } from '../../../electron/main/app-menu'
import { en } from '../../../electron/shared/locales/en'
import { zhCn } from '../../../electron/shared/locales/zh-cn'

it.each(['linux', 'win32'] as const)('there is no application menu on %s', (platform) => {
  expect(appMenu(platform, 'Bili Glance', en)).toBeNull()
})

it('macOS has the menus without which its shortcuts do nothing', () => {
  const menu = appMenu('darwin', 'Bili Glance', zhCn)!
  expect(menu.map(({ label }) => label)).toEqual(['Bili Glance', '编辑', '窗口'])
  const roles = menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
  expect(roles.flatMap(({ role }) => role ?? [])).toEqual(
    expect.arrayContaining(['quit', 'hide', 'copy', 'paste', 'selectAll', 'close', 'minimize']),
  )
  // A role without a label would be English.
  expect(roles.every(({ type, label }) => type === 'separator' || label !== undefined)).toBe(true)
})
