import type { FailureKind } from '../../bilibili/failure'
import type { Words } from './words'

/** What the app has sent, and the report for whoever has to find out why. */
export interface SentWords {
  readonly title: string
  readonly hint: string
  readonly heading: (day: string, calls: number) => string
  readonly nothing: string
  readonly column: Words<'calls' | 'place' | 'result'>
  readonly outcome: Words<'ok' | FailureKind>
  readonly times: (outcome: string, calls: number) => string
  readonly noBlock: string
  readonly block: Words<'everyone' | 'one'>
  readonly blockHolds: (who: string, time: string) => string
  readonly blockOver: (who: string, time: string) => string
  readonly nextHeading: string
  readonly soon: string
  readonly because: Words<'paused' | 'needs-login' | 'damaged' | 'banned' | 'blocked'>
  readonly later: (time: string, because: string) => string
  readonly copy: string
  readonly copied: string
  readonly copyFailed: string
  readonly diagnostics: {
    readonly title: string
    readonly hint: string
    readonly level: string
    readonly levels: Words<'normal' | 'detailed'>
    readonly copy: string
  }
}
