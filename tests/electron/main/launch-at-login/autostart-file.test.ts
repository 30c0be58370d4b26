import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { autostartFile } from '../../../../electron/main/launch-at-login/autostart-file'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bili-glance-autostart-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const file = (): string => join(folder, 'config', 'autostart', 'bili-glance.desktop')
const entry = (program = '/opt/bili-glance') =>
  autostartFile({ file: file(), command: [program, '--hidden'] })

describe('the autostart entry of a Linux desktop', () => {
  it('is off where there is none, on once it was made, and off again with nothing left', () => {
    const subject = entry()
    expect(subject.read()).toEqual({ kind: 'off' })
    expect(subject.set(true)).toEqual({ ok: true, value: { kind: 'on' } })
    expect(readFileSync(file(), 'utf8')).toContain('Exec=/opt/bili-glance --hidden\n')
    expect(statSync(file()).mode & 0o777).toBe(0o644)
    expect(subject.set(false)).toEqual({ ok: true, value: { kind: 'off' } })
    expect(readdirSync(join(folder, 'config', 'autostart'))).toEqual([])
  })

  it('is read anew each time, also when somebody changed it by hand', () => {
    const subject = entry()
    subject.set(true)
    writeFileSync(file(), `${readFileSync(file(), 'utf8')}Hidden=true\n`)
    expect(subject.read()).toEqual({ kind: 'off-by-system' })
    expect(subject.set(true)).toEqual({ ok: true, value: { kind: 'on' } })
    rmSync(file())
    expect(subject.read()).toEqual({ kind: 'off' })
  })

  it('whose program is gone is made to start this one, one that is off stays off', () => {
    entry('/old/bili-glance').set(true)
    const subject = entry()
    expect(subject.read()).toEqual({ kind: 'elsewhere' })
    subject.repair()
    expect(subject.read()).toEqual({ kind: 'on' })
    writeFileSync(file(), '[Desktop Entry]\nExec=/old/bili-glance\nHidden=true\n')
    subject.repair()
    expect(subject.read()).toEqual({ kind: 'off-by-system' })
    subject.set(false)
    subject.repair()
    expect(subject.read()).toEqual({ kind: 'off' })
  })

  it('of another copy that is there is left to its user, and so is what is no entry', () => {
    entry(process.execPath).set(true)
    const before = readFileSync(file(), 'utf8')
    entry().repair()
    expect(readFileSync(file(), 'utf8')).toBe(before)
    expect(entry().read()).toEqual({ kind: 'elsewhere' })
    writeFileSync(file(), '')
    entry().repair()
    expect([readFileSync(file(), 'utf8'), entry().read().kind]).toEqual(['', 'off'])
  })

  it('that cannot be written is told, and nothing is left of the try', () => {
    mkdirSync(file(), { recursive: true })
    const subject = entry()
    expect(subject.read()).toEqual({ kind: 'off' })
    expect(subject.set(true)).toEqual({
      ok: false,
      failure: { kind: 'not-stored', because: 'read-only' },
    })
    expect(readdirSync(join(folder, 'config', 'autostart'))).toEqual(['bili-glance.desktop'])
  })
})
