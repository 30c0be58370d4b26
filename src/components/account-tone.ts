import type { AccountGlance } from '../../electron/shared/glance'
import { isUrgent, urgencyOf } from '../../electron/shared/urgency'

/** `attention`: the user has to do something. `waiting`: it should pass by itself. */
export type AccountTone = 'attention' | 'waiting'

/** What an account asks of its user, by the same measure as the tray; `null` for nothing. */
export const accountTone = (account: AccountGlance, nowMs: number): AccountTone | null => {
  const urgency = urgencyOf(account, nowMs)
  if (isUrgent(urgency)) return 'attention'
  return urgency === 'blocked' || urgency === 'offline' ? 'waiting' : null
}
