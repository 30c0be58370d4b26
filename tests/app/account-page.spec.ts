import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { enCard } from '../../electron/shared/locales/card-en'
import { DETAILED, answersOf, playDetails } from './detailed-account'
import type { Answers } from './detailed-account'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'
import { card, expectQuiet, linesOf, openTab, unfold } from './window-steps'
import type { LaunchedApp } from './driver/app-launch'

let setting: SpecSetting
let app: LaunchedApp
let page: Page
let told: Answers
beforeAll(async () => {
  setting = await specSetting()
  playDetails(setting.upstream)
  const account = await setting.signIn(DETAILED)
  told = await answersOf(setting.upstream, account)
  await setting.status()
  app = await setting.launch()
  page = await app.window()
  await openTab(page, DETAILED.nickname)
  await card(page, 'Level and coins').waitFor()
  await unfold(page.getByRole('main'))
})
afterAll(() => setting.stop())

/** The facts of a card that can be seen, by their labels. */
const factsOf = async (title: string): Promise<Readonly<Record<string, string>>> => {
  const rows = await card(page, title).locator('dl > div').filter({ visible: true }).all()
  const facts = rows.map(
    async (row) => [await row.locator('dt').innerText(), await linesOf(row.locator('dd'))] as const,
  )
  return Object.fromEntries(await Promise.all(facts))
}
const rowsOf = async (place: Locator): Promise<readonly (readonly string[])[]> =>
  Promise.all((await place.all()).map(async (row) => (await linesOf(row)).split(/ \| |\t/)))

// In words of this spec, so that a slip in the app's own shows.
const count = (number: number): string => number.toLocaleString('en')
const flag = (yes: boolean | number): string => (yes === true || yes === 1 ? 'yes' : 'no')
const verified = (yes: boolean): string => (yes ? 'verified' : 'not verified')
const signed = (change: number): string => (change < 0 ? `−${-change}` : `+${change}`)
const DAY_MS = 86_400_000
const beijingDay = (ms: number): string => new Date(ms + DAY_MS / 3).toISOString().slice(0, 10)
/** What stands in a row of a log: the machine of a spec is in UTC. */
const logTime = (beijing: string): string =>
  new Date(`${beijing.replace(' ', 'T')}+08:00`).toISOString().slice(5, 16).replace('T', ' ')

it('shows every field of the account info', async () => {
  const { accountInfo: info } = told
  const words = enCard.profile
  expect(await factsOf('Profile')).toEqual({
    [words.nickname]: info.uname,
    [words.mid]: String(info.mid),
    [words.sex]: 'male',
    [words.birthday]: info.birthday,
    [words.rank]: info.rank,
    [words.loginName]: info.userid,
    [words.nicknameNeverChosen]: 'never, it is the default one',
  })
  expect(info).toMatchObject({ sex: '男', nick_free: true })
  const sign = card(page, 'Signature').locator('blockquote')
  expect(await sign.innerText()).toBe(info.sign)
  const face = page.getByRole('main').locator('img').first()
  expect(await face.isVisible()).toBe(true)
})

it('shows the daily reward and the exp from coins, and what is made of the two', async () => {
  const { dailyReward: reward, coinExp } = told
  const place = card(page, 'Today')
  const state = (done: boolean): string => (done ? 'done' : 'open')
  const rows = await rowsOf(place.locator('li'))
  expect(rows.map(([label, done, ...rest]) => [label, done, rest.at(-1)])).toEqual([
    ['Visit Bilibili', state(reward.login), '+5'],
    ['Watch a video', state(reward.watch), '+5'],
    ['Share a video', state(reward.share), '+5'],
    ['Give coins 2 more coins +20', 'open', `${coinExp} of 50`],
    ['Bind an e-mail address', state(reward.email), '+20'],
    ['Bind a phone number', state(reward.tel), '+100'],
    ['Set a safety question', state(reward.safe_question), '+30'],
    ['Verify the real name', state(reward.identify_card), '+50'],
  ])
  const words = enCard.today
  expect(reward.coins).toBeLessThan(coinExp)
  expect(await factsOf('Today')).toEqual({
    [words.bilibiliDay]: beijingDay(setting.nowMs()),
    [words.coinsByReward]: String(reward.coins),
    [words.coinsByToday]: String(coinExp),
    [words.coinsShown]: String(coinExp),
  })
  const shown = await linesOf(place)
  expect(shown).toContain(`| ${5 + 5 + coinExp} | / 65 exp |`)
  expect(shown).toContain(words.coinsDiffer)
})

it('shows every field of the VIP', async () => {
  const { vip } = told
  const words = enCard.vip
  const daysLeft = Math.ceil((vip.vip_due_date - setting.nowMs()) / DAY_MS)
  expect(await factsOf('VIP')).toEqual({
    [words.state]: 'frozen: the network address changed too often',
    [words.kind]: 'annual',
    [words.due]: beijingDay(vip.vip_due_date),
    [words.daysLeft]: `${daysLeft} days`,
    [words.payType]: '1: “bought” by the document, “auto-renewal” by later readings',
    [words.themeType]: String(vip.theme_type),
    [words.rawType]: String(vip.vip_type),
    [words.rawStatus]: String(vip.vip_status),
    [words.account]: String(vip.mid),
  })
  expect(vip).toMatchObject({ vip_status: 2, vip_type: 2, vip_pay_type: 1 })
})

it('shows level, exp, purse and all else of nav', async () => {
  const { nav } = told
  const { level_info: level, wallet } = nav
  const words = enCard.level
  expect(await factsOf('Level and coins')).toEqual({
    [words.exp]: count(level.current_exp),
    [words.coins]: count(nav.money),
    [words.bCoins]: count(wallet.bcoin_balance),
    [words.coupon]: count(wallet.coupon_balance),
    [words.couponDue]: beijingDay(wallet.coupon_due_time),
    [words.minExp]: count(level.current_min),
    [words.nextExp]: count(level.next_exp),
    [words.moral]: String(nav.moral),
    [words.senior]: flag(nav.is_senior_member),
    [words.signedInAs]: String(nav.mid),
    [words.nickname]: nav.uname,
    [words.face]: nav.face,
    [words.email]: flag(nav.email_verified),
    [words.phone]: flag(nav.mobile_verified),
    [words.vipType]: String(nav.vipType),
    [words.vipStatus]: String(nav.vipStatus),
    [words.vipDue]: beijingDay(nav.vipDueDate),
    [words.superVip]: flag(nav.vip.super_vip.is_super_vip),
  })
  expect(await linesOf(card(page, 'Level and coins'))).toContain(`Lv ${level.current_level} |`)
})

it('shows every field of safety, real-name status and application, and that they disagree', async () => {
  const { account_info: info, account_safe: safe, account_sns: sns } = told.security
  const application = told.realnameApplication
  const bound = (yes: boolean): string => (yes ? 'bound' : 'not bound')
  const linked = (name: string, yes: number): string => `${name} ${yes ? 'linked' : 'not linked'}`
  const words = enCard.safety
  expect(await factsOf('Safety and real name')).toEqual({
    [words.phone]: `${info.hide_tel} | ${bound(info.bind_tel)}, ${verified(info.tel_verify)}`,
    [words.mail]: `${info.hide_mail} | ${bound(info.bind_mail)}, ${verified(info.mail_verify)}`,
    [words.password]: info.unneeded_check ? 'none' : 'set',
    [words.strength]: ['no password', 'weak', 'medium', 'strong'][safe.pwd_level],
    [words.passwordSafe]: safe.security ? 'safe' : 'at risk',
    [words.score]: `${safe.score_new} of 100`,
    [words.oldScore]: `${safe.Score} of 100`,
    [words.linked]: `${linked('Weibo', sns.weibo_bind)} · ${linked('QQ', sns.qq_bind)} · ${linked('WeChat', sns.wechat_bind)}`,
    [words.skipVerify]: flag(told.security.account_other.skipVerify),
    [words.realnameFlag]: verified(info.realname_certified),
    [words.status]: verified(told.realnameStatus.status === 1),
    [words.application]: verified(application.status === 1),
    [words.remark]: application.remark,
    [words.document]: 'passport issued by China',
  })
  expect(application.card_type).toBe(4)
  const note = card(page, 'Safety and real name').locator('.disagreement')
  expect(await note.innerText()).toMatch(/status: not verified.*application: verified/)
})

it.each([
  ['coinLog', 'Coin log', 'In +3.1 | Out −4.5'],
  ['expLog', 'Exp log', 'Sum +40'],
] as const)(
  'shows every entry of the %s, how many Bilibili counts, and the sums',
  async (...log) => {
    const [name, title, sums] = log
    const { list, count: counted } = told[name]
    const rows = await rowsOf(card(page, title).locator('tbody tr'))
    expect(rows).toEqual(
      list.map(({ time, delta, reason }) => [logTime(time), signed(delta), reason]),
    )
    expect(list.length).toBeGreaterThan(3)
    expect(await linesOf(card(page, title))).toContain(
      `Last 7 days · ${list.length} entries · Bilibili counts ${counted} | ${sums} |`,
    )
  },
)

it('shows each answer as it came, without the name, the number and what stands in a table', async () => {
  for (const [name, data] of Object.entries<unknown>({ ...told })) {
    const raw = page.locator(`pre[data-raw=${name}]`)
    expect(await raw.isVisible(), name).toBe(true)
    const hidden = ['realname', 'card', 'list']
    const kept =
      typeof data === 'object' && data !== null
        ? Object.fromEntries(Object.entries(data).filter(([key]) => !hidden.includes(key)))
        : data
    const envelope = name === 'vip' ? { message: 'fine', ttl: 7 } : { message: '0', ttl: 1 }
    const shown: unknown = JSON.parse(await raw.innerText())
    expect(shown, name).toEqual({ code: 0, ...envelope, data: kept })
  }
  await expectQuiet(app)
})
