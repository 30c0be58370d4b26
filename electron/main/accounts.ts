import { sessionExpiresAtMs, type Credential } from '../bilibili/credential'
import { failed, success, type Result } from '../bilibili/failure'
import type { AccountSnapshot } from '../shared/account'
import type { AccountColour } from '../shared/account-colour'
import type { HouseAccount } from '../shared/house/house-file'
import type { AccountReminding } from '../shared/reminders/account-reminding'
import type { NoAccount, NotStored } from '../shared/ipc'
import type { Keeping, KeychainTrouble } from '../shared/sign-in-answer'
import {
  asSignedIn,
  awaitsSignIn,
  finishSignIns,
  keepSignIn,
  mayHaveEntry,
  noteCredential,
  type NotKept,
} from './keep-sign-in'
import { keptOrNot as stored } from './kept-or-not'
import { heldCredentials, type HeldCredential } from './keychain/held-credentials'
import type { RemovedEntries, SecretStore, StoredCredential } from './keychain/secret-store'
import type { AccountChange, AccountList, StoredAccount } from './store/account-list'
import type { ReadingStore } from './store/reading-store'
import { turnByTurn } from './turn-by-turn'

/** The accounts with their credentials in memory; the list, the readings and the keychain as one. */
export interface Accounts {
  /**
   * Reads the keychain and brings the list in line: an entry without a row gets one.
   * Rows are never dropped. `value` is the number of accounts that were added to the list.
   */
  readonly load: () => Promise<Result<number, KeychainTrouble>>
  /** Whether the keychain was ever read. */
  readonly keychainRead: () => boolean
  /** Whether it is known what is held for the account; one kept for the session waits for no keychain. */
  readonly ready: (account: StoredAccount) => boolean
  /**
   * Whether reading the keychain would bring nothing: it was read since the last sign-in of every
   * account, also by another process, or all of them are kept for the session.
   */
  readonly upToDate: () => boolean
  readonly all: () => readonly StoredAccount[]
  /**
   * The credential of this very sign-in. One that another process made since, or renewed, is read
   * from the keychain, once; until that succeeds that of an older sign-in is not handed out.
   */
  readonly credentialOf: (account: StoredAccount) => Promise<HeldCredential>
  /**
   * Keeps a verified credential first, then lists the account; a known one keeps its place, name
   * and pause. `session` keeps it in memory alone and never touches the keychain.
   */
  readonly signIn: (
    mid: string,
    name: string,
    credential: Credential,
    keeping: Keeping,
  ) => Promise<Result<void, NotKept>>
  /**
   * Puts the same login in another wire form, or what it was renewed to, in place of the stored
   * one, `before`; nothing where the account was removed or signed in anew since, or where another
   * login than `before` is held by now.
   */
  readonly rewrite: (
    account: Pick<StoredAccount, 'mid' | 'generation'>,
    credential: Credential,
    before?: Credential,
  ) => Promise<Result<void, KeychainTrouble>>
  /** `null` goes back to Bilibili's nickname. */
  readonly rename: (mid: string, nickname: string | null) => Result<null, NoAccount | NotStored>
  /** A paused account is not asked about; its credential stays. */
  readonly pause: (mid: string, paused: boolean) => Result<null, NoAccount | NotStored>
  /** Its colour; `null` is none. */
  readonly paint: (mid: string, colour: AccountColour | null) => Result<null, NoAccount | NotStored>
  /** Of what of it its user wants to be reminded. */
  readonly remind: (mid: string, reminding: AccountReminding) => Result<null, NoAccount | NotStored>
  /** Puts accounts in this order; those not named follow in the order they had. */
  readonly reorder: (mids: readonly string[]) => Result<null, NotStored>
  /** Takes over what was set for accounts on another computer; see `AccountList.moveIn`. */
  readonly moveIn: (accounts: readonly HouseAccount[], nowMs: number) => Result<null, NotStored>
  /**
   * Forgets the account with all that is stored of it, first of all its entry in the keychain:
   * one that stayed there would bring the account back. Bilibili is not asked for anything.
   */
  readonly remove: (mid: string) => Promise<Result<null, NoAccount | NotStored>>
  /**
   * Forgets every account, its entries in the keychain first; a machine without a keychain has none.
   * Where the keychain refuses, the list stays as it is: an entry that is left would bring it back.
   */
  readonly forgetAll: () => Promise<Result<ForgottenAccounts, KeychainTrouble>>
  /**
   * Everything known; a login whose entry is gone or unreadable right now is `damaged`, but for one
   * that was never here.
   */
  readonly snapshots: () => readonly AccountSnapshot[]
}

/** How many accounts were listed, and what became of their entries. */
export interface ForgottenAccounts extends RemovedEntries {
  readonly accounts: number
}

interface AccountsPorts {
  readonly list: AccountList
  readonly readings: ReadingStore
  readonly secrets: SecretStore
  /** Whether the list could not be read and begins anew, so that an empty one means nothing. */
  readonly listLost: boolean
}

/** A login is told by its csrf, which stays the same in every wire form. */
const isOtherLogin = (held: HeldCredential, { bili_jct }: Credential): boolean =>
  typeof held !== 'string' && bili_jct !== undefined && held.bili_jct !== bili_jct

/** Whether another process may have signed in or renewed since; a renewed session ends another day. */
const isOutdated = (account: StoredAccount, held: HeldCredential): boolean =>
  held === 'not-read' ||
  (typeof held !== 'string' &&
    !account.sessionOnly &&
    sessionExpiresAtMs(held) !== account.sessionExpiresAtMs)

/** Joins the stores that together hold an account. */
export const accounts = ({ list, readings, secrets, listLost }: AccountsPorts): Accounts => {
  const held = heldCredentials(secrets)
  const triedInVain = new Set<string>()
  const leaving = new Set<string>()
  // A sign-in during a removal would lose its row to it, and keep its entry in the keychain.
  const inTurn = turnByTurn()

  const addMissingRows = (found: ReadonlyMap<string, StoredCredential>): number => {
    const rows = [...found].filter(([mid]) => !leaving.has(mid))
    const added = list.rebuild(
      rows.map(([mid, entry]) => ({ ...asSignedIn(mid, mid, entry), sessionOnly: false })),
    )
    return added.ok ? added.value : 0
  }

  const read = async (): Promise<Result<number, KeychainTrouble>> => {
    // Before the keychain: who is signed in meanwhile counts as not read, never as the old login.
    const known = list.all()
    const mids = known.filter((account) => !awaitsSignIn(account)).map(({ mid }) => mid)
    const expected = known.filter(mayHaveEntry).map(({ mid }) => mid)
    const entries = await secrets.readAll(listLost && expected.length === 0 ? undefined : expected)
    if (!entries.ok) return entries
    const added = addMissingRows(entries.value)
    finishSignIns(entries.value, list)
    const found = list.all().filter(({ mid }) => entries.value.has(mid) && !mids.includes(mid))
    held.take(entries.value, [...known, ...found])
    for (const account of known) {
      const credential = held.of(account)
      if (typeof credential !== 'string') noteCredential(account, credential, list)
    }
    return success(added)
  }

  const change = (mid: string, changed: AccountChange): Result<null, NoAccount | NotStored> =>
    list.find(mid) === null ? failed({ kind: 'no-account' }) : stored(list.update(mid, changed))

  const removeListed = async (account: StoredAccount): Promise<Result<null, NotStored>> => {
    const { mid, paused } = account
    // Tried first: a list that cannot be written would keep an account without its credential.
    const writable = list.update(mid, { paused })
    if (!writable.ok) return stored(writable)
    if (mayHaveEntry(account) || held.inKeychain(mid)) {
      const removed = await held.removeFromKeychain(mid)
      if (!removed.ok) return failed({ kind: 'not-stored', because: 'keychain' })
    }
    const removed = stored(list.remove(mid))
    if (removed.ok) held.forget(mid)
    return removed
  }

  const removeInTurn = async (mid: string): Promise<Result<null, NoAccount | NotStored>> => {
    const account = list.find(mid)
    if (account === null) return failed({ kind: 'no-account' })
    leaving.add(mid)
    try {
      return await removeListed(account)
    } finally {
      leaving.delete(mid)
    }
  }

  const keep = keepSignIn({ list, held, listLost })

  return {
    load: () => {
      triedInVain.clear()
      return read()
    },
    keychainRead: held.keychainRead,
    ready: ({ sessionOnly }) => sessionOnly || held.keychainRead(),
    upToDate: () => {
      const all = list.all()
      const told = held.keychainRead() || (!listLost && all.length > 0)
      return told && all.every((account) => held.of(account) !== 'not-read')
    },
    all: () => list.all(),
    credentialOf: async (account) => {
      const login = `${account.mid} ${account.generation.toString()} ${String(account.sessionExpiresAtMs)}`
      if (isOutdated(account, held.of(account)) && !triedInVain.has(login)) {
        triedInVain.add(login)
        await read()
      }
      return held.of(account)
    },
    signIn: (mid, ...given) => inTurn(mid, () => keep(mid, ...given)),
    rewrite: ({ mid, generation }, credential, before = credential) =>
      inTurn(mid, async () => {
        const account = list.find(mid)
        if (account?.generation !== generation) return success(undefined)
        const now = held.of(account)
        // A round that began before a renewal knows the login that was replaced by it.
        if (isOtherLogin(now, before)) return success(undefined)
        if (account.sessionOnly) held.holdForSession(account, credential)
        const written = account.sessionOnly ? success(undefined) : await held.write(mid, credential)
        if (written.ok) noteCredential(account, credential, list)
        return written
      }),
    rename: (mid, nickname) => change(mid, { nickname }),
    pause: (mid, paused) => change(mid, { paused }),
    paint: (mid, colour) => change(mid, { colour }),
    remind: (mid, reminding) => change(mid, { reminding }),
    reorder: (mids) => stored(list.reorder(mids)),
    moveIn: (moved, nowMs) => stored(list.moveIn(moved, nowMs)),
    remove: (mid) => inTurn(mid, () => removeInTurn(mid)),
    forgetAll: async () => {
      const mids = list.all().map(({ mid }) => mid)
      const emptied = await secrets.removeAll(mids)
      if (!emptied.ok && emptied.failure.kind !== 'missing') return emptied
      for (const mid of mids) list.remove(mid)
      held.forgetAll()
      triedInVain.clear()
      const entries = emptied.ok ? emptied.value : { removed: 0, left: null }
      return success({ accounts: mids.length, ...entries })
    },
    snapshots: () =>
      list.all().map((account) => {
        const credential = held.of(account)
        const lost =
          credential === 'unreadable' || (credential === 'gone' && !awaitsSignIn(account))
        return {
          ...account,
          session: lost ? { state: 'damaged', sinceMs: null } : account.session,
          readings: readings.all(account.mid),
        }
      }),
  }
}
