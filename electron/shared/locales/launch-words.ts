import type { Words } from './words'

/** Starting with the system. */
export interface LaunchWords {
  readonly title: string
  readonly label: string
  readonly state: Words<'on' | 'off' | 'off-by-system' | 'elsewhere'>
  readonly unavailable: Words<'example' | 'not-installed'>
  readonly notStored: Words<'full' | 'read-only' | 'keychain' | 'unexpected'>
}
