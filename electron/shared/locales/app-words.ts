/** What the app itself says: its menu, its dialogs. */
export interface AppWords {
  readonly about: (app: string) => string
  readonly hide: (app: string) => string
  readonly hideOthers: string
  readonly showAll: string
  readonly quitApp: (app: string) => string
  readonly edit: string
  readonly undo: string
  readonly redo: string
  readonly cut: string
  readonly copy: string
  readonly paste: string
  readonly selectAll: string
  readonly windowMenu: string
  readonly minimize: string
  readonly close: string
  /** The page broke down three times within a minute. */
  readonly pageCrashes: string
  readonly stillWatching: string
  readonly openAgain: string
  readonly quit: string
  readonly pageHangs: string
  readonly wait: string
  readonly loadAgain: string
}
