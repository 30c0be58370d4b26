import type { Words } from './words'

/** The sections of the settings, in the order of the page. */
export type SettingsSectionName =
  'accounts' | 'reminders' | 'tray' | 'appearance' | 'privacy' | 'network' | 'data' | 'about'

/** How one finds one's way through the settings. */
export interface SettingsIndexWords {
  readonly label: string
  readonly search: string
  readonly nothingFound: (query: string) => string
  readonly section: Words<SettingsSectionName>
  readonly accounts: { readonly title: string; readonly text: string }
  readonly names: string
}
