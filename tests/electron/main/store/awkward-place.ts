import { execFileSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
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

/** Puts a file system of so many bytes in place of a folder until the end of the test, if it can. */
export const makeSmall = (folder: string, bytes: number): boolean => {
  if (process.platform !== 'linux' || !isRoot) return false
  if (!quietly('mount', ['-t', 'tmpfs', '-o', `size=${bytes.toString()}`, 'tmpfs', folder])) {
    return false
  }
  onTestFinished(() => {
    quietly('umount', ['-l', folder])
  })
  return true
}
