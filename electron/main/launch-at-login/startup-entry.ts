import type { App } from 'electron'
import { success } from '../../bilibili/failure'
import type { LaunchState } from '../../shared/launch-state'
import type { LaunchAtLogin } from './launch-at-login'
import type { RememberedProgram } from './remembered-program'

interface EntryParts {
  readonly app: Pick<App, 'getLoginItemSettings' | 'setLoginItemSettings'>
  /** Absolute path of the program. */
  readonly program: string
  readonly args: readonly string[]
  /** Of the entry; each profile has its own. */
  readonly name: string
  readonly remembered: RememberedProgram
  /** Whether a program is there. */
  readonly exists: (path: string) => boolean
}

type Entry = ReturnType<App['getLoginItemSettings']>['launchItems'][number]

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.join('\n').toLowerCase() === other.join('\n').toLowerCase()

/**
 * The app's entry in the startup programs of Windows, which Electron writes and finds.
 *
 * Electron tells of the entries of one program alone, so that those of a program that moved are found
 * only by where it was. An entry that its Task Manager has switched off stays, switched off.
 */
export const startupEntry = (parts: EntryParts): LaunchAtLogin => {
  const { app, program, args, name, remembered, exists } = parts

  /** A path with a space is found in quotes only (electron#53911), as a part of a command line. */
  const entriesOf = (path: string): readonly Entry[] =>
    [`"${path}"`, path]
      .flatMap((one) => app.getLoginItemSettings({ path: one, args: [...args] }).launchItems)
      .filter((entry) => same([entry.path], [path]))

  const ours = (): readonly Entry[] => entriesOf(program).filter((entry) => same(entry.args, args))

  /** Under our name, but for another place or with other arguments; those of all users are not ours. */
  const outdated = (): Entry | null => {
    const before = remembered.read()
    const elsewhere = before === null || same([before], [program]) ? [] : entriesOf(before)
    const found = [...entriesOf(program), ...elsewhere].find(
      (entry) => entry.name === name && entry.scope === 'user',
    )
    return found ?? null
  }

  const read = (): LaunchState => {
    const entries = ours()
    if (entries.length > 0)
      return { kind: entries.some(({ enabled }) => enabled) ? 'on' : 'off-by-system' }
    return { kind: outdated() === null ? 'off' : 'elsewhere' }
  }

  const write = (on: boolean, enabled: boolean): void => {
    app.setLoginItemSettings({ path: program, args: [...args], name, openAtLogin: on, enabled })
    remembered.keep(on ? program : null)
  }

  return {
    read,
    set: (on) => {
      write(on, on)
      return success(read())
    },
    repair: () => {
      if (ours().length > 0) {
        // Entries of before this was remembered, too.
        remembered.keep(program)
        return
      }
      const entry = outdated()
      if (entry === null) remembered.keep(null)
      // Another copy that is there is its user's to choose.
      else if (same([entry.path], [program]) || !exists(entry.path)) write(true, entry.enabled)
    },
  }
}
