import type { AccountColour } from '../account-colour'
import type { Words } from './words'

/** How tray and names look. */
export interface TraySettingsWords {
  readonly title: string
  readonly icon: string
  readonly icons: Words<'ring' | 'dot'>
  readonly iconText: string
  readonly sum: string
  readonly sumText: string
  readonly masked: string
  readonly maskedText: string
  readonly colour: string
  readonly colours: Words<AccountColour | 'none'>
}
