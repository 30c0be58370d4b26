import { existsSync, readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import path from 'node:path'

/** Chromium's switches as the app reads them. */
export interface Switches {
  readonly has: (name: string) => boolean
  /** Empty where the switch is missing or has no value, as in Electron. */
  readonly value: (name: string) => string
  readonly append: (name: string, value?: string) => void
  readonly remove: (name: string) => void
}

/** Reads the switches out of a command line; `--` ends them. */
export function readSwitches(argv: readonly string[]): Switches {
  const end = argv.indexOf('--')
  const found = new Map<string, string>()
  for (const word of end === -1 ? argv : argv.slice(0, end)) {
    const parts = /^--([^=]+)(?:=(.*))?$/s.exec(word)
    if (parts?.[1] !== undefined) found.set(parts[1].toLowerCase(), parts[2] ?? '')
  }
  return {
    has: (name) => found.has(name.toLowerCase()),
    value: (name) => found.get(name.toLowerCase()) ?? '',
    append: (name, value = '') => void found.set(name.toLowerCase(), value),
    remove: (name) => void found.delete(name.toLowerCase()),
  }
}

/** What Electron takes from the package of the app. */
export interface AppPackage {
  readonly folder: string
  readonly name: string
  readonly version: string
}

/** The nearest package.json above the app's main file; `productName` goes before `name`. */
export function readPackage(mainFile: string): AppPackage {
  let folder = path.dirname(path.resolve(mainFile))
  while (!existsSync(path.join(folder, 'package.json'))) {
    const above = path.dirname(folder)
    if (above === folder) throw new Error(`no package.json above ${mainFile}`)
    folder = above
  }
  const parsed: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const fields = new Map(Object.entries(parsed ?? {}))
  const text = (name: string): string | undefined => {
    const value: unknown = fields.get(name)
    return typeof value === 'string' ? value : undefined
  }
  return {
    folder,
    name: text('productName') ?? text('name') ?? 'Electron',
    version: text('version') ?? '0.0.0',
  }
}

/** Where Electron puts things on Linux; names that no one has needed yet are missing. */
export function electronPaths(name: () => string, switches: Switches): Map<string, () => string> {
  const fromEnvironment = (variable: string, folder: string): string => {
    const value = process.env[variable]
    return value === undefined || value === '' ? path.join(homedir(), folder) : value
  }
  const appData = (): string => fromEnvironment('XDG_CONFIG_HOME', '.config')
  const userData = (): string => {
    const chosen = switches.value('user-data-dir')
    return chosen === '' ? path.join(appData(), name()) : path.resolve(chosen)
  }
  return new Map([
    ['home', homedir],
    ['appData', appData],
    ['userData', userData],
    ['sessionData', userData],
    ['logs', () => path.join(userData(), 'logs')],
    ['crashDumps', () => path.join(userData(), 'Crashpad')],
    ['temp', tmpdir],
    ['exe', () => process.execPath],
    ['module', () => process.execPath],
    ['desktop', () => path.join(homedir(), 'Desktop')],
    ['documents', () => path.join(homedir(), 'Documents')],
    ['downloads', () => path.join(homedir(), 'Downloads')],
  ])
}
