import { failed, success } from '../../bilibili/failure'
import type { Answer } from './one-at-a-time'

/** The calls of keytar that are used; `findCredentials` is not, see `keychain-operations.ts`. */
export interface KeytarPort {
  readonly getPassword: (service: string, account: string) => Promise<string | null>
  readonly setPassword: (service: string, account: string, password: string) => Promise<void>
  readonly deletePassword: (service: string, account: string) => Promise<boolean>
}

/** The entries of one service, with refusals as values. */
export interface Vault {
  /** `null`: no such entry, or a locked keychain whose prompt was dismissed. */
  readonly get: (account: string) => Promise<Answer<string | null>>
  /** Whether the keychain took it. */
  readonly set: (account: string, text: string) => Promise<boolean>
  /** Whether the keychain did not refuse; also `true` where there was nothing. */
  readonly delete: (account: string) => Promise<boolean>
  /** What a refused write means when nothing of ours can be read either. */
  readonly refusedWrite: 'locked' | 'not-kept'
}

/**
 * Opens a service of the keychain.
 *
 * No error text is read: a keychain that refuses a plain read is not there, except on macOS, where there always is
 * one and it refuses while locked. Windows knows no lock.
 */
export const openVault = (
  keytar: KeytarPort,
  service: string,
  platform: NodeJS.Platform,
): Vault => ({
  get: async (account) => {
    try {
      return success(await keytar.getPassword(service, account))
    } catch {
      return failed({ kind: platform === 'darwin' ? 'locked' : 'missing' })
    }
  },
  set: (account, text) => accepted(() => keytar.setPassword(service, account, text)),
  delete: (account) => accepted(() => keytar.deletePassword(service, account)),
  refusedWrite: platform === 'win32' ? 'not-kept' : 'locked',
})

const accepted = async (call: () => Promise<unknown>): Promise<boolean> => {
  try {
    await call()
    return true
  } catch {
    return false
  }
}
