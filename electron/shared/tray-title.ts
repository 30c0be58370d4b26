import { DAY_EXP_CAP } from './exp-glance'
import type { Glance } from './glance'
import type { MainLocale } from './locales/locale'
import { shortSum } from './short-wording'
import { isUrgent, urgencyOf, worstFirst } from './urgency'

/** Today's sum of the worst account in a few letters, to stand beside the icon; empty without one. */
export const trayTitle = (
  { accounts }: Pick<Glance, 'accounts'>,
  locale: MainLocale,
  nowMs: number,
): string => {
  const [worst] = worstFirst(
    accounts.filter(({ paused }) => !paused),
    nowMs,
  )
  if (worst === undefined) return ''
  return isUrgent(urgencyOf(worst, nowMs)) ? '!' : shortSum(worst.exp, DAY_EXP_CAP, locale)
}
