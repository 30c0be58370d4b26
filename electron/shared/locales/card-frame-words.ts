import type { ReadingName } from '../../bilibili/index'
import type { RoundEnd } from '../account'
import type { ReadingState } from '../reading-state'
import type { SessionGlance } from '../session-glance'
import type { Words } from './words'

/** What every card has around its content: age, state, trouble, the raw answer. */
export interface CardFrameWords {
  readonly reading: Words<ReadingName>
  readonly state: Words<ReadingState>
  readonly neverAsked: string
  readonly failedAt: (time: string) => string
  readonly failedTimes: (attempts: number) => string
  readonly lastGood: (time: string) => string
  readonly nothingYet: string
  readonly refresh: (reading: string) => string
  readonly retry: string
  readonly asking: string
  readonly unreadable: (fields: string) => string
  readonly details: string
  /** Said at a link that no browser took. */
  readonly noBrowser: string
  /** Where a link leads, for whoever asks before following it. */
  readonly leadsTo: (site: string) => string
  readonly raw: string
  readonly rawUnread: string
  readonly rawNotKept: string
  readonly yes: string
  readonly no: string
  readonly notKnown: string
  readonly never: string
}

/** The head of an account's page and its banner. */
export interface CardPageWords {
  readonly mid: string
  readonly bilibiliName: (name: string) => string
  readonly space: string
  readonly refresh: string
  readonly refreshing: string
  readonly progress: (done: number, of: number) => string
  readonly end: Words<RoundEnd>
  readonly trouble: Words<'no-account' | 'failed' | 'read'>
  readonly heldBackUntil: (time: string) => string
  readonly heldBackPaused: string
  readonly heldBackSignIn: string
  readonly loading: string
  readonly closeSignIn: string
  readonly banner: Words<
    | Exclude<SessionGlance['state'], 'ok'>
    | 'paused'
    | 'moved-here'
    | 'session-only'
    | 'signed-out-memory'
  >
  readonly bannerTitle: Words<
    | Exclude<SessionGlance['state'], 'ok'>
    | 'paused'
    | 'moved-here'
    | 'session-only'
    | 'signed-out-memory'
  >
  readonly accessKey: string
}
