import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { failed, success, type Result } from '../../bilibili/failure'
import type { LaunchState } from '../../shared/launch-state'
import { keptOrNot } from '../kept-or-not'
import type { StoreTrouble } from '../store/database'
import { storeTrouble } from '../store/store-trouble'
import { writeWhole } from '../store/write-whole'
import { desktopEntryText, readDesktopEntry } from './desktop-entry'
import { changed, type LaunchAtLogin } from './launch-at-login'

interface AutostartParts {
  /** Absolute path of the entry. */
  readonly file: string
  /** Program and arguments that it is to start. */
  readonly command: readonly string[]
}

const settle = (work: () => void): Result<null, StoreTrouble> => {
  try {
    work()
    return success(null)
  } catch (error) {
    const trouble = storeTrouble(error)
    if (trouble === null) throw error
    return failed(trouble)
  }
}

/** The file's text; `null` where there is none that can be read. */
const textOf = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (storeTrouble(error) === null && !(error instanceof Error && 'code' in error)) throw error
    return null
  }
}

const write = (file: string, text: string): void => {
  mkdirSync(dirname(file), { recursive: true })
  writeWhole(file, text, { mode: 0o644 })
}

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((argument, at) => argument === other[at])

/** Whether an entry starts nothing any more; another copy that is there is its user's to choose. */
const isGone = (text: string): boolean => {
  const [program = '', ...args] = readDesktopEntry(text).command
  // What is not packaged is started by Electron, with its own folder behind it.
  const places = [program, ...args.slice(0, 1).filter((argument) => argument.startsWith('/'))]
  return places.some((place) => place.startsWith('/') && !existsSync(place))
}

/** The entry in the autostart folder of a Linux desktop, which Electron does not write itself. */
export const autostartFile = ({ file, command }: AutostartParts): LaunchAtLogin => {
  const read = (): LaunchState => {
    const text = textOf(file)
    if (text === null) return { kind: 'off' }
    const entry = readDesktopEntry(text)
    if (entry.command.length === 0) return { kind: 'off' }
    if (entry.switchedOff) return { kind: 'off-by-system' }
    return { kind: same(entry.command, command) ? 'on' : 'elsewhere' }
  }

  const put = (on: boolean): Result<null, StoreTrouble> =>
    settle(() => {
      if (on) write(file, desktopEntryText(command))
      else rmSync(file, { force: true })
    })

  return {
    read,
    set: (on) => changed(keptOrNot(put(on)), read),
    repair: () => {
      // Where that cannot be written the switch says so when somebody looks.
      if (read().kind === 'elsewhere' && isGone(textOf(file) ?? '')) put(true)
    },
  }
}
