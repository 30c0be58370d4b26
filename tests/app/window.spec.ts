import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { COIN_EXP, NAV, REWARD } from '../upstream/endpoint-places'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'
import { expectQuiet, openTab } from './window-steps'

const FIRST = {
  mid: '1900000700000001',
  nickname: '小栗子',
  SESSDATA: '70000001%2C1809230400%2C00001*b1',
  done: { login: true, watch: true, coins: 5 },
}
const SECOND = {
  mid: '1900000700000002',
  // What others chose to be called is text, and turns no direction around.
  nickname: '<b>大板栗</b>\u202E',
  vip: { status: 2 },
}

let setting: SpecSetting
beforeAll(async () => {
  setting = await specSetting()
  await setting.signIn(FIRST)
  await setting.signIn(SECOND)
  expect((await setting.status()).exitCode).toBe(0)
})
beforeEach(() => setting.upstream.forgetRequests())
afterEach(async () => {
  // After a failure too: the next spec starts its own app.
  for (const group of setting.profile.groups) await group.stop()
})
afterAll(() => setting.stop())

const cardsOf = async (page: Page, count: number): Promise<readonly string[]> => {
  const cards = page.getByRole('article')
  await expect.poll(() => cards.count()).toBe(count)
  return (await cards.allInnerTexts()).map((text) => text.replaceAll(/\n+/g, ' | '))
}

/** Brightness behind the text and of the text, 0–255, and the picture that a user would see. */
const looks = async (page: Page) => {
  const brightness = async (property: string): Promise<number> => {
    const colour = await page.evaluate<string>(`getComputedStyle(document.body).${property}`)
    const [red = 0, green = 0, blue = 0] = colour.match(/\d+/g)?.map(Number) ?? []
    return (red + green + blue) / 3
  }
  return {
    behind: await brightness('backgroundColor'),
    front: await brightness('color'),
    picture: await page.screenshot(),
  }
}

it('shows the glance of every account, light and dark', async () => {
  const app = await setting.launch()
  const page = await app.window()
  expect(await cardsOf(page, 2)).toEqual([
    '小栗子 | Signed in until 2027-05-02 | 60 | / 65 exp | as of 04:00 | ' +
      'Visit | done | Watch | done | Share | open | Coins | 50/50 | done | Open: share a video +5 | ' +
      'VIP | Annual VIP, 73 days left | until 2027-02-04 | 04:00 | ' +
      'Level | Lv 5 · 536.9 coins | 20,310 of 28,800 exp | 04:00',
    expect.stringMatching(
      /^<b>大板栗<\/b> \| .* \| VIP \| Annual VIP frozen: the network address changed too often \| /,
    ),
  ])
  expect(await page.locator('.panel > header').innerText()).toMatch(
    /2 accounts · 0 of 2 all done today · 1 needs you\s+12 h 0 min left · tasks start over/,
  )
  expect(await page.title()).toBe('Bili Glance')

  const light = await looks(page)
  await app.setDesktop({ dark: true })
  await expect.poll(async () => (await looks(page)).behind).toBeLessThan(60)
  const dark = await looks(page)
  expect(light.behind).toBeGreaterThan(230)
  expect([light.front < 60, dark.front > 200]).toEqual([true, true])
  expect(light.picture.equals(dark.picture)).toBe(false)
  await expectQuiet(app)
})

it('speaks the language of the desktop', async () => {
  const app = await setting.launch([], { env: { LANGUAGE: 'zh_CN' } })
  const page = await app.window()
  const [first, second] = await cardsOf(page, 2)
  expect(first).toMatch(
    /登录有效期至 2027-05-02 \| 60 \| \/ 65 经验 \| .* \| 还差：分享视频 \+5 \| /,
  )
  expect(second).toMatch(/大会员 \| 年度大会员被冻结：IP 地址更换过于频繁 \| /)
  const buttons = await page.getByRole('button').allInnerTexts()
  // The handles by which accounts are moved have a name and no text.
  expect(buttons.filter((text) => text !== '')).toEqual(['刷新', '小栗子', '<b>大板栗</b>'])
  expect(await page.getByRole('button', { name: '移动 小栗子' }).count()).toBe(1)
  expect(await page.getByRole('tab').allInnerTexts()).toEqual([
    '全部账号',
    '历史记录',
    '小栗子\n60/65',
    '<b>大板栗</b>\n0/65',
    '添加账号',
    '设置',
  ])
  expect(await page.evaluate('document.documentElement.lang')).toBe('zh-CN')
  await expectQuiet(app)
})

it('asks when it is opened, once at a time, and at the press of a button no more than is due', async () => {
  // Older than ten minutes but not yet due by itself.
  setting.passMs(11 * 60_000)
  const app = await setting.launch(['--hidden'])
  await app.tray()
  setting.upstream.addAccount({ ...FIRST, done: { ...FIRST.done, share: true } })
  setting.upstream.play({ url: NAV }, { kind: 'late', delayMs: 1_000 })
  await app.act('tick', null)
  expect(setting.asked()).toEqual([])

  await app.clickTray()
  const page = await app.window()
  const refresh = page.getByRole('button', { name: 'Refresh' })
  const state = page.locator('.panel > header').getByRole('status')
  await expect.poll(() => state.innerText()).toMatch(/^Asking Bilibili… \d of 2$/)
  expect(await refresh.isDisabled()).toBe(true)
  await expect.poll(() => refresh.isEnabled()).toBe(true)
  const [first] = await cardsOf(page, 2)
  expect(first).toMatch(/65 \| \/ 65 exp \| as of 04:11 .* All done/)
  const asked = setting.asked().filter((place) => place.startsWith('api.'))
  expect(asked.toSorted()).toEqual([NAV, COIN_EXP, NAV, COIN_EXP, REWARD, REWARD].toSorted())

  await refresh.click()
  await expect.poll(() => state.innerText()).toMatch(/04:11/)
  expect(setting.asked()).toEqual([])
  await expectQuiet(app)
})

it('shows what was known, and that the keychain is locked', async () => {
  await setting.profile.keyring!.lock()
  const app = await setting.launch()
  const page = await app.window()
  const told = page.getByRole('alert')
  await expect
    .poll(() => told.allInnerTexts())
    .toEqual(['The keychain is locked. Unlock it and try again.\n\nTry again'])
  expect((await cardsOf(page, 2))[0]).toMatch(/65 \| \/ 65 exp \| as of 04:11/)

  setting.passMs(61 * 60_000)
  await setting.profile.keyring!.unlock()
  await app.emit('unlock-screen')
  await expect.poll(() => told.count()).toBe(0)
  await expectQuiet(app)
})

it('shows the example on demand, and says that it is invented', async () => {
  const bare = await specSetting({ clock: '2026-11-23T14:30:00.000Z' })
  try {
    const example = await bare.launch(['--example'])
    const page = await example.window()
    const cards = await cardsOf(page, 3)
    await page
      .getByRole('complementary', { name: /^Example: these accounts are invented/ })
      .waitFor()
    expect(cards).toHaveLength(3)
    const headings = await page.getByRole('article').getByRole('heading').allInnerTexts()
    expect(headings).toEqual(['栗子酱不加糖', '末班渡轮', '深夜果园电台'])
    await openTab(page, 'Add an account')
    await page.getByRole('radio', { name: 'Bilibili’s page' }).check()
    await page.getByRole('button', { name: 'Open Bilibili’s page' }).click()
    await page.getByText('This is the example').waitFor()
    expect((await example.state()).windows).toHaveLength(1)
    await expectQuiet(example)
    expect(bare.upstream.connections()).toBe(0)
    await example.stop()
  } finally {
    await bare.stop()
  }
})
