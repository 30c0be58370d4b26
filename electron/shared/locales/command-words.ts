import type { Words } from './words'

/** What the command line says. */
export interface CommandWords {
  readonly unknownSwitch: (name: string) => string
  readonly unexpectedArgument: string
  readonly contradiction: string
  /** By the name of the exception alone: its message may hold a path or an answer. */
  readonly unexpected: (kind: string) => string
  readonly badValue: (name: string) => string
  readonly noAccounts: string
  readonly pasteHere: string
  readonly busy: string
  readonly otherInstanceAsks: string
  readonly kept: string
  readonly keptScanned: string
  readonly notVerified: (reason: string) => string
  readonly mixedAccounts: string
  readonly noMid: string
  readonly blockedUntil: (time: string) => string
}

/** What is wrong with a variable that stands in for Bilibili. */
export type UpstreamWords = Words<
  'packaged' | 'not-loopback' | 'needs-upstream' | 'not-a-pace' | 'not-an-instant'
>
