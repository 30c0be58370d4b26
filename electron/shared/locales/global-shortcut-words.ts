/** The keys that show and hide the window from every program. */
export interface GlobalShortcutWords {
  readonly title: string
  readonly label: string
  readonly hint: string
  readonly none: string
  readonly remove: string
  readonly saved: (keys: string) => string
  readonly removed: string
  /** They would be missing elsewhere; with an example of what is not. */
  readonly unsuitable: (keys: string, example: string) => string
  readonly taken: (keys: string) => string
  /** The keys that are set, since the start of the app. */
  readonly takenSince: (keys: string) => string
  readonly wayland: string
}
