import type { Words } from './words'

/** The frame of the window: header, tabs, all accounts, settings. */
export interface WindowWords {
  readonly refresh: string
  readonly refreshing: string
  readonly refreshFailed: string
  readonly readFailed: string
  readonly tryAgain: string
  readonly accounts: (accounts: number) => string
  readonly dayEnds: (time: string) => string
  readonly emptyTitle: string
  readonly emptySteps: readonly [string, string, string]
  readonly exp: string
  readonly task: Words<'login' | 'watch' | 'share' | 'coins'>
  readonly taskState: Words<'done' | 'open' | 'unknown'>
  readonly vip: string
  readonly level: string
  readonly levelNumber: (level: number) => string
  readonly levelExp: (exp: string, nextExp: string | null) => string
  readonly notRead: string
}
