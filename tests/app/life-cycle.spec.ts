import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { View } from '../../electron/shared/view'
import { controlVariable } from '../stand-in/control-protocol'
import type { ReadWindow } from '../stand-in/control-protocol'
import type { LaunchedApp } from './driver/app-launch'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'

const MID = '1900000900000001'
const MINUTE = 60_000

let setting: SpecSetting
beforeAll(async () => {
  setting = await specSetting()
  await setting.signIn({ mid: MID, nickname: '小栗子', done: { login: true } })
  expect((await setting.status()).exitCode).toBe(0)
})
afterEach(async () => {
  // After a failure too: the next spec starts its own app.
  for (const group of setting.profile.groups) await group.stop()
})
afterAll(() => setting.stop())

/** The window once it is as wanted. */
const windowThat = async (
  app: LaunchedApp,
  fits: (window: ReadWindow) => boolean,
): Promise<ReadWindow> => {
  const { windows } = await app.until((state) => state.windows.some(fits), 15_000)
  return windows.find(fits)!
}
const isShown = ({ visible, targetId }: ReadWindow): boolean => visible && targetId !== null

const closeWindow = async (app: LaunchedApp): Promise<void> => {
  const { id } = await windowThat(app, isShown)
  await app.act('closeWindow', id)
  await app.until(({ windows }) => windows.every(({ visible }) => !visible), 15_000)
}

const viewOf = (page: Page): Promise<View> =>
  page.evaluate(`biliGlance.requests['view:read']().then(({ value }) => value)`)

const keepPage = (page: Page, draft: string): Promise<unknown> =>
  page.evaluate(
    `biliGlance.requests['page:keep']({ tab: '${MID}', drafts: { '${MID}': '${draft}' } })`,
  )

const crash = async (app: LaunchedApp): Promise<void> => {
  const { id, targetId } = await windowThat(app, isShown)
  await app.act('crashPage', id)
  await app.until(({ windows }) => windows.every((one) => one.targetId !== targetId), 15_000)
}

describe('the window', () => {
  it('is shown by a second launch, hides when it is closed and is opened by the tray', async () => {
    const app = await setting.launch(['--hidden'])
    await app.tray()
    expect((await app.state()).windows).toEqual([])

    // Driven as well, for without a display `npm start` would only print the glance.
    const second = await setting.run([], { env: { [controlVariable]: '' } })
    expect(second).toMatchObject({ exitCode: 0, stdout: '' })
    const first = await windowThat(app, isShown)
    await closeWindow(app)
    await app.clickMenu('Open Bili Glance')
    expect((await windowThat(app, isShown)).id).toBe(first.id)

    await closeWindow(app)
    await app.clickTray()
    expect((await windowThat(app, isShown)).id).toBe(first.id)
    expect(await app.stop()).toMatchObject({ exitCode: 0, stdout: '', stderr: '' })
  })

  it('is given up after minutes in the tray and made anew with its tab and draft', async () => {
    const app = await setting.launch()
    await keepPage(await app.window(), 'half a thought')
    const { id } = await windowThat(app, isShown)
    await closeWindow(app)
    await app.act('passTime', 3 * MINUTE - 1)
    expect((await app.state()).windows.map((one) => one.id)).toEqual([id])
    await app.act('passTime', 1)
    expect((await app.state()).windows).toEqual([])

    await app.act('emitApp', 'activate')
    expect((await windowThat(app, isShown)).id).not.toBe(id)
    const { page } = await viewOf(await app.window())
    expect(page).toEqual({ tab: MID, drafts: { [MID]: 'half a thought' } })
  })

  it('stays where it is shown again before that', async () => {
    const app = await setting.launch()
    const { id } = await windowThat(app, isShown)
    await closeWindow(app)
    await app.act('passTime', 2 * MINUTE)
    await app.clickTray()
    await app.act('passTime', 2 * MINUTE)
    expect((await windowThat(app, isShown)).id).toBe(id)
  })

  it('comes back where it was, and on a screen that is there', async () => {
    const bounds = { x: 2_100, y: 80, width: 700, height: 500 }
    const screens = [
      { x: 0, y: 0, width: 1_920, height: 1_080 },
      { x: 1_920, y: 0, width: 1_280, height: 800 },
    ]
    const first = await setting.launch()
    const { id } = await windowThat(first, isShown)
    await first.act('placeWindow', { id, bounds, maximized: false })
    await first.stop()

    const second = await setting.launch(['--hidden'])
    await second.setDesktop({ displays: screens })
    await second.act('emitApp', 'activate')
    expect((await windowThat(second, isShown)).bounds).toEqual(bounds)
    await second.stop()

    const third = await setting.launch()
    const alone = await windowThat(third, isShown)
    expect(alone.bounds).toEqual({ ...bounds, x: 1_920 - bounds.width })
    await third.act('placeWindow', { id: alone.id, bounds: alone.bounds, maximized: true })
    await closeWindow(third)
    await third.stop()

    const fourth = await setting.launch()
    expect(await windowThat(fourth, isShown)).toMatchObject({ maximized: true })
  })
})

describe('a page that crashes', () => {
  it('comes back with its tab and draft', async () => {
    const app = await setting.launch()
    await keepPage(await app.window(), 'not lost')
    await crash(app)
    const page = await app.window()
    await expect.poll(() => page.getByText('小栗子').count()).toBeGreaterThan(0)
    expect((await viewOf(page)).page).toEqual({ tab: MID, drafts: { [MID]: 'not lost' } })
    expect((await app.state()).dialogs).toEqual([])
  })

  it('is not opened a third time within a minute before somebody says so', async () => {
    const app = await setting.launch()
    await app.window()
    await crash(app)
    await app.window()
    await crash(app)
    await app.window()
    await crash(app)
    const { dialogs } = await app.until((state) => state.dialogs.length > 0, 15_000)
    expect(dialogs).toMatchObject([
      {
        kind: 'message',
        open: true,
        options: {
          message: 'The window of Bili Glance keeps crashing, so it was not opened again.',
          buttons: ['Open again', 'Quit'],
        },
      },
    ])
    expect((await app.state()).windows.every(({ targetId }) => targetId === null)).toBe(true)

    // Main itself goes on.
    expect((await app.tray()).menu.length).toBeGreaterThan(0)
    await app.act('answerDialog', { at: 0, value: { response: 0 } })
    expect((await viewOf(await app.window())).glance.accounts).toHaveLength(1)
  })
})

it('takes another language and theme at once, and keeps them', async () => {
  const app = await setting.launch()
  const page = await app.window()
  const set = (part: object): Promise<unknown> =>
    page.evaluate(`biliGlance.requests['settings:change'](${JSON.stringify(part)})`)
  const quitLabel = async (): Promise<string> => (await app.menu()).at(-1)!.label
  expect(await quitLabel()).toBe('Quit')

  expect(await set({ language: 'zh-CN', theme: 'dark' })).toMatchObject({
    ok: true,
    value: { language: 'zh-CN', theme: 'dark' },
  })
  await expect.poll(quitLabel).toBe('退出')
  await expect.poll(() => page.evaluate('document.documentElement.lang')).toBe('zh-CN')
  await expect
    .poll(() => page.evaluate(`matchMedia('(prefers-color-scheme: dark)').matches`))
    .toBe(true)
  await app.stop()

  const again = await setting.launch()
  // Before the page has drawn anything, too.
  expect((await windowThat(again, isShown)).options).toMatchObject({ backgroundColor: '#151319' })
  expect((await viewOf(await again.window())).settings).toMatchObject({
    language: 'zh-CN',
    theme: 'dark',
  })
})

it('quits from the tray, in order', async () => {
  const app = await setting.launch()
  await app.window()
  const { label } = (await app.menu()).at(-1)!
  await app.clickMenu(label)
  expect(await app.outcome).toMatchObject({ exitCode: 0, stdout: '', stderr: '' })
})
