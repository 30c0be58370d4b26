import type { ClockWords } from './clock-words'

/** What is to be told of the files and the clock of this computer. */
export interface ProfileWords {
  readonly databaseSetAside: (file: string) => string
  readonly settingsSetAside: (file: string) => string
  readonly settingsRestored: (file: string) => string
  readonly readOnly: string
  readonly diskFull: string
  readonly cannotAdd: string
  readonly newer: (version: number, knownVersion: number) => string
  readonly unusable: string
  readonly notKept: string
  readonly rebuilt: (accounts: number) => string
  readonly clock: ClockWords
}
