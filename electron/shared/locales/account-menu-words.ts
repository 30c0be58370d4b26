import type { NotStored } from '../ipc'
import type { Words } from './words'

/** Rename, pause and remove an account. */
export interface AccountMenuWords {
  readonly open: string
  readonly name: string
  readonly nameHint: (bilibiliName: string) => string
  readonly rename: string
  readonly pause: string
  readonly resume: string
  readonly pauseHint: string
  readonly resumeHint: string
  readonly signInAgain: string
  readonly signInHint: string
  readonly remove: string
  readonly removeHint: string
  readonly removeTitle: (name: string) => string
  readonly removeHere: string
  readonly removeParts: readonly [string, string, string]
  readonly removeKept: string
  readonly removeNotThere: string
  readonly removeConfirm: string
  readonly removing: string
  readonly cancel: string
  readonly trouble: Words<NotStored['because'] | 'no-account' | 'unexpected'>
}
