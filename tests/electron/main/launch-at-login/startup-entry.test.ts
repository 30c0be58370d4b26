import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  REMEMBERED_PROGRAM,
  rememberedProgram,
} from '../../../../electron/main/launch-at-login/remembered-program'
import { startupEntry } from '../../../../electron/main/launch-at-login/startup-entry'
import { startupPrograms } from './fake-startup-programs'

const PROGRAM = 'C:\\Users\\我\\AppData\\Local\\Programs\\bili-glance\\Bili Glance.exe'
const MOVED = 'D:\\New Place\\Bili Glance.exe'
const NAME = 'app.biliglance'
const OTHER_PROFILE = ['--hidden', '--user-data-dir=D:\\x y']

type Programs = ReturnType<typeof startupPrograms>

const profile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'bili-glance-startup-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  return folder
}

const subject = (
  app: Programs,
  given: { program?: string; folder?: string; there?: readonly string[] } = {},
) => {
  const { program = PROGRAM, folder = profile(), there = [] } = given
  return startupEntry({
    app,
    program,
    args: ['--hidden'],
    name: NAME,
    remembered: rememberedProgram(join(folder, REMEMBERED_PROGRAM)),
    exists: (path) => there.includes(path),
  })
}

describe('the entry in the startup programs of Windows', () => {
  it.each<[string, Parameters<typeof startupPrograms>[0], string]>([
    ['no entry', [], 'off'],
    ['an entry', [{ path: PROGRAM }], 'on'],
    ['one the Task Manager has switched off', [{ path: PROGRAM, enabled: false }], 'off-by-system'],
    [
      'one of another profile',
      [{ name: 'bili-glance-1', path: PROGRAM, args: OTHER_PROFILE }],
      'off',
    ],
    ['one with the drive in another case', [{ path: PROGRAM.toLowerCase() }], 'on'],
    ['one of ours that starts a window', [{ path: PROGRAM, args: [] }], 'elsewhere'],
  ])('with %s is read', (_what, entries, kind) => {
    expect(subject(startupPrograms(entries)).read()).toEqual({ kind })
  })

  it('is found and written whatever spaces its path has, and is removed again', () => {
    const app = startupPrograms()
    const launch = subject(app)
    expect(launch.set(true)).toEqual({ ok: true, value: { kind: 'on' } })
    expect(app.entries()).toEqual([
      { name: NAME, path: PROGRAM, args: ['--hidden'], scope: 'user', enabled: true },
    ])
    expect(launch.set(false)).toEqual({ ok: true, value: { kind: 'off' } })
    expect(app.entries()).toEqual([])
  })

  it('is switched on where the Task Manager had it off', () => {
    const app = startupPrograms([{ path: PROGRAM, enabled: false }])
    expect(subject(app).set(true)).toEqual({ ok: true, value: { kind: 'on' } })
  })
})

describe('an app that moved', () => {
  const switchedOn = (entry: object = {}) => {
    const app = startupPrograms([{ path: PROGRAM, ...entry }])
    const folder = profile()
    subject(app, { folder }).repair()
    return { app, folder }
  }

  it('is started from where it is now, once what was started is gone', () => {
    const { app, folder } = switchedOn()
    const launch = subject(app, { folder, program: MOVED })
    expect(launch.read()).toEqual({ kind: 'elsewhere' })
    launch.repair()
    expect(launch.read()).toEqual({ kind: 'on' })
    expect(app.entries()).toMatchObject([{ name: NAME, path: MOVED, enabled: true }])
    // And from wherever it goes next.
    subject(app, { folder, program: PROGRAM }).repair()
    expect(app.entries()).toMatchObject([{ path: PROGRAM }])
  })

  it('stays switched off where the Task Manager had it off', () => {
    const { app, folder } = switchedOn({ enabled: false })
    const launch = subject(app, { folder, program: MOVED })
    launch.repair()
    expect(launch.read()).toEqual({ kind: 'off-by-system' })
    expect(app.entries()).toHaveLength(1)
  })

  it('leaves a copy alone that is still there, until its user wants this one', () => {
    const { app, folder } = switchedOn()
    const launch = subject(app, { folder, program: MOVED, there: [PROGRAM] })
    launch.repair()
    expect([launch.read(), app.entries()[0]?.path]).toEqual([{ kind: 'elsewhere' }, PROGRAM])
    expect(launch.set(true)).toEqual({ ok: true, value: { kind: 'on' } })
    expect(app.entries()).toMatchObject([{ path: MOVED }])
  })

  it('is not switched on again where its entry was removed meanwhile', () => {
    const { app, folder } = switchedOn()
    app.remove(NAME)
    const launch = subject(app, { folder, program: MOVED })
    launch.repair()
    expect([launch.read(), app.entries()]).toEqual([{ kind: 'off' }, []])
    expect(readdirSync(folder)).toEqual([])
  })

  it('touches no entry of another name, nor of all users', () => {
    const app = startupPrograms([
      { path: PROGRAM, scope: 'machine', args: ['--else'] },
      { name: 'bili-glance-1', path: PROGRAM, args: OTHER_PROFILE },
    ])
    const folder = profile()
    writeFileSync(join(folder, REMEMBERED_PROGRAM), PROGRAM)
    const before = app.entries()
    subject(app, { folder, program: MOVED }).repair()
    expect(app.entries()).toEqual(before)
  })

  it('starts hidden again where its arguments were others', () => {
    const app = startupPrograms([{ path: PROGRAM, args: ['--old'], enabled: false }])
    subject(app, { there: [PROGRAM] }).repair()
    expect(app.entries()).toMatchObject([{ path: PROGRAM, args: ['--hidden'], enabled: false }])
  })
})

describe('the remembered program', () => {
  it('is kept in a file, and gone with it', () => {
    const folder = profile()
    const remembered = rememberedProgram(join(folder, REMEMBERED_PROGRAM))
    expect(remembered.read()).toBeNull()
    remembered.keep(PROGRAM)
    expect(rememberedProgram(join(folder, REMEMBERED_PROGRAM)).read()).toBe(PROGRAM)
    remembered.keep(null)
    expect([remembered.read(), readdirSync(folder)]).toEqual([null, []])
  })

  it('is none where the folder cannot be had', () => {
    const remembered = rememberedProgram(join(profile(), 'gone', REMEMBERED_PROGRAM))
    remembered.keep(PROGRAM)
    expect(remembered.read()).toBeNull()
  })
})
