import type { LoginItemSettings, Settings } from 'electron'

type Entry = LoginItemSettings['launchItems'][number]

/** What Windows takes for the program of a command line: all in quotes, or all before the first space. */
const programIn = (commandLine: string): string =>
  /^"([^"]*)"/.exec(commandLine)?.[1] ?? commandLine.split(' ')[0] ?? ''

/** The startup programs of Windows as Electron reads and writes them, one value for each name. */
export const startupPrograms = (given: readonly Partial<Entry>[] = []) => {
  const entries = new Map<string, Entry>()
  const put = (entry: Entry): void => void entries.set(entry.name, entry)
  for (const entry of given)
    put({
      name: 'app.biliglance',
      path: '',
      args: ['--hidden'],
      scope: 'user',
      enabled: true,
      ...entry,
    })
  return {
    entries: () => [...entries.values()],
    remove: (name: string) => entries.delete(name),
    getLoginItemSettings: ({ path = '' }: { path?: string } = {}): LoginItemSettings => {
      const program = programIn(path).toLowerCase()
      const launchItems = [...entries.values()].filter((one) => one.path.toLowerCase() === program)
      return {
        openAtLogin: false,
        wasOpenedAtLogin: false,
        status: 'not-registered',
        executableWillLaunchAtLogin: launchItems.some(({ enabled }) => enabled),
        launchItems,
      }
    },
    setLoginItemSettings: (settings: Settings): void => {
      const { openAtLogin = false, path = '', args = [], enabled = true, name = '' } = settings
      if (openAtLogin) put({ name, path, args, scope: 'user', enabled })
      else entries.delete(name)
    },
  }
}
