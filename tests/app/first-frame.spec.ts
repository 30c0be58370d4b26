import { afterAll, beforeAll, expect, it } from 'vitest'
import { builtWindow, UNANSWERING, type BuiltWindow } from './built-window'

let built: BuiltWindow
beforeAll(async () => {
  built = await builtWindow()
})
afterAll(() => built.stop())

it.each([360, 860])(
  'the frame of before the tabs covers nothing that is said meanwhile: %i px',
  async (width) => {
    const context = await built.browser.newContext({ viewport: { width, height: 400 } })
    const page = await context.newPage()
    await page.addInitScript(UNANSWERING)
    await page.goto(built.url)
    const [notice, frame] = [page.getByRole('alert'), page.locator('.first-frame')]
    await notice.waitFor()
    const [said, above] = [await notice.boundingBox(), await frame.boundingBox()]
    const isClear = width < 640 ? said!.y >= above!.height : said!.x >= above!.width
    expect(isClear, JSON.stringify({ said, above })).toBe(true)
    await page.getByRole('button', { name: '重试' }).click({ timeout: 5_000 })
  },
)

/** What a page says whose files are there but for some, and what it complains about unheard. */
const openWithout = async (files: RegExp, width = 860) => {
  const page = await built.browser.newPage({ viewport: { width, height: 400 } })
  const unheard: Error[] = []
  page.on('pageerror', (error) => unheard.push(error))
  await page.addInitScript(UNANSWERING)
  await page.route(files, (route) => route.abort())
  // The patience of the page passes quickly here.
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Animation.enable')
  await devtools.send('Animation.setPlaybackRate', { playbackRate: 20 })
  await page.goto(built.url)
  return { page, unheard }
}

it.each([
  [/page-zh-cn-/, 860],
  [/window-[^/]*js/, 860],
  [/window-[^/]*js/, 360],
] as const)(
  'says in both languages that files are missing where nothing comes: %s, %i px',
  async (missing, width) => {
    const { page, unheard } = await openWithout(missing, width)
    const told = page.getByRole('alert')
    await told.getByText('请重新安装').waitFor()
    await told.getByText('Install it again').waitFor()
    expect(unheard).toEqual([])
    const { x, y } = (await told.getByText('请重新安装').boundingBox())!
    const above = `document.elementFromPoint(${x} + 2, ${y} + 2).closest('[class]').className`
    expect(await page.evaluate(above)).toBe('missing')
  },
)

it('says nothing of missing files where none is', async () => {
  const { page } = await openWithout(/no-such-file/)
  await page.getByText('重试').waitFor()
  // What is not laid out comes with no time that passes.
  expect(await page.evaluate(`getComputedStyle(document.querySelector('.missing')).display`)).toBe(
    'none',
  )
})
