import type { SignatureRefusal } from '../../bilibili/signature'
import type { SignatureObstacle } from '../signature-desk'
import type { Words } from './words'

/** The signature editor. */
export interface SignatureWords {
  readonly title: string
  readonly none: string
  readonly notRead: string
  /** Taken by Bilibili and not seen in the profile yet. */
  readonly pending: (time: string) => string
  readonly edit: string
  readonly field: string
  readonly near: (left: number) => string
  readonly over: (limit: number) => string
  readonly unchanged: string
  readonly next: string
  readonly cancel: string
  readonly back: string
  readonly confirm: string
  readonly send: string
  readonly sending: string
  readonly confirmDeletion: string
  readonly sureToDelete: string
  readonly delete: string
  readonly accepted: string
  readonly unclear: Words<'there' | 'not-there' | 'unknown'>
  /** Every refusal leaves the text where it is. */
  readonly kept: (refusal: string) => string
  readonly trouble: Words<
    | SignatureRefusal
    | 'busy'
    | 'full'
    | 'read-only'
    | 'deletion-unconfirmed'
    | 'no-account'
    | 'unexpected'
  >
  readonly cannot: Words<Exclude<SignatureObstacle['kind'], 'blocked-until'>> & {
    readonly blocked: (time: string) => string
  }
  readonly history: (many: number) => string
  readonly origin: {
    readonly sent: (time: string) => string
    readonly seen: (time: string) => string
  }
  readonly deleted: string
  readonly restore: string
  readonly restored: string
  readonly undoRestore: string
  /** The editor is closed, but there is a text in it. */
  readonly draftWaits: string
}
