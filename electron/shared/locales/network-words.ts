import type { Words } from './words'

/** The way to Bilibili. */
export interface NetworkWords {
  readonly title: string
  readonly proxy: string
  readonly modes: Words<'system' | 'direct' | 'manual'>
  readonly server: string
  readonly serverHint: string
  readonly serverBad: string
  readonly serverSecret: string
  readonly use: string
  readonly used: string
  readonly certificates: string
  readonly certificatesText: string
  readonly choose: string
  readonly remove: string
  readonly file: (name: string) => string
  readonly trouble: Words<'unreadable' | 'too-large' | 'private-key' | 'no-certificate'>
  readonly fileGone: (name: string) => string
}
