/**
 * What became of a reminder that was shown for a test. `shown`: the desktop took it. `unsupported`:
 * this system has no notifications. `nobody`: no program of this session shows any. `inhibited`: they
 * are held back, by "do not disturb" for example. `blocked`: the desktop refused it.
 */
export interface ReminderTest {
  readonly kind: 'shown' | 'unsupported' | 'nobody' | 'inhibited' | 'blocked'
}
