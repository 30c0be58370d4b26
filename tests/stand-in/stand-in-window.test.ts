import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'

import { launch } from '../app/driver/app-launch'
import type { LaunchedApp } from '../app/driver/app-launch'
import { profile } from '../app/driver/app-profile'
import type { Profile } from '../app/driver/app-profile'
import { fixtureCommand } from './fixture-command'
import { pngSize } from './png'

describe('a window of the stand-in', () => {
  let user: Profile
  let app: LaunchedApp
  let page: Page
  let firstPictureMs = 0

  beforeAll(async () => {
    user = await profile({ keychain: false })
    const startedMs = performance.now()
    app = await launch([], { profile: user, command: fixtureCommand })
    page = await app.window()
    await page.screenshot()
    firstPictureMs = performance.now() - startedMs
    await app.until((state) => state.notifications.length > 0)
  })
  afterAll(() => user.stop())

  it('is there for a picture within seconds', async () => {
    expect(firstPictureMs).toBeLessThan(10_000)
    const picture = await page.screenshot()
    expect(pngSize(picture)).toEqual({ width: 640, height: 400 })
    expect(await page.textContent('h1')).toBe('Fixture')
  })

  it('tells what the app wanted of the window', async () => {
    const { windows } = await app.state()
    expect(windows).toMatchObject([
      {
        title: 'A page of the fixture',
        url: 'app://bundle/index.html',
        visible: true,
        bounds: { width: 640, height: 400 },
        options: { show: false, webPreferences: { sandbox: true, contextIsolation: true } },
      },
    ])
  })

  it('runs the preload before the scripts of the page and answers it as the own main frame', async () => {
    expect(await page.evaluate('bridgeWasThere')).toBe(true)
    expect(await page.evaluate('bridge.ask("how do you do")')).toEqual({
      args: ['how do you do'],
      kinds: ['[object String]'],
      url: 'app://bundle/index.html',
      origin: 'app://bundle',
      own: true,
    })
  })

  it('clones what Electron clones, both ways, and refuses what it refuses', async () => {
    const values = '[new Map([[1, { a: undefined }]]), new Set([1n]), new Uint8Array([7]), NaN]'
    expect(await page.evaluate(`bridge.ask(...${values}).then((answer) => answer.kinds)`)).toEqual([
      '[object Map]',
      '[object Set]',
      '[object Uint8Array]',
      '[object Number]',
    ])
    const back = `bridge.ask(...${values}).then(({ args: [map, set, bytes, number] }) =>
      [map instanceof Map, 'a' in map.get(1), set.has(1n), bytes[0], Number.isNaN(number)])`
    expect(await page.evaluate(back)).toEqual([true, true, true, 7, true])
    await expect(page.evaluate('bridge.ask(() => 1)')).rejects.toThrow(
      'An object could not be cloned',
    )
  })

  it('tells of a right click that the page leaves to the app, and plays the menu it opens', async () => {
    await page.click('button', { button: 'right' })
    await page.click('textarea', { button: 'right' })
    await app.until(({ popupPlace }) => popupPlace !== null)
    const heard = app.stdout().match(/\{"linkURL".*/g) ?? []
    expect(heard.map((line) => JSON.parse(line) as object)).toEqual([
      {
        linkURL: '',
        selectionText: '',
        isEditable: true,
        canCopy: false,
        canPaste: true,
        formControlType: 'text-area',
      },
    ])
    const at = await page.evaluate<object>('lastClick')
    expect((await app.state()).popupPlace).toEqual({ window: 1, at })
    const choose = async (...item: readonly string[]) => {
      await app.act('clickMenu', { menu: 'popup', item })
      expect((await app.state()).popupPlace).toBeNull()
      await page.click('textarea', { button: 'right' })
      await app.until(({ popupPlace }) => popupPlace !== null)
    }
    await choose('All')
    await page.locator('textarea').selectText()
    await app.act('clickMenu', { menu: 'popup', item: ['Cut'] })
    expect((await app.state()).clipboard).toBe('some words')
    expect(await page.inputValue('textarea')).toBe('')
    await page.focus('textarea')
    await page.keyboard.press('Shift+F10')
    await app.until(({ popupPlace }) => popupPlace !== null)
    await app.act('clickMenu', { menu: 'popup', item: ['Paste'] })
    expect(await page.inputValue('textarea')).toBe('some words')
    await page.click('#out', { button: 'right' })
    await app.until(({ popupPlace }) => popupPlace !== null)
    expect(app.stdout()).toContain('{"linkURL":"https://example.com/elsewhere"')
    await expect(app.act('clickMenu', { menu: 'popup', item: ['Larger'] })).rejects.toThrow(
      "does not implement the role 'zoomIn' of a menu item",
    )
    const gone = () => app.stdout().split('"menu gone"').length
    const before = gone()
    await app.act('dismissMenu', null)
    await expect.poll(gone).toBe(before + 1)
    await expect(app.act('dismissMenu', null)).rejects.toThrow('no menu is open')
  })

  it('reports a failing and a missing handler in the words of Electron', async () => {
    await expect(page.evaluate('bridge.fail()')).rejects.toThrow(
      "Error invoking remote method 'fixture:fail': Error: on purpose",
    )
    await expect(page.evaluate('bridge.missing()')).rejects.toThrow(
      "Error invoking remote method 'fixture:missing': Error: No handler registered",
    )
  })

  it('delivers what main sends, in order', async () => {
    await page.waitForFunction('told.length === 2')
    expect(await page.evaluate('told.map(([word, map]) => [word, map?.get("a")])')).toEqual([
      ['first', 1],
      ['second', undefined],
    ])
  })

  it('leaves the page nothing of itself but the bridge', async () => {
    const names = await page.evaluate('Object.keys(window)')
    expect(names).toContain('bridge')
    expect(names).not.toContain('standInCall')
    expect(await page.evaluate('typeof standInCall')).toBe('undefined')
    await expect(page.evaluate('"use strict"; bridge = 1; bridge')).rejects.toThrow(
      'read only property',
    )
  })

  it("obeys the policy that the app's handler sent", async () => {
    expect(await page.evaluate('window.inlineRan')).toBeUndefined()
    const { console: said } = await app.state()
    expect(said.join('\n')).toContain('Content Security Policy')
  })

  it('aborts and reports every request that the app does not answer', async () => {
    const { aborted } = await app.state()
    expect(aborted).toContainEqual({
      url: 'https://example.com/tracker.png',
      method: 'GET',
      resourceType: 'image',
    })
  })

  it('asks the app before it navigates', async () => {
    await page.click('#out')
    await expect.poll(app.stdout).toContain('{"navigate":"https://example.com/elsewhere"}')
    expect(page.url()).not.toContain('example.com')
    expect(await page.textContent('h1')).toBe('Fixture')
  })

  it('asks the app before it opens another window', async () => {
    await page.click('#popup')

    const { opened } = await app.until((state) => state.opened.length > 0)
    expect(opened).toEqual(['https://example.com/popup'])
    expect(page.context().pages()).toHaveLength(1)
  })

  it('comes back after its page has crashed', async () => {
    const before = (await app.state()).windows[0]?.targetId
    // The address ends its own process, so it is never loaded.
    await page.goto('chrome://crash').catch(() => undefined)
    await app.until(({ windows: [window] }) => ![null, before].includes(window?.targetId ?? null))
    page = await app.window()
    expect(await page.textContent('h1')).toBe('Fixture')
  })

  it('closes when its user closes it', async () => {
    await app.act('closeWindow', 1)
    await expect.poll(app.stdout).toContain('"closed"\n"all closed"')
    expect((await app.state()).windows).toEqual([])
  })
})
