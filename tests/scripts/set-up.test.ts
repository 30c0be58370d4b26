import { describe, expect, it } from 'vitest'
import { isDebianLike, missingPackages, wayToInstall } from '../../scripts/debian-packages.mjs'
import { isOfLockfile } from '../../scripts/dependencies.mjs'
import { checkOwnNode, isAtLeast } from '../../scripts/node-version.mjs'
import { failedLately, forgetFailure, rememberFailure } from '../../scripts/remembered-failure.mjs'

describe('Node', () => {
  it('older than 20 is refused in one sentence', () => {
    expect(() => {
      checkOwnNode('18.20.4')
    }).toThrow('Node 20 or newer is needed; this is Node 18.20.4. See https://nodejs.org')
    expect(() => {
      checkOwnNode('20.0.0')
    }).not.toThrow()
  })

  it('is compared by major, then minor', () => {
    expect(isAtLeast('22.13.0', [22, 13])).toBe(true)
    expect(isAtLeast('22.9.1', [22, 13])).toBe(false)
    expect(isAtLeast('24.0.0', [22, 13])).toBe(true)
  })
})

describe('node_modules', () => {
  const lockfile = { '': {}, 'node_modules/a': { version: '1.0.0', integrity: 'x' } }

  it('is of the lockfile when every package is the same', () => {
    expect(isOfLockfile(lockfile, { 'node_modules/a': { version: '1.0.0', integrity: 'x' } })).toBe(
      true,
    )
  })

  it('is not when a package is missing or another', () => {
    expect(isOfLockfile(lockfile, {})).toBe(false)
    expect(isOfLockfile(lockfile, { 'node_modules/a': { version: '1.0.1', integrity: 'x' } })).toBe(
      false,
    )
    expect(isOfLockfile(lockfile, { 'node_modules/a': { version: '1.0.0', integrity: 'y' } })).toBe(
      false,
    )
  })

  it('may lack what is optional, such as the Node of another processor', () => {
    const optional = { 'node_modules/b': { version: '1.0.0', optional: true } }
    expect(isOfLockfile(optional, {})).toBe(true)
  })
})

describe('the system’s packages', () => {
  it('are seen by their command or file', () => {
    const needs = [
      { name: 'node-itself', commands: ['no-such-command', 'node'] },
      { name: 'missing-command', commands: ['no-such-command'] },
      { name: 'missing-file', file: '/no/such/file' },
      { name: 'a-folder', file: '/' },
    ]
    const missing = process.platform === 'linux' ? ['missing-command', 'missing-file'] : []
    expect(missingPackages(needs)).toEqual(missing)
  })

  it('are installed by root on Debian and its kin', () => {
    expect(isDebianLike('PRETTY_NAME="x"\nID=debian\n')).toBe(true)
    expect(isDebianLike('ID=linuxmint\nID_LIKE="ubuntu debian"\n')).toBe(true)
    expect(isDebianLike('ID=fedora\nHOME_URL=debian\n')).toBe(false)
    expect(wayToInstall(['chromium'], { debian: true, root: true })).toEqual({ kind: 'install' })
  })

  it('are otherwise left to the user, with the exact command', () => {
    expect(wayToInstall(['dbus', 'chromium'], { debian: true, root: false })).toEqual({
      kind: 'tell',
      sentence:
        'not there yet: dbus chromium. Install them with: sudo apt-get install dbus chromium',
    })
    expect(wayToInstall(['dbus'], { debian: false, root: true })).toMatchObject({ kind: 'tell' })
  })
})

describe('a failed download', () => {
  it('is not tried again for a day, unless the circumstances change', () => {
    const subject = `test-${String(process.pid)}`
    rememberFailure(subject, 'mirror A', 1_000)
    expect(failedLately(subject, 'mirror A', 2_000)).toBe(true)
    expect(failedLately(subject, 'mirror B', 2_000)).toBe(false)
    expect(failedLately(subject, 'mirror A', 1_000 + 24 * 3_600_000)).toBe(false)
    // A clock that was set back does not make it last.
    expect(failedLately(subject, 'mirror A', 500)).toBe(false)
    forgetFailure(subject)
    expect(failedLately(subject, 'mirror A', 2_000)).toBe(false)
  })
})
