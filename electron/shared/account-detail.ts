import type { ReadingName, ReadingValues } from '../bilibili/index'
import type { Reading } from './account'
import type { ReadingState } from './reading-state'
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
