import type { SignInOrigin } from '../bilibili/credential'
import type { AccountSnapshot, Block, Session, SessionState } from './account'

const DAY_MS = 24 * 3_600_000

/** Health of a login with a block of risk control laid over it. */
export interface SessionGlance {
  readonly state: SessionState | 'blocked'
  /** The session's end as written in SESSDATA, Unix ms. */
  readonly expiresAtMs: number | null
  /** Days until then, the last one begun counting as one; 0 once it is past, `null` without a date. */
  readonly daysLeft: number | null
  /**
   * Why a login is over: its date had passed, or Bilibili ended it before. `null` where it is not
   * over, or no date is known.
   */
  readonly ended: 'expired' | 'early' | null
  /** When a blocked account is asked again, Unix ms. */
  readonly untilMs: number | null
}

/** From so many days before its end on a login is told to end, and from so few on to need its user. */
const ENDS_SOON_DAYS = 14
const ENDS_NOW_DAYS = 3

/** Whether a login that lives ends `soon`, or so soon that it needs its user `now`; also once it is past. */
export const loginEnding = ({
  state,
  daysLeft,
}: Pick<SessionGlance, 'state' | 'daysLeft'>): 'soon' | 'now' | null => {
  if (daysLeft === null || state === 'needs-login' || state === 'damaged') return null
  if (daysLeft <= ENDS_NOW_DAYS) return 'now'
  return daysLeft <= ENDS_SOON_DAYS ? 'soon' : null
}

/** Scope of a block that holds for every account behind this address. */
export const EVERYONE = 'everyone'

/** The longest a block lasts. One that ends later was set while the clock ran ahead, and is over. */
export const LONGEST_BLOCK_MS = 6 * 3_600_000

/** Whether a block is of this account, ended or not. */
export const holdsBack = ({ scope }: Pick<Block, 'scope'>, mid: string): boolean =>
  scope === EVERYONE || scope === mid

/** When the last of the blocks that hold this account ends, or `null` where none does. */
export const blockedUntilMs = (
  blocks: readonly Block[],
  mid: string,
  nowMs: number,
): number | null => {
  const ends = blocks
    .filter((block) => holdsBack(block, mid))
    .map((block) => block.untilMs)
    .filter((untilMs) => untilMs > nowMs && untilMs <= nowMs + LONGEST_BLOCK_MS)
  return ends.length === 0 ? null : Math.max(...ends)
}

/** When each of the blocks that hold anybody now ends. */
export const blockEnds = (blocks: readonly Block[], nowMs: number): readonly number[] =>
  blocks
    .map((block) => blockedUntilMs([block], block.scope, nowMs))
    .filter((untilMs) => untilMs !== null)

/** An end that a view was told of, as long as it lies ahead: nobody tells it of the instant itself. */
export const stillAheadMs = (untilMs: number | null, nowMs: number): number | null =>
  untilMs !== null && untilMs > nowMs ? untilMs : null

/** Whether an account came along from another computer, and was never signed in here. */
export const isMovedHere = ({
  session,
  origin,
}: {
  readonly session: Pick<SessionGlance, 'state'>
  /** How its credential came; `null` where there never was one. */
  readonly origin: SignInOrigin | null
}): boolean => session.state === 'needs-login' && origin === null

/** Whether no account that is asked about has a connection. */
export const isAllOffline = (
  accounts: readonly {
    readonly paused: boolean
    readonly session: Pick<SessionGlance, 'state'>
  }[],
): boolean => {
  const asked = accounts.filter(({ paused }) => !paused)
  return asked.length > 0 && asked.every(({ session }) => session.state === 'offline')
}

/** A state that waits for the user is told even while a block holds. */
const outranksBlock = (state: SessionState): boolean =>
  state === 'needs-login' || state === 'damaged' || state === 'banned'

/** A login that is over is judged by the instant it was found to be so, not by the clock since. */
const endedHow = (
  { state, sinceMs }: Session,
  expiresAtMs: number | null,
): SessionGlance['ended'] => {
  if (state !== 'needs-login' || sinceMs === null || expiresAtMs === null) return null
  return expiresAtMs <= sinceMs ? 'expired' : 'early'
}

/** The health of one login. */
export const sessionGlance = (
  account: Pick<AccountSnapshot, 'mid' | 'session' | 'sessionExpiresAtMs'>,
  blocks: readonly Block[],
  nowMs: number,
): SessionGlance => {
  const untilMs = blockedUntilMs(blocks, account.mid, nowMs)
  const { state } = account.session
  const expiresAtMs = account.sessionExpiresAtMs
  const blocked = untilMs !== null && !outranksBlock(state)
  return {
    state: blocked ? 'blocked' : state,
    expiresAtMs,
    daysLeft: expiresAtMs === null ? null : Math.max(0, Math.ceil((expiresAtMs - nowMs) / DAY_MS)),
    ended: endedHow(account.session, expiresAtMs),
    untilMs: blocked ? untilMs : null,
  }
}
