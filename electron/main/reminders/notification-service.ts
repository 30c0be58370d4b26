import { execFile } from 'node:child_process'

/** Whether somebody shows notifications in this session; `unknown` where nobody can tell. */
export type NotificationService = 'works' | 'nobody' | 'inhibited' | 'unknown'

const ANSWER_MS = 3_000
const SERVICE = 'org.freedesktop.Notifications'

/** The end of a program: what it printed, or `null` where it failed or is not there. */
export type RunProgram = (program: string, args: readonly string[]) => Promise<string | null>

const runProgram: RunProgram = (program, args) =>
  new Promise((resolve) => {
    execFile(program, args, { timeout: ANSWER_MS }, (error, stdout) => {
      resolve(error === null ? stdout : null)
    })
  })

const send = (destination: string, path: string, ...message: readonly string[]) => [
  '--session',
  '--print-reply=literal',
  `--dest=${destination}`,
  path,
  ...message,
]

const BUS = send('org.freedesktop.DBus', '/org/freedesktop/DBus')
const NAMES = [
  [...BUS, 'org.freedesktop.DBus.ListNames'],
  [...BUS, 'org.freedesktop.DBus.ListActivatableNames'],
]

const INHIBITED = send(
  SERVICE,
  '/org/freedesktop/Notifications',
  'org.freedesktop.DBus.Properties.Get',
  `string:${SERVICE}`,
  'string:Inhibited',
)

/**
 * Asks the session's bus who shows notifications, and whether they are held back where the desktop
 * tells (KDE does). Known on Linux alone.
 */
export const notificationService = async (
  platform: NodeJS.Platform,
  run: RunProgram = runProgram,
): Promise<NotificationService> => {
  if (platform !== 'linux') return 'unknown'
  const names = await Promise.all(NAMES.map((args) => run('dbus-send', args)))
  if (names.includes(null)) return 'unknown'
  if (!names.some((list) => list?.includes(SERVICE) === true)) return 'nobody'
  const inhibited = await run('dbus-send', INHIBITED)
  return inhibited !== null && /\bboolean true\b/.test(inhibited) ? 'inhibited' : 'works'
}
