import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { launch } from '../app/driver/app-launch'
import type { LaunchedApp } from '../app/driver/app-launch'
import { profile } from '../app/driver/app-profile'
import type { Profile } from '../app/driver/app-profile'
import { fixtureCommand } from './fixture-command'
import { pngSize } from './png'

describe('the desktop of the stand-in', () => {
  let user: Profile
  let app: LaunchedApp

  beforeAll(async () => {
    user = await profile({ keychain: false })
    app = await launch([], { profile: user, command: fixtureCommand })
    await app.until((state) => state.notifications.length > 0)
  })
  afterAll(() => user.stop())

  it('shows the tray with its picture, words and menu', async () => {
    const tray = await app.tray()
    expect(tray.tooltip).toBe('a tooltip')
    expect(tray.images.map((image) => pngSize(Buffer.from(image, 'base64')))).toEqual([
      { width: 16, height: 16 },
    ])
    expect(tray.menu).toMatchObject([
      { label: 'More', type: 'submenu', items: [{ label: 'Tick', checked: false }] },
      { label: 'Off', enabled: false },
      { label: 'Quit', role: 'quit' },
    ])
  })

  it('clicks menu items as a user does: the tick changes first, a disabled item does nothing', async () => {
    await app.clickMenu('More', 'Tick')
    await expect.poll(app.stdout).toContain('{"ticked":true}')
    expect((await app.menu())[0]?.items[0]?.checked).toBe(true)
    await expect(app.clickMenu('Off')).rejects.toThrow("'Off' cannot be clicked")
    await expect(app.clickMenu('Nowhere')).rejects.toThrow("the menu has no 'Nowhere'")
  })

  it('shows notifications and clicks them', async () => {
    expect(await app.notifications()).toEqual([
      { title: 'A note', body: 'with a body', actions: [], shown: true },
    ])
    await app.clickNotification()
    await expect.poll(app.stdout).toContain('"note clicked"')
  })

  it('sends what the power of the machine does', async () => {
    await app.emit('resume')
    await expect.poll(app.stdout).toContain('"resumed"')
  })

  it("gives the page the desktop's colours", async () => {
    const page = await app.window()
    const dark = 'matchMedia("(prefers-color-scheme: dark)").matches'
    expect(await page.evaluate(dark)).toBe(false)
    await app.setDesktop({ dark: true })
    await expect.poll(() => page.evaluate(dark)).toBe(true)
  })

  it('quits by the role of a menu item', async () => {
    await app.clickMenu('Quit')
    expect(await app.outcome).toMatchObject({ exitCode: 0, stderr: '' })
  })
})
