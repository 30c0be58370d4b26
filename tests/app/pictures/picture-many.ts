import { cookieHeaderOf } from '../../upstream/spec-account'
import type { SpecAccount } from '../../upstream/spec-account'
import type { Open } from './picture-scenes'
import { NARROW, refreshAll, WHOLE } from './picture-scenes'
import type { PictureUser } from './picture-user'

const NAMES = ['清晨的豆浆', 'Momo_Rain', '一只会飞的砧板和它的朋友们', 'K', '第七节车厢']
const VIPS = [
  { superVip: true },
  { type: 1, status: 0, due: { kind: 'last', month: 5, dayOfMonth: 4 } },
  {},
] as const

/** The one at a place of very many, each a little different from the one before. */
const personAt = (at: number): SpecAccount => ({
  mid: `19000000001${10_000 + at * 37}`,
  nickname: `${NAMES[at % NAMES.length]}${at < NAMES.length ? '' : at}`,
  exp: at * 900,
  done: { login: at % 3 > 0, watch: at % 4 > 0, share: at % 5 === 0, coins: at % 6 },
  vip: VIPS[at % VIPS.length]!,
})

/** More accounts than a screen holds. */
export const thirtyAccounts = async (open: Open, user: PictureUser): Promise<void> => {
  await open(user, async ({ page, shoot }) => {
    for (let at = 0; at < 30; at += 1) {
      const pasted = cookieHeaderOf(user.invent(personAt(at)))
      const wish = JSON.stringify({ pasted, expectedMid: null, keeping: 'keychain' })
      await page.evaluate(`biliGlance.requests['account:sign-in'](${wish})`)
    }
    await refreshAll(page)
    await shoot('thirty/all')
    await shoot('thirty/all-whole', WHOLE)
    await shoot('thirty/all-narrow', { ...NARROW, whole: false })
    await shoot('thirty/all-wide', { width: 1600, height: 900 })
    await page.evaluate(`biliGlance.requests['settings:change']({ accountsLayout: 'cards' })`)
    await page.locator('.cards').waitFor()
    await shoot('thirty/all-cards')
    await shoot('thirty/all-cards-wide', { width: 1600, height: 900 })
  })
}
