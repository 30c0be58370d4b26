import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

const isRoot = process.getuid?.() === 0

const quietly = (command: string, args: readonly string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: 'ignore' })
    return true
  } catch {
    return false // not allowed on this machine; the caller says so
  }
}

/**
 * Makes a folder read-only until the end of the test: by a mount for root, whom permissions do
 * not stop, otherwise by permissions. False where the machine does not allow it.
 */
export const makeReadOnly = (folder: string): boolean => {
  if (process.platform !== 'linux') return false
  if (!isRoot) {
    chmodSync(folder, 0o500)
    onTestFinished(() => {
      chmodSync(folder, 0o700)
    })
    return true
  }
  if (!quietly('mount', ['--bind', folder, folder])) return false
  onTestFinished(() => {
    quietly('umount', ['-l', folder])
  })
  return quietly('mount', ['-o', 'remount,bind,ro', folder])
}

const mountSmall = (folder: string, bytes: number): boolean =>
  quietly('mount', ['-t', 'tmpfs', '-o', `size=${bytes.toString()}`, 'tmpfs', folder])

/** Whether this machine lets us mount a small disk: root on Linux, outside of most containers. */
export const canMakeSmall = (): boolean => {
  if (process.platform !== 'linux' || !isRoot) return false
  const folder = mkdtempSync(join(tmpdir(), 'bili-glance-test-'))
  const mounted = mountSmall(folder, 65_536)
  if (mounted) quietly('umount', [folder])
  rmdirSync(folder)
  return mounted
}

/** Puts a disk of so many bytes in place of a folder until the end of the test. */
export const makeSmall = (folder: string, bytes: number): void => {
  if (!mountSmall(folder, bytes)) throw new Error('no small disk could be mounted')
  onTestFinished(() => {
    quietly('umount', ['-l', folder])
  })
}

/** Puts a pipe at a path that nobody writes into. */
export const makePipe = (path: string): void => {
  if (!quietly('mkfifo', [path])) throw new Error('no pipe could be made')
}
