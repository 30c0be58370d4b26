import type { NotStored } from '../ipc'
import type { AddingTrouble } from './history-adding'

/** What moving house would do here, before it does. */
export interface HousePreview {
  /** The file's name without its folder. */
  readonly file: string
  /** Settings that would be other ones. */
  readonly settings: number
  /** Accounts of the file, in its order. */
  readonly accounts: readonly {
    readonly mid: string
    /** The name it has in the file. */
    readonly name: string
    /** Whether it is in the list here; one that is not is listed, and waits for its sign-in. */
    readonly listed: boolean
    /** Rows of both logs that are new here. */
    readonly rows: number
    readonly days: number
  }[]
  /** Accounts that are in no list there any more, and whose history comes along. */
  readonly others: number
}

/** The settings were taken over, the accounts were not, and the disk did not take the old ones back. */
export interface HalfMoved {
  readonly kind: 'half-moved'
  readonly because: NotStored['because']
}

/** Why nobody moved in, or not wholly. */
export type HouseTrouble = AddingTrouble | NotStored | HalfMoved

/** What was moved. */
export interface HouseMoved {
  readonly accounts: number
  /** Of those, that wait for their sign-in now. */
  readonly waiting: number
}
