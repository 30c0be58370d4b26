/** What the app itself says: its menu, its dialogs. */
export interface AppWords {
  readonly edit: string
}
