/** That the computer's clock is wrong. */
export interface ClockWords {
  readonly minutes: (minutes: number) => string
  readonly hours: (hours: number) => string
  readonly days: (days: number) => string
  readonly ahead: (span: string) => string
  readonly behind: (span: string) => string
}
