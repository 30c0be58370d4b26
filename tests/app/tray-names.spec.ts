import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'
import { itemOf, rowOf } from './tray-menu-lines'

const KEY = 'c0a1b2c3d4e5f60718293a4b5c6d7e81'
/** A line break, a mark that turns the direction around, markup, and what underlines in a menu. */
const HOSTILE = '<b>&Quit</b>\n\u202E65/65\u2066\t&'

let setting: SpecSetting
beforeAll(async () => {
  setting = await specSetting()
})
afterEach(async () => {
  // After a failure too: the next spec starts its own app.
  for (const group of setting.profile.groups) await group.stop()
})
afterAll(() => setting.stop())

it('shows what others chose to be called as text on one line', async () => {
  await setting.signIn({ mid: '1900000700000001', nickname: HOSTILE, done: { login: true } })
  await setting.signIn({ mid: '1900000700000002', nickname: 'مرحبا', done: { login: true } })
  await setting.status()
  const app = await setting.launch(['--hidden'])
  const [first, second, ...more] = (await app.tray()).tooltip.split('\n')
  expect(first).toMatch(/^<b>&Quit<\/b> 65\/65 &: 5\/65/)
  expect(second).toMatch(/^\u2068مرحبا\u2069: 5\/65/)
  expect(more).toEqual([])
  // In a menu a doubled `&` stands for one.
  const [row, other] = await app.menu()
  expect([row?.label, other?.label]).toEqual([
    '<b>&&Quit</b> 65/65 &&: 5/65',
    '\u2068مرحبا\u2069: 5/65',
  ])
  const outside = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066\u2067]/u
  expect(JSON.stringify([first, second, await app.menu()])).not.toMatch(outside)
})

it('says of an access_key that it cannot read the VIP', async () => {
  setting.upstream.addAccount({
    mid: '1900000000007741',
    nickname: '深夜果园电台',
    access_key: KEY,
    done: { login: true, watch: true, share: true },
  })
  expect((await setting.addAccount(`access_key=${KEY}\n`)).exitCode).toBe(0)
  await setting.status()
  const app = await setting.launch(['--hidden'])
  expect(await rowOf(app, '深夜果园电台')).toContain('(VIP: not readable with an access_key)')
  expect((await app.tray()).tooltip).toContain('VIP: not readable with an access_key')
})

it('has room for the worst of many accounts, and counts the others', async () => {
  for (let number = 1; number <= 4; number += 1) {
    const nickname = `${'👩‍👩‍👧‍👦很长的名字'.repeat(2)}${number}`
    await setting.signIn({ mid: `190000070000001${number}`, nickname, done: { login: true } })
  }
  await setting.signIn({ mid: '1900000700000021', nickname: '末班渡轮', vip: { status: 2 } })
  await setting.status()
  const app = await setting.launch(['--hidden'])
  const { tooltip, menu } = await app.tray()
  expect(tooltip.length).toBeLessThanOrEqual(127)
  expect(tooltip.isWellFormed()).toBe(true)
  const lines = tooltip.split('\n')
  expect(lines[0]).toMatch(/^末班渡轮: .*VIP frozen/)
  expect(lines.at(-1)).toBe(`+${8 - (lines.length - 1)} more`)
  expect(lines.length).toBeGreaterThan(2)
  // The menu has room for all.
  expect(menu.filter(({ label }) => label.includes('/65'))).toHaveLength(8)
  expect((await itemOf(app, '末班渡轮')).label).toMatch(/^⚠ /)
})
