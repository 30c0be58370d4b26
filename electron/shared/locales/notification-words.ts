/** What stands on a notification beside its text. */
export interface NotificationWords {
  readonly snooze: string
  readonly notToday: string
  readonly open: string
  readonly testTitle: string
  readonly testBody: string
  /** The desktop shows no reminders. */
  readonly refused: string
  readonly toSettings: string
}
