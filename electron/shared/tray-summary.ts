import type { AccountColour } from './account-colour'
import { DAY_EXP_CAP, knownExp } from './exp-glance'
import type { AccountGlance, Glance } from './glance'
import { isUrgent, urgencyOf, worstFirst, type Urgency } from './urgency'

/** The state of all accounts together; `empty` where none counts. */
export type TrayState =
  'attention' | 'blocked' | 'offline' | 'stale' | 'open' | 'all-done' | 'empty'

/** One account as the tray's icon draws it. */
export interface TrayArc {
  /** Today's exp as a part of all there is, 0 to 1; `null` where nothing is known of today. */
  readonly fill: number | null
  /** The number is not of now. */
  readonly dimmed: boolean
  /** The user's colour for the account. */
  readonly colour: AccountColour | null
  /** The account needs its user. */
  readonly notch: boolean
}

/** All the tray's icon shows. */
export interface TraySummary {
  readonly state: TrayState
  readonly arcs: readonly TrayArc[]
}

/** More arcs than these cannot be told apart on a small icon. */
const MOST_ARCS = 4

const STATE_OF: Readonly<Record<Urgency, TrayState>> = {
  'needs-login': 'attention',
  damaged: 'attention',
  banned: 'attention',
  'login-ending': 'attention',
  'vip-halted': 'attention',
  'vip-ending': 'attention',
  blocked: 'blocked',
  offline: 'offline',
  stale: 'stale',
  open: 'open',
  done: 'all-done',
  paused: 'empty',
}

const DIMMED: readonly Urgency[] = [
  'needs-login',
  'damaged',
  'banned',
  'blocked',
  'offline',
  'stale',
]

const arcOf = (account: AccountGlance, nowMs: number): TrayArc => {
  const { exp, colour } = account
  const urgency = urgencyOf(account, nowMs)
  return {
    fill: exp === null ? null : Math.min(1, knownExp(exp) / DAY_EXP_CAP),
    dimmed: exp === null || DIMMED.includes(urgency),
    colour,
    notch: isUrgent(urgency),
  }
}

/** What the icon shows: of all accounts that are not paused, the worst one deciding the state. */
export const traySummary = (glance: Glance, nowMs: number): TraySummary => {
  const counted = glance.accounts.filter(({ paused }) => !paused)
  const [worst] = worstFirst(counted, nowMs)
  const drawn = counted.length > MOST_ARCS && worst !== undefined ? [worst] : counted
  const state = worst === undefined ? 'empty' : STATE_OF[urgencyOf(worst, nowMs)]
  return {
    // Without its keychain the app cannot ask for anything.
    state: glance.keychain === 'ok' ? state : 'attention',
    arcs: drawn.map((account) => arcOf(account, nowMs)),
  }
}
