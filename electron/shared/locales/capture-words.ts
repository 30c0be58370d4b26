/** Keeping the window out of pictures of the screen. */
export interface CaptureWords {
  readonly title: string
  readonly label: string
  readonly text: string
  /** Why it cannot be switched on there. */
  readonly notOnLinux: string
}
