import type { AccountGlance } from '../../../electron/shared/glance'
import type { SessionGlance } from '../../../electron/shared/session-glance'
import { snapshot } from './snapshot-builder'
import { accountOf } from './tray-glance'

/** The health of a login that is well and has no date. */
export const session = (given: Partial<SessionGlance> = {}): SessionGlance => ({
  state: 'ok',
  expiresAtMs: null,
  daysLeft: null,
  ended: null,
  untilMs: null,
  ...given,
})

/** An account of which its login alone matters. */
export const account = (given: Partial<AccountGlance> = {}): AccountGlance => ({
  ...accountOf(snapshot()),
  session: session(),
  renewal: null,
  ...given,
})
