/** Tooltip and menu of the tray. */
export interface TrayWords {
  readonly quit: string
}
