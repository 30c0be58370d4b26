import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  desktopEntryText,
  readDesktopEntry,
} from '../../../../electron/main/launch-at-login/desktop-entry'

const execOf = (command: readonly string[]): string =>
  /^Exec=(.*)$/m.exec(desktopEntryText(command))?.[1] ?? ''

describe('an autostart entry', () => {
  it.each([
    [['/opt/Bili Glance/bili-glance', '--hidden'], '"/opt/Bili Glance/bili-glance" --hidden'],
    [
      ['/opt/bili-glance', '--user-data-dir=/home/我/档 案'],
      '/opt/bili-glance "--user-data-dir=/home/我/档 案"',
    ],
    [['/opt/100%/x'], '/opt/100%%/x'],
    [['/opt/a"b/$c`d'], '"/opt/a\\\\"b/\\\\$c\\\\`d"'],
    [['/opt/a\\b'], '"/opt/a\\\\\\\\b"'],
  ])('starts %j by %s', (command, exec) => {
    expect(execOf(command)).toBe(exec)
  })

  it('is read back as it was written, whatever the path', () => {
    const argument = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => !text.includes('\0'))
    fc.assert(
      fc.property(fc.array(argument, { minLength: 1, maxLength: 4 }), (command) => {
        expect(readDesktopEntry(desktopEntryText(command))).toEqual({ command, switchedOff: false })
      }),
    )
  })

  it('is read back where a path has separators that are no line breaks to a desktop', () => {
    const command = ['\u2028 ', ' ', '/a\u2029b', '\\\u2028']
    expect(readDesktopEntry(desktopEntryText(command))).toEqual({ command, switchedOff: false })
  })

  it('names its program once more, so that it does nothing once that is gone', () => {
    expect(desktopEntryText(['/opt/a b/c', '--hidden'])).toContain('\nTryExec=/opt/a b/c\n')
  })

  it.each(['Hidden=true', 'X-GNOME-Autostart-enabled=false', 'Hidden = true '])(
    'is switched off by %s',
    (line) => {
      expect(readDesktopEntry(`[Desktop Entry]\nExec=/x --hidden\n${line}\n`)).toEqual({
        command: ['/x', '--hidden'],
        switchedOff: true,
      })
    },
  )

  it('counts in its own group alone', () => {
    const text =
      '[Other]\nHidden=true\nExec=/y\n[Desktop Entry]\r\nExec=/x\r\n[Desktop Action a]\nExec=/z\n'
    expect(readDesktopEntry(text)).toEqual({ command: ['/x'], switchedOff: false })
    expect(readDesktopEntry('')).toEqual({ command: [], switchedOff: false })
    expect(readDesktopEntry('\0\0\0')).toEqual({ command: [], switchedOff: false })
  })
})
