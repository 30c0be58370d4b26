/*
 * Reading and writing entries, each with the evidence that tells a locked keychain from an empty one.
 *
 * Entries are listed by an index entry of our own and read one by one. keytar's findCredentials is never called:
 * on Linux it ends the whole process with a segmentation fault when a matching item stays locked (libsecret gives
 * no value, keytar copies it unchecked), and on Windows it also lists the services whose names begin like ours.
 */
import type { Credential } from '../../bilibili/credential'
import { failed, success } from '../../bilibili/failure'
import { decodeEntry, encodeEntry } from './keychain-entry'
import { decodeIndex, encodeIndex, indexAccount, isMid } from './keychain-index'
import type { Vault } from './keychain-vault'
import type { Answer } from './one-at-a-time'
import type { RemovedEntries, StoredCredential } from './secret-store'

const probeAccount = 'probe'

/** Reads all entries that the index or the caller knows of; see `SecretStore.readAll`. */
export const readEntries = async (
  vault: Vault,
  expectedMids: readonly string[] | undefined,
): Promise<Answer<ReadonlyMap<string, StoredCredential>>> => {
  const index = expectedMids?.length === 0 ? await vault.get(indexAccount) : await readIndex(vault)
  if (!index.ok) return index
  const listed = decodeIndex(index.value)
  const mids = [...new Set([...listed, ...(expectedMids ?? []).filter(isMid)])]
  const entries = await collect(vault, mids, index.value !== null)
  if (!entries.ok) return entries
  const unlisted = [...entries.value.keys()].filter((mid) => !listed.includes(mid))
  // A list that cannot be completed now is completed by a later read.
  if (unlisted.length > 0) await writeIndex(vault, index.value, [...listed, ...unlisted])
  return entries
}

/** Stores one entry in place, unless it is stored already, and reads it back. */
export const writeEntry = async (
  vault: Vault,
  mid: string,
  credential: Credential,
): Promise<Answer<void>> => {
  if (!isMid(mid)) throw new TypeError('an entry is named by a mid')
  const storable = encodeEntry(credential, null)
  if (!storable.ok) return storable
  const index = await readIndex(vault)
  if (!index.ok) return index
  const stored = await vault.get(mid)
  if (!stored.ok) return whyRefused(vault)
  const text = encodeEntry(credential, stored.value)
  if (!text.ok) return text
  // The list first: an entry that nothing names would stay in the keychain for ever.
  const listed = decodeIndex(index.value)
  if (!listed.includes(mid)) {
    const written = await writeIndex(vault, index.value, [...listed, mid])
    if (!written.ok) return written
  }
  return put(vault, mid, stored.value, text.value)
}

/** Removes one entry and makes sure that it is gone. */
export const removeEntry = async (vault: Vault, mid: string): Promise<Answer<void>> => {
  if (!isMid(mid)) throw new TypeError('an entry is named by a mid')
  const index = await readIndex(vault)
  if (!index.ok) return index
  const erased = await erase(vault, mid)
  if (!erased.ok) return erased
  const listed = decodeIndex(index.value)
  if (!listed.includes(mid)) return success(undefined)
  return writeIndex(
    vault,
    index.value,
    listed.filter((other) => other !== mid),
  )
}

/**
 * Removes the entries of all accounts that the index or the caller knows of, then what is beside
 * them, and reads again. On trouble the index still names all, so that nothing gets lost from sight.
 */
export const removeEntries = async (
  vault: Vault,
  expectedMids: readonly string[],
): Promise<Answer<RemovedEntries>> => {
  const index = await readIndex(vault)
  if (!index.ok) return index
  const mids = [...new Set([...decodeIndex(index.value), ...expectedMids.filter(isMid)])]
  let removed = 0
  for (const mid of mids) {
    const stored = await vault.get(mid)
    const erased = await erase(vault, mid)
    if (!erased.ok) return erased
    if (stored.ok && stored.value !== null) removed += 1
  }
  for (const own of [indexAccount, probeAccount]) {
    const erased = await erase(vault, own)
    if (!erased.ok) return erased
  }
  return success({ removed, left: await countEntries(vault, mids) })
}

/** How many of these entries there are, the index included; `null` where that cannot be told. */
const countEntries = async (vault: Vault, mids: readonly string[]): Promise<number | null> => {
  // Without an index it proves by a probe that what is not found is gone and not locked away.
  const index = await readIndex(vault)
  if (!index.ok) return null
  let found = index.value === null ? 0 : 1
  for (const mid of mids) {
    const stored = await vault.get(mid)
    if (!stored.ok) return null
    if (stored.value !== null) found += 1
  }
  return found
}

const collect = async (
  vault: Vault,
  mids: readonly string[],
  indexed: boolean,
): Promise<Answer<ReadonlyMap<string, StoredCredential>>> => {
  const entries = new Map<string, StoredCredential>()
  for (const mid of mids) {
    const text = await vault.get(mid)
    if (text.ok && text.value !== null) {
      entries.set(mid, decodeEntry(text.value))
      continue
    }
    // Only while the index can be read is this one entry gone or refused, and not the whole keychain.
    const index = await vault.get(indexAccount)
    if (!index.ok) return index
    if (indexed && index.value === null) return failed({ kind: 'locked' })
    if (!text.ok) entries.set(mid, 'unreadable')
  }
  return success(entries)
}

/** The index of a keychain that is known to be open: where there is none, a probe entry tells. */
const readIndex = async (vault: Vault): Promise<Answer<string | null>> => {
  const index = await vault.get(indexAccount)
  if (!index.ok || index.value !== null) return index
  if (!(await vault.set(probeAccount, 'may be deleted at any time'))) {
    return failed({ kind: vault.refusedWrite })
  }
  await vault.delete(probeAccount)
  // The probe may have been what made the user open the keychain.
  return vault.get(indexAccount)
}

const writeIndex = async (
  vault: Vault,
  storedText: string | null,
  mids: readonly string[],
): Promise<Answer<void>> => {
  if (mids.length === 0) return erase(vault, indexAccount)
  const text = encodeIndex(mids)
  return text.ok ? put(vault, indexAccount, storedText, text.value) : text
}

const put = async (
  vault: Vault,
  account: string,
  storedText: string | null,
  text: string,
): Promise<Answer<void>> => {
  if (text === storedText) return success(undefined)
  if (!(await vault.set(account, text))) return whyRefused(vault)
  const kept = await vault.get(account)
  if (!kept.ok) return whyRefused(vault)
  return kept.value === text ? success(undefined) : failed({ kind: 'not-kept' })
}

const erase = async (vault: Vault, account: string): Promise<Answer<void>> => {
  const stored = await vault.get(account)
  if (!stored.ok) return whyRefused(vault)
  if (stored.value === null) return success(undefined)
  if (!(await vault.delete(account))) return whyRefused(vault)
  const kept = await vault.get(account)
  if (!kept.ok) return whyRefused(vault)
  return kept.value === null ? success(undefined) : failed({ kind: 'not-kept' })
}

/** While the index can still be read, the refusal is of this one entry. */
const whyRefused = async (vault: Vault): Promise<Answer<never>> => {
  const index = await vault.get(indexAccount)
  if (!index.ok) return index
  return failed({ kind: index.value === null ? vault.refusedWrite : 'not-kept' })
}
