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

/** The page from its top to its end. */
export const WHOLE = { whole: true }
/** As narrow as the window can be made. */
export const NARROW = { width: 360, height: 640, whole: true }

/** Opens a tab by its own name or an account's mid. */
export const openTab = (page: Page, tab: string): Promise<void> =>
  page.locator(`#tab-${tab}`).click()

/** Chooses to paste a cookie, where an account is added. */
export const choosePaste = (page: Page): Promise<void> => page.locator('input[value=paste]').check()

/** Opens the page of an account, once all of it is there. */
export const openAccount = async (page: Page, mid: string): Promise<void> => {
  await openTab(page, mid)
  await page.locator('[data-card="signature"]').waitFor()
}

/** One round over every account that is due. */
export const refreshAll = (page: Page): Promise<unknown> =>
  page.evaluate(`biliGlance.requests['accounts:refresh']()`)

const WIDE = { whole: true, width: 1600, height: 900 }

/** One account of a user's own, and a signature that is refused, then taken. */
export const oneAccount = async (open: Open, user: PictureUser): Promise<void> => {
  await user.signIn(CHESTNUT, cookieHeaderOf)
  const refuse = playAwkward(user.upstream, awkward(84, 'sensitive word'))
  await open(user, async ({ page, shoot }) => {
    await refreshAll(page)
    await shoot('one/all')
    await shoot('one/all-narrow', NARROW)
    await shoot('one/all-wide', WIDE)
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
    for (const [mid, colour] of [
      [PEOPLE.open.mid, 'teal'],
      [PEOPLE.hostile.mid, 'amber'],
    ])
      await page.evaluate(`biliGlance.requests['account:paint']('${mid}', '${colour}')`)
  })
  letTroubleBegin(user)
  user.passMinutes(45)
  const newcomer = user.invent({ mid: '1900000000990731', nickname: '新来的' })
  await open(user, async ({ page, shoot }) => {
    await refreshAll(page)
    await shoot('eight/all', WHOLE)
    await shoot('eight/all-window')
    await shoot('../eight', { language: 'zh-CN', theme: 'dark', width: 1200, height: 800 })
    await shoot('../eight', { language: 'en', theme: 'light', width: 1200, height: 800 })
    await shoot('eight/all-narrow', NARROW)
    await shoot('eight/all-wide', WIDE)
    await page.evaluate(`biliGlance.requests['settings:change']({ accountsLayout: 'cards' })`)
    await page.locator('.cards').waitFor()
    await shoot('eight/all-cards', WHOLE)
    await shoot('eight/all-cards-wide', WIDE)
    await page.evaluate(`biliGlance.requests['settings:change']({ accountsLayout: 'auto' })`)
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
  playAwkward(user.upstream, awkward(9), { mid: PEOPLE.done.mid })
  await open(user, async ({ page, shoot }) => {
    await refreshAll(page)
    await shoot('failing/states', WHOLE)
    await openAccount(page, PEOPLE.done.mid)
    await shoot('failing/account-banned', WHOLE)
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
