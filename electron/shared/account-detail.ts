import type { Failure } from '../bilibili/failure'
import { endpointOf, readingNames, type ReadingName, type ReadingValues } from '../bilibili/index'
import type { AccountSnapshot, Reading } from './account'
import { readingState, type ReadingState } from './reading-state'
import type { SignatureDesk } from './signature-desk'

/** One reading with what it is worth right now. */
export interface ReadingDetail<T> extends Reading<T> {
  readonly state: ReadingState
}

export type ReadingDetails = {
  readonly [N in ReadingName]: ReadingDetail<ReadingValues[N]>
}

/** All that the page of one account shows beside its glance; no credential, no real name. */
export interface AccountDetail {
  readonly mid: string
  /** Bilibili's nickname as last seen; the mid until then. */
  readonly bilibiliName: string
  /** The user's own name for it. */
  readonly nickname: string | null
  readonly readings: ReadingDetails
  readonly signature: SignatureDesk
}

/** The masked name and number of a real-name application: asked for on request, never kept. */
export interface RealnameShown {
  readonly maskedName: string | null
  readonly maskedNumber: string | null
}

/** Why they are not shown. */
export type RealnameTrouble =
  | { readonly kind: 'no-credential' | 'busy' }
  | { readonly kind: 'cannot-store'; readonly because: 'full' | 'read-only' }
  | { readonly kind: 'blocked-until'; readonly untilMs: number }
  | { readonly kind: 'failed'; readonly failure: Failure }

const readingDetail = <N extends ReadingName>(
  name: N,
  { readings, credentialKind }: AccountSnapshot,
  nowMs: number,
): ReadingDetail<ReadingValues[N]> => {
  const reading: Reading<ReadingValues[N]> = readings[name]
  return { ...reading, state: readingState(endpointOf(name), reading, credentialKind, nowMs) }
}

/** The page of one account at `nowMs`. */
export const accountDetail = (
  account: AccountSnapshot,
  signature: SignatureDesk,
  nowMs: number,
): AccountDetail => ({
  mid: account.mid,
  bilibiliName: account.name,
  nickname: account.nickname,
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- one entry a name
  readings: Object.fromEntries(
    readingNames.map((name) => [name, readingDetail(name, account, nowMs)]),
  ) as unknown as ReadingDetails,
  signature,
})
