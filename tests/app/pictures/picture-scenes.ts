import type { Page } from 'playwright-core'
import { awkward, playAwkward } from '../../upstream/awkward-answers'
import { cookieHeaderOf } from '../../upstream/spec-account'
import type { Camera } from './picture-camera'
import { CHESTNUT, letReadingsFail, letTroubleBegin, PEOPLE, signEightIn } from './picture-people'
import type { PictureUser } from './picture-user'

/** Opens the app of a user for as long as its pictures are taken. */
export type Open = (
  user: PictureUser,
  take: (camera: Camera) => Promise<void>,
  start?: {
    readonly args?: readonly string[]
    readonly env?: Readonly<Record<string, string>>
  },
) => Promise<void>

const openTab = (page: Page, tab: string): Promise<void> => page.locator(`#tab-${tab}`).click()

const choosePaste = (page: Page): Promise<void> => page.locator('input[value=paste]').check()

const openAccount = async (page: Page, mid: string): Promise<void> => {
  await openTab(page, mid)
  await page.locator('[data-card="signature"]').waitFor()
}

/** One round over every account that is due. */
const refreshAll = (page: Page): Promise<unknown> =>
  page.evaluate(`biliGlance.requests['accounts:refresh']()`)

/** Pictures of the README stand beside the gallery; Chinese in both themes, English in the usual one. */
const README_LOOKS = [
  { language: 'en', theme: 'light' },
  { language: 'zh-CN', theme: 'light' },
  { language: 'zh-CN', theme: 'dark' },
] as const

const WHOLE = { whole: true }
/** As narrow as the window can be made. */
const NARROW = { width: 380, height: 640 }

/** Somebody who has just started the app for the first time. */
export const firstStart = async (open: Open, user: PictureUser): Promise<void> => {
  await open(user, async ({ page, shoot }) => {
    await page.locator('main h1').waitFor()
    await shoot('empty/all')
    await openTab(page, 'add')
    await shoot('empty/add', WHOLE)
    await choosePaste(page)
    await page.locator('textarea').fill('buvid3=0123456789; bili_jct=0123')
    await page.locator('button[type=submit]').click()
    await page.locator('[role=alert]').waitFor()
    await shoot('empty/add-trouble', WHOLE)
    await openTab(page, 'settings')
    await shoot('empty/settings')
  })
}

const drawSignature = async ({ page, shoot }: Camera): Promise<void> => {
  const card = page.locator('[data-card="signature"]')
  const field = card.locator('textarea')
  const first = card.locator('button').first()
  await first.click()
  await field.fill('今天也要好好吃饭。'.repeat(7))
  await field.blur()
  await card.scrollIntoViewIfNeeded()
  await shoot('example/signature-near-limit')
  await field.fill('今天也要好好吃饭。'.repeat(9))
  await shoot('example/signature-too-long')
  await field.fill('今天也要好好吃饭。\n早睡早起。')
  await card.locator('button[type=submit]').click()
  await shoot('example/signature-confirm')
  await card.locator('button').last().click()
  await field.fill('')
  await card.locator('button[type=submit]').click()
  await shoot('example/signature-delete')
}

/** The three invented accounts of `--example`. */
export const example = async (open: Open, user: PictureUser): Promise<void> => {
  await open(
    user,
    async (camera) => {
      const { page, shoot } = camera
      await page.getByRole('article').nth(2).waitFor()
      await shoot('example/all', WHOLE)
      // It is Monday evening, and the week that is over has its say above the accounts.
      await page.evaluate(`biliGlance.requests['history:week-seen']()`)
      await page.locator('section.week').waitFor({ state: 'detached' })
      for (const look of README_LOOKS) await shoot('../window', { ...WHOLE, ...look, scale: 1.6 })
      await shoot('example/all-narrow', { ...WHOLE, ...NARROW })
      await openAccount(page, CHESTNUT.mid)
      await shoot('example/account')
      await shoot('../account', { language: 'en', theme: 'light', height: 760, scale: 2 })
      await shoot('../account', { language: 'zh-CN', theme: 'light', height: 760, scale: 2 })
      await shoot('example/account-whole', WHOLE)
      await shoot('example/account-wide', { ...WHOLE, width: 1440, language: 'en' })
      await shoot('example/account-narrow', { ...WHOLE, ...NARROW })
      await page.locator('details.menu > summary').click()
      await shoot('example/account-menu')
      await page.locator('details.menu .row:last-child button').click()
      await shoot('example/remove')
      await page.locator('dialog[open] button').first().click()
      await page.locator('details.menu > summary').click()
      await drawSignature(camera)
      await openTab(page, 'settings')
      await page.locator('section table, section p').first().waitFor()
      await shoot('example/settings', WHOLE)
      await shoot('example/settings-narrow', { ...WHOLE, ...NARROW })
    },
    { args: ['--example'] },
  )
}

/** One account of a user's own, and a signature that is refused, then taken. */
export const oneAccount = async (open: Open, user: PictureUser): Promise<void> => {
  await user.signIn(CHESTNUT, cookieHeaderOf)
  const refuse = playAwkward(user.upstream, awkward(84, 'sensitive word'))
  await open(user, async ({ page, shoot }) => {
    await refreshAll(page)
    await shoot('one/all')
    await openAccount(page, CHESTNUT.mid)
    await shoot('one/account')
    const card = page.locator('[data-card="signature"]')
    const send = async (): Promise<void> => {
      await card.locator('button[type=submit]').click()
      await card.locator('button.primary').click()
    }
    await card.locator('button').first().click()
    await card.locator('textarea').fill('早睡早起，多吃水果。')
    await send()
    await card.getByRole('alert').waitFor()
    await card.scrollIntoViewIfNeeded()
    await shoot('one/signature-refused')
    refuse()
    await send()
    await card.locator('[role=status]').waitFor()
    await shoot('one/signature-taken')
    for (const raw of await page.locator('details.raw > summary').all()) await raw.click()
    await shoot('one/account-raw', WHOLE)
  })
}

/** Eight accounts, of which hardly two are in the same state. */
export const eightAccounts = async (open: Open, user: PictureUser): Promise<void> => {
  await signEightIn(user)
  await open(user, async ({ page }) => {
    await refreshAll(page)
    await page.evaluate(`biliGlance.requests['account:pause']('${PEOPLE.paused.mid}', true)`)
  })
  letTroubleBegin(user)
  user.passMinutes(45)
  const newcomer = user.invent({ mid: '1900000000990731', nickname: '新来的' })
  await open(user, async ({ page, shoot }) => {
    await refreshAll(page)
    await shoot('eight/all', WHOLE)
    await shoot('eight/all-window')
    await shoot('../eight', { language: 'zh-CN', theme: 'dark', width: 1200, height: 800 })
    await shoot('eight/all-narrow', { ...WHOLE, ...NARROW })
    await shoot('eight/all-wide', { width: 1440, height: 900 })
    for (const name of [
      'accessKey',
      'signedOut',
      'frozen',
      'blocked',
      'paused',
      'hostile',
    ] as const) {
      await openAccount(page, PEOPLE[name].mid)
      await shoot(`eight/account-${name}`, WHOLE)
    }
    await openTab(page, 'add')
    await choosePaste(page)
    await page.locator('textarea').fill(cookieHeaderOf(newcomer))
    await shoot('eight/add-recognised', WHOLE)
    await page.locator('textarea').fill('access_key=0123456789abcdef0123456789abcdef')
    await shoot('eight/add-access-key', WHOLE)
    await page.locator('textarea').fill(cookieHeaderOf(newcomer))
    await page.locator('button[type=submit]').click()
    await page.locator('.note').waitFor()
    await shoot('eight/add-done')
  })
}

/** The same eight when Bilibili answers badly, cannot be reached or refuses, and without a keychain. */
export const failing = async (open: Open, user: PictureUser): Promise<void> => {
  const { mid } = PEOPLE.open
  letReadingsFail(user, mid)
  user.passMinutes(20)
  await open(user, async ({ page, shoot }) => {
    for (const name of ['vip', 'coinLog', 'security', 'dailyReward'])
      await page.evaluate(`biliGlance.requests['account:refresh']('${mid}', '${name}')`)
    await shoot('failing/readings', WHOLE)
    await openAccount(page, mid)
    await shoot('failing/account-readings', WHOLE)
  })
  user.passMinutes(40)
  const offline = { env: { BILI_GLANCE_UPSTREAM: 'http://127.0.0.1:9' } }
  const noKeychain = { env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' } }
  const lookAround =
    (name: string) =>
    async ({ page, shoot }: Camera): Promise<void> => {
      await refreshAll(page)
      await shoot(`failing/${name}`)
      await openAccount(page, mid)
      await shoot(`failing/account-${name}`)
      await openTab(page, 'add')
      await shoot(`failing/add-${name}`)
    }
  await open(user, lookAround('offline'), offline)
  await open(user, lookAround('no-keychain'), noKeychain)
  playAwkward(user.upstream, awkward(12, ''))
  await open(user, lookAround('blocked'))
}
