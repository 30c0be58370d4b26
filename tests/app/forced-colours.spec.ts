import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LaunchedApp } from './driver/app-launch'
import { openHistory } from './history-steps'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'
import { expectQuiet, openTab } from './window-steps'

let setting: SpecSetting
let app: LaunchedApp
let page: Page

/** What an element is painted with, as it is seen: forced colours included. */
const paint = (selector: string, property: string): Promise<string> =>
  page.evaluate<string>(
    `getComputedStyle(document.querySelector(${JSON.stringify(selector)}))[${JSON.stringify(property)}]`,
  )

const groundOf = (selector: string): Promise<string> => paint(selector, 'backgroundColor')

/** What stands for a colour of the user's own right now. */
const systemColour = (name: string): Promise<string> =>
  page.evaluate<string>(`(() => {
    const probe = document.body.appendChild(document.createElement('i'))
    probe.style.color = '${name}'
    const { color } = getComputedStyle(probe)
    probe.remove()
    return color
  })()`)

beforeAll(async () => {
  setting = await specSetting({ clock: '2026-11-23T13:30:00.000Z' })
  app = await setting.launch(['--example'])
  page = await app.window()
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await page.getByRole('article').nth(2).waitFor()
})
afterAll(async () => {
  await app.stop()
  await setting.stop()
})

describe('where the colours are the user’s own', () => {
  it('shows which tab is open', async () => {
    expect(await groundOf('#tab-all')).toBe(await systemColour('Highlight'))
    expect(await paint('#tab-all', 'color')).toBe(await systemColour('HighlightText'))
    expect(await groundOf('#tab-history')).not.toBe(await groundOf('#tab-all'))
  })

  it('tells what is done of the day from what is open', async () => {
    const done = await groundOf('article .piece > span')
    const open = await groundOf('article .piece:not(:has(span))')
    expect(done).toBe(await systemColour('Highlight'))
    expect(open).toBe(await systemColour('Canvas'))
    // What is open would not be seen but for its rim.
    expect(await paint('article .piece:not(:has(span))', 'outlineColor')).toBe(
      await systemColour('CanvasText'),
    )
  })

  it('tells a ring from what fills it by more than a colour', async () => {
    const widths = [
      await paint('article .ring circle:not(.done)', 'strokeWidth'),
      await paint('article .ring circle.done', 'strokeWidth'),
    ].map(Number.parseFloat)
    expect(widths[1]).toBeGreaterThan(2 * widths[0]!)
  })

  it('shows which of a few is chosen', async () => {
    expect(await groundOf('fieldset label.chosen')).toBe(await systemColour('Highlight'))
    expect(await groundOf('fieldset label:not(.chosen)')).not.toBe(
      await groundOf('fieldset label.chosen'),
    )
  })

  it('keeps the words of the strongest button and of the example’s strip in sight', async () => {
    await openTab(page, 'Add an account')
    for (const selector of ['button.primary', '.example']) {
      await page.locator(selector).first().waitFor()
      expect(await groundOf(selector)).toBe(await systemColour('Highlight'))
      expect(await paint(selector, 'color')).toBe(await systemColour('HighlightText'))
    }
  })

  it('hatches the days that nobody knows, and tells full ones from others', async () => {
    await openHistory(page, 'Days')
    await page.getByRole('grid').waitFor()
    const squares = await page.evaluate<Readonly<Record<string, string>>>(`Object.fromEntries(
      ['none', 'some', 'half', 'most', 'full'].map((look) => [
        look,
        getComputedStyle(document.querySelector('.legend .' + look), '::before').backgroundColor,
      ]))`)
    expect(new Set(Object.values(squares)).size).toBe(5)
    expect(
      await page.evaluate(
        `getComputedStyle(document.querySelector('.legend .unknown'), '::before').backgroundImage`,
      ),
    ).toContain('repeating-linear-gradient')
  })

  it('did nothing that the page forbids', () => expectQuiet(app))
})
