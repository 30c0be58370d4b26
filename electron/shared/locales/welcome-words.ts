import type { Platform } from '../view'
import type { Words } from './words'

/** What somebody reads who has no account here yet. */
export interface WelcomeWords {
  readonly title: string
  readonly text: string
  readonly kept: string
  readonly keptText: string
  readonly readOnly: string
  readonly readOnlyText: string
  readonly tray: string
  /** Where the icon hides. */
  readonly trayText: Words<Platform>
  readonly scan: string
  readonly otherWays: string
  readonly example: string
  readonly exampleText: string
  readonly exampleFailed: string
  /** Said above every page of the example. */
  readonly exampleBar: string
  readonly leave: string
}
