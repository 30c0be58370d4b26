import { describe, expect, it } from 'vitest'
import {
  notificationService,
  type RunProgram,
} from '../../../../electron/main/reminders/notification-service'

/** A bus that knows these names and answers this property. */
const bus =
  (names: string | null, inhibited: string | null = null): RunProgram =>
  (program, args) => {
    expect(program).toBe('dbus-send')
    return Promise.resolve(args.some((arg) => arg.includes('Properties.Get')) ? inhibited : names)
  }

const SERVICE = '   array [ org.freedesktop.DBus org.freedesktop.Notifications ]'

describe('who shows notifications', () => {
  it.each([
    [SERVICE, null, 'works'],
    [SERVICE, '   variant       boolean false', 'works'],
    [SERVICE, '   variant       boolean true', 'inhibited'],
    ['   array [ org.freedesktop.DBus ]', null, 'nobody'],
    [null, null, 'unknown'],
  ] as const)('by %j and %j is: %s', async (names, inhibited, found) => {
    expect(await notificationService('linux', bus(names, inhibited))).toBe(found)
  })

  it('is not asked elsewhere', async () => {
    const never: RunProgram = () => Promise.reject(new Error('nobody is asked'))
    expect(await notificationService('darwin', never)).toBe('unknown')
  })

  it('is said of the machine that this runs on, whatever it has', async () => {
    expect(['works', 'nobody', 'inhibited', 'unknown']).toContain(
      await notificationService('linux'),
    )
  })
})
