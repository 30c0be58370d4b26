import type { SignInTrouble } from '../../shared/sign-in-answer'
import type { Core } from '../core'

/** Why no account can be kept in this profile; `null` where it can be written. */
export const unwritable = (core: Pick<Core, 'writable' | 'notices'>): SignInTrouble | null => {
  if (core.writable) return null
  const full = core.notices().some(({ kind }) => kind === 'disk-full')
  return { kind: 'cannot-store', because: full ? 'full' : 'read-only' }
}
