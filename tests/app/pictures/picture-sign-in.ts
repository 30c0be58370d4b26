import type { Page } from 'playwright-core'
import { awkward, playAwkward } from '../../upstream/awkward-answers'
import { cookieHeaderOf } from '../../upstream/spec-account'
import type { Camera } from './picture-camera'
import { CHESTNUT } from './picture-people'
import type { Open } from './picture-scenes'
import type { PictureUser } from './picture-user'

const NEWCOMER = { mid: '1900000000990731', nickname: '新来的' }
const DAY_MS = 86_400_000
const WHOLE = { whole: true }

/** The ways to sign in, and the button that begins the chosen one. */
const choose = (page: Page, way: 'scan' | 'page' | 'paste'): Promise<void> =>
  page.locator(`input[value=${way}]`).check()
const begin = (page: Page): Promise<void> => page.locator('.attempt button.primary').click()

const scanCodes = async ({ page, shoot }: Camera, { upstream }: PictureUser): Promise<void> => {
  await page.locator('#tab-add').click()
  await shoot('sign-in/scan-begin')
  await begin(page)
  await page.locator('svg[role=img]').waitFor()
  await shoot('sign-in/scan-code')
  const readme = { theme: 'light', height: 440, scale: 1.6 } as const
  for (const language of ['en', 'zh-CN'] as const)
    await shoot('../sign-in', { ...readme, language })
  await shoot('sign-in/scan-code-narrow', { width: 360, height: 640, ...WHOLE })
  upstream.scan.scan()
  await page.locator('svg.scanned').waitFor()
  await shoot('sign-in/scan-scanned')
  upstream.scan.expire()
  // One more follows by itself.
  await page.locator('svg:not(.scanned)[role=img]').waitFor()
  upstream.scan.expire()
  await page.locator('.attempt button.primary').waitFor()
  await shoot('sign-in/scan-expired')
  await begin(page)
  await page.locator('svg[role=img]').waitFor()
  upstream.scan.confirm(NEWCOMER.mid, { shape: 'nothing' })
  await page.locator('.attempt [role=alert]').waitFor()
  await shoot('sign-in/scan-nothing-came')
  await begin(page)
  await page.locator('svg[role=img]').waitFor()
  upstream.scan.confirm(NEWCOMER.mid)
  await page.locator('.note').waitFor()
  await shoot('sign-in/scan-done')
}

const signInAgain = async ({ page, shoot }: Camera, { upstream }: PictureUser): Promise<void> => {
  await page.locator(`#tab-${CHESTNUT.mid}`).click()
  await page.locator('[data-card="signature"]').waitFor()
  await shoot('sign-in/login-ended', WHOLE)
  await begin(page)
  await page.locator('svg[role=img]').waitFor()
  upstream.scan.confirm(NEWCOMER.mid)
  await page.locator('.attempt [role=alert]').waitFor()
  await shoot('sign-in/scan-other-account')
}

const openPage = async ({ page, app, shoot }: Camera): Promise<void> => {
  await page.locator('#tab-add').click()
  await choose(page, 'page')
  await shoot('sign-in/page-begin')
  await begin(page)
  await app.windowAt('https://passport.bilibili.com/')
  await shoot('sign-in/page-open')
  const { windows } = await app.state()
  const shown = windows.find(({ url }) => url.startsWith('https://'))
  await app.act('closeWindow', shown?.id ?? 0)
  await page.locator('.attempt [role=alert]').waitFor()
  await shoot('sign-in/page-closed')
  await choose(page, 'paste')
  await shoot('sign-in/paste')
}

const dialogs = async ({ page, shoot }: Camera): Promise<void> => {
  await page.locator(`#tab-${CHESTNUT.mid}`).click()
  await page.locator('[data-card="signature"]').waitFor()
  await shoot('sign-in/login-health')
  const ask = async (button: string, name: string): Promise<void> => {
    await page.locator(button).first().click()
    await page.locator('dialog[open]').waitFor()
    await shoot(`sign-in/${name}`)
    await page.locator('dialog[open] button').first().click()
  }
  await page.locator('details.menu > summary').click()
  await ask('.inside .row:nth-last-child(2) button', 'sign-out')
  await ask('.inside .row:last-child button', 'remove')
  await page.locator('#tab-settings').click()
  await ask('#settings-data section:last-of-type > button.danger', 'forget')
}

/** Somebody who signs in by each way, whose login ends, and who wants to be rid of it. */
export const signingIn = async (open: Open, user: PictureUser): Promise<void> => {
  const endsAtS = Math.floor((user.nowMs() + 5 * DAY_MS) / 1000)
  const SESSDATA = `0000a517%2C${endsAtS}%2C20517*b1`
  await user.signIn({ ...CHESTNUT, SESSDATA }, (account) => cookieHeaderOf(account))
  user.invent(NEWCOMER)
  await open(user, async (camera) => {
    await scanCodes(camera, user)
    await openPage(camera)
    await dialogs(camera)
  })
  user.upstream.removeAccount(CHESTNUT.mid)
  user.passMinutes(60)
  await open(user, async (camera) => {
    await camera.page.evaluate(`biliGlance.requests['accounts:refresh']()`)
    await signInAgain(camera, user)
  })
  const keychain = user.keyring
  await keychain.lock()
  await open(user, async ({ page, shoot }) => {
    await page.locator('#tab-add').click()
    await begin(page)
    await page.locator('.attempt [role=alert]').waitFor()
    await shoot('sign-in/keychain-locked')
  })
  await keychain.unlock()
  playAwkward(user.upstream, awkward(12, ''))
  user.passMinutes(60)
  await open(user, async ({ page, shoot }) => {
    await page.evaluate(`biliGlance.requests['accounts:refresh']()`)
    await page.locator('#tab-add').click()
    await begin(page)
    await page.locator('.attempt [role=alert]').waitFor()
    await shoot('sign-in/held-back')
  })
}
