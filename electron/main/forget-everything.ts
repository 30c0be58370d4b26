import { failed, success, type Result } from '../bilibili/failure'
import type { ForgetTrouble, Forgotten, NotForgotten } from '../shared/forgotten'
import type { Accounts } from './accounts'
import type { Clock, Sleep } from './clock'
import { cannotWrite } from './kept-or-not'
import type { Profile } from './profile'
import type { Refresher } from './refresh/refresher'
import { awaitLease } from './store/await-lease'
import { forgetLastBlock } from './store/past-blocks'
import type { StoreTrouble } from './store/database'

/** Empties what Chromium keeps of the app; rejects where it does not do it. */
export type ClearBrowserData = () => Promise<void>

interface ForgetParts extends Pick<
  Profile,
  'blocks' | 'lease' | 'forgetRows' | 'scrub' | 'forgetFiles' | 'bytes'
> {
  readonly accounts: Pick<Accounts, 'forgetAll'>
  readonly refresher: Pick<Refresher, 'halt'>
  readonly clock: Clock
  readonly sleep: Sleep
  readonly clearBrowserData: ClearBrowserData
}

const databaseNotDone = ({ kind }: StoreTrouble): readonly NotForgotten[] => [
  { part: 'database', because: kind === 'full' || kind === 'busy' ? kind : 'other' },
]

const clearBrowser = async (clear: ClearBrowserData): Promise<readonly NotForgotten[]> => {
  try {
    await clear()
    return []
  } catch {
    // Whatever Chromium says: the rest is forgotten all the same, and this part is told.
    return [{ part: 'browser' }]
  }
}

/** All but the keychain and the lease. */
const forgetStored = async (parts: ForgetParts): Promise<Pick<Forgotten, 'files' | 'notDone'>> => {
  // Not before the lease was given back, which leaves its trace in the file as well.
  const scrubbed = parts.scrub()
  const { files, left } = parts.forgetFiles()
  return {
    files,
    notDone: [
      ...(scrubbed.ok ? [] : databaseNotDone(scrubbed.failure)),
      ...(left.length === 0 ? [] : [{ part: 'files', names: left } as const]),
      ...(await clearBrowser(parts.clearBrowserData)),
    ],
  }
}

/** The keychain first: an entry that is left would bring its account back. */
const forgetAccounts = async (
  parts: ForgetParts,
): Promise<
  Result<
    Pick<Forgotten, 'accounts' | 'keychainEntries' | 'keychainLeft' | 'rowsLeft'>,
    ForgetTrouble
  >
> => {
  const accounts = await parts.accounts.forgetAll()
  if (!accounts.ok) return failed({ kind: 'keychain', trouble: accounts.failure })
  forgetLastBlock(parts.blocks, parts.clock.nowMs())
  const rows = parts.forgetRows()
  if (!rows.ok) return failed({ kind: 'cannot-store', because: cannotWrite(rows.failure) })
  return success({
    accounts: accounts.value.accounts,
    keychainEntries: accounts.value.removed,
    keychainLeft: accounts.value.left,
    rowsLeft: rows.value,
  })
}

const forgetHeld = async (parts: ForgetParts): Promise<Result<Forgotten, ForgetTrouble>> => {
  const bytesBefore = parts.bytes()
  const taken = await awaitLease(parts.lease, parts.sleep)
  if (!taken.ok) return taken
  const accounts = await forgetAccounts(parts).finally(parts.lease.release)
  if (!accounts.ok) return accounts
  const stored = await forgetStored(parts)
  return success({ ...accounts.value, ...stored, bytes: bytesBefore - parts.bytes() })
}

/**
 * Forgets all that the app knows: accounts, credentials, readings, files, settings, what Chromium
 * keeps. Bilibili is not asked for anything, and the app lives on as at its first start.
 *
 * The caller sees to it that no call of a user is under way; the running round is ended here.
 */
export const forgetEverything = async (
  parts: ForgetParts,
): Promise<Result<Forgotten, ForgetTrouble>> => {
  const goOn = await parts.refresher.halt()
  try {
    return await forgetHeld(parts)
  } finally {
    goOn()
  }
}
