import type { Credential } from '../../bilibili/credential'
import { success } from '../../bilibili/failure'
import type { SecretStore } from './secret-store'

/** Credentials in memory alone, for "keep for this session only" and the example: nothing is ever written. */
export const sessionOnlyStore = (): SecretStore => {
  const credentials = new Map<string, Credential>()
  return {
    state: () => 'ok',
    readAll: () => Promise.resolve(success(new Map(credentials))),
    write: (mid, credential) => {
      credentials.set(mid, credential)
      return Promise.resolve(success(undefined))
    },
    remove: (mid) => {
      credentials.delete(mid)
      return Promise.resolve(success(undefined))
    },
    removeAll: () => {
      const removed = credentials.size
      credentials.clear()
      return Promise.resolve(success({ removed, left: credentials.size }))
    },
    onChange: () => () => undefined,
    stuck: () => false,
  }
}
