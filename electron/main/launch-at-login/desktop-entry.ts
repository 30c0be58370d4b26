/** What an autostart entry of the desktop says. */
export interface DesktopEntry {
  /** Program and arguments; empty where it has none that can be read. */
  readonly command: readonly string[]
  /** The user or the desktop has switched it off. */
  readonly switchedOff: boolean
}

/** Characters that an argument is quoted for, by the Desktop Entry Specification. */
const RESERVED = /[\s"'\\><~|&;$*?#()`]/

const quoted = (argument: string): string => {
  const text = argument.replaceAll('%', '%%')
  if (text !== '' && !RESERVED.test(text)) return text
  return `"${text.replaceAll(/["`$\\]/g, (character) => `\\${character}`)}"`
}

/** A value of the file: control characters and backslashes are written with a backslash. */
const escaped = (value: string): string =>
  value
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t')

const ESCAPES: Readonly<Record<string, string>> = { s: ' ', n: '\n', r: '\r', t: '\t', '\\': '\\' }

const unescaped = (value: string): string =>
  value.replaceAll(/\\(.)/gs, (whole, letter: string) => ESCAPES[letter] ?? whole)

/** One argument: in quotes, where a backslash takes the next character as it is, or without. */
const ARGUMENT = /"((?:\\.|[^"\\])*)"|([^\s"]+)/gs

const argumentsOf = (line: string): readonly string[] =>
  [...line.matchAll(ARGUMENT)].map(([, inQuotes, plain]) =>
    (inQuotes?.replaceAll(/\\(.)/gs, '$1') ?? plain ?? '').replaceAll('%%', '%'),
  )

/** The text of an entry that starts `command` at login; ignored once its program is gone. */
export const desktopEntryText = (command: readonly string[]): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Bili Glance',
    'Name[zh_CN]=哔哩一瞥',
    `Exec=${escaped(command.map(quoted).join(' '))}`,
    `TryExec=${escaped(command[0] ?? '')}`,
    'Icon=bili-glance',
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n')

/** The values of the one group that counts. */
const valuesOf = (text: string): ReadonlyMap<string, string> => {
  const values = new Map<string, string>()
  let inGroup = false
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('[')) inGroup = line.trim() === '[Desktop Entry]'
    const pair = /^[ \t]*([A-Za-z-]+)[ \t]*=[ \t]*(.*)$/s.exec(line)
    if (inGroup && pair !== null) values.set(pair[1] ?? '', unescaped(pair[2] ?? ''))
  }
  return values
}

/** Reads an entry, also one that somebody has edited; other groups of the file do not count. */
export const readDesktopEntry = (text: string): DesktopEntry => {
  const values = valuesOf(text)
  return {
    command: argumentsOf(values.get('Exec') ?? ''),
    switchedOff:
      values.get('Hidden')?.trim() === 'true' ||
      values.get('X-GNOME-Autostart-enabled')?.trim() === 'false',
  }
}
