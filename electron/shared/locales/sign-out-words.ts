import type { Words } from './words'

/** Ending the session of an account at Bilibili. */
export interface SignOutWords {
  readonly open: string
  readonly hint: string
  /** In the place of the button where there is nothing to end. */
  readonly cannot: Words<'accessKey' | 'ended'>
  readonly title: (name: string) => string
  readonly there: string
  /** What else it ends, by how the login came; `unknown` where that is not known yet. */
  readonly reach: Words<'pasted' | 'own' | 'unknown'>
  readonly stays: string
  readonly confirm: string
  readonly sending: string
  readonly cancel: string
  readonly doneTitle: (name: string) => string
  readonly done: string
  readonly again: string
  readonly close: string
  readonly trouble: Words<
    'no-account' | 'no-credential' | 'no-csrf' | 'busy' | 'full' | 'read-only' | 'unexpected'
  > & {
    readonly blockedUntil: (time: string) => string
    readonly failed: (reason: string) => string
  }
}
