import { bilibiliDay } from '../bilibili/day'
import type { ExpGlance } from './exp-glance'
import type { AccountGlance } from './glance'
import { isComplete } from './glance-wording'
import { loginEnding } from './session-glance'
import type { VipGlance } from './vip-glance'

const HOUR_MS = 3_600_000

/** A VIP that ends within this is urgent. */
const VIP_ENDS_SOON_MS = 3 * 24 * HOUR_MS

/** Today's numbers that no round renewed for so long are stale. */
const STALE_AFTER_MS = 2 * HOUR_MS

/** How much an account wants its user, worst first; a paused one wants nothing. */
const URGENCIES = [
  'needs-login',
  'damaged',
  'banned',
  'login-ending',
  'vip-halted',
  'vip-ending',
  'blocked',
  'offline',
  'stale',
  'open',
  'done',
  'paused',
] as const

export type Urgency = (typeof URGENCIES)[number]

/** What about a VIP wants its user: it was halted, or ends within days. */
export const vipUrgency = (
  vip: VipGlance | null,
  nowMs: number,
): 'vip-halted' | 'vip-ending' | null => {
  if (vip === null) return null
  if (vip.state === 'frozen' || vip.state === 'locked') return 'vip-halted'
  if (vip.state !== 'active' || vip.dueAtMs === null) return null
  return vip.dueAtMs - nowMs <= VIP_ENDS_SOON_MS ? 'vip-ending' : null
}

/** A round may find its answers fresh and keep them: only long silence makes them stale. */
const isStale = (exp: ExpGlance, { readings }: AccountGlance, nowMs: number): boolean => {
  if (exp.confidence === 'last-known') return true
  if (readings.dailyReward === 'fresh' || readings.coinExp === 'fresh') return false
  return nowMs - exp.asOfMs > STALE_AFTER_MS
}

const todayUrgency = (account: AccountGlance, nowMs: number): 'stale' | 'open' | 'done' => {
  const { exp } = account
  // Yesterday's numbers say nothing of today.
  if (exp === null || bilibiliDay(exp.asOfMs) !== bilibiliDay(nowMs)) return 'stale'
  // Within one day nothing that is done becomes open again, however old the answer.
  if (isComplete(exp)) return 'done'
  return isStale(exp, account, nowMs) ? 'stale' : 'open'
}

/** What is most urgent about one account. */
export const urgencyOf = (account: AccountGlance, nowMs: number): Urgency => {
  if (account.paused) return 'paused'
  const { state } = account.session
  if (state === 'needs-login' || state === 'damaged' || state === 'banned') return state
  if (loginEnding(account.session) === 'now') return 'login-ending'
  const vip = vipUrgency(account.vip, nowMs)
  if (vip !== null) return vip
  if (state === 'blocked' || state === 'offline') return state
  return state === 'unknown' ? 'stale' : todayUrgency(account, nowMs)
}

/** Whether only its user can better it. */
export const isUrgent = (urgency: Urgency): boolean =>
  URGENCIES.indexOf(urgency) <= URGENCIES.indexOf('vip-ending')

/** The accounts by urgency, those of one urgency in the user's order, paused ones last. */
export const worstFirst = (
  accounts: readonly AccountGlance[],
  nowMs: number,
): readonly AccountGlance[] => {
  const rank = (account: AccountGlance): number => URGENCIES.indexOf(urgencyOf(account, nowMs))
  return accounts.toSorted((one, other) => rank(one) - rank(other))
}
