/** The menus of a right click. */
export interface ContextMenuWords {
  readonly open: string
  readonly refresh: string
  readonly pause: string
  readonly resume: string
  readonly copyName: string
  readonly copyMid: string
  /** What is open today, as one line. */
  readonly copyToday: string
  readonly openSpace: string
  readonly openLink: string
  readonly copyLink: string
}
