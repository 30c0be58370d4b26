import type { Result } from '../../bilibili/failure'
import type { HouseAccount } from '../../shared/house/house-file'
import { readAccount, type StoredAccount } from './account-row'
import { progressColumn } from './progress-column'
import { storedNumber } from './stored-column'
import type { Database, Run, SqlValue, StoreTrouble } from './database'

export type { StoredAccount } from './account-row'

/** What a sign-in knows of an account. */
export type SignedIn = Pick<
  StoredAccount,
  'mid' | 'name' | 'credentialKind' | 'sessionExpiresAtMs' | 'sessionOnly'
> &
  Partial<Pick<StoredAccount, 'olderEntry' | 'origin' | 'renewability'>>

/** What may be changed of a listed account. */
export type AccountChange = Partial<
  Omit<StoredAccount, 'mid' | 'generation' | 'sessionOnly' | 'olderEntry'>
>

/** The accounts in the user's order. Every change is kept before its call returns, or refused. */
export interface AccountList {
  readonly all: () => readonly StoredAccount[]
  /** One account; `null` where it is not listed. */
  readonly find: (mid: string) => StoredAccount | null
  /** The account's generation as it is now; `null` where it is not listed. */
  readonly generationOf: (mid: string) => number | null
  /**
   * Lists a new account at the end, its mid or name as Bilibili gave it. A known one keeps its
   * place, nickname, colour and pause and the values of its readings; their failures and the
   * state of the session are forgotten, and it is due at once.
   */
  readonly signIn: (account: SignedIn) => Result<void, StoreTrouble>
  /** Changes the given fields; an account that is not listed is left alone. */
  readonly update: (mid: string, change: AccountChange) => Result<void, StoreTrouble>
  /** Removes the account and what was learnt of it: readings, signatures, picture, announcements. Its block stays. */
  readonly remove: (mid: string) => Result<void, StoreTrouble>
  /** Puts accounts in this order; those not named follow in the order they had. */
  readonly reorder: (mids: readonly string[]) => Result<void, StoreTrouble>
  /**
   * Takes over what was set for accounts on another computer, their order as well; one that is not
   * listed is listed, and needs its first sign-in here. All of it or nothing.
   */
  readonly moveIn: (accounts: readonly HouseAccount[], nowMs: number) => Result<void, StoreTrouble>
  /** Lists again, at the end, those of these accounts that are missing; the value is their number. */
  readonly rebuild: (found: readonly SignedIn[]) => Result<number, StoreTrouble>
}

/** The columns a change sets. An absent field is left alone, `null` is stored. */
const changedColumns = (change: AccountChange): readonly (readonly [string, SqlValue])[] => {
  const columns: Record<string, SqlValue | undefined> = {
    name: change.name,
    nickname: change.nickname,
    colour: change.colour,
    reminding: change.reminding === undefined ? undefined : JSON.stringify(change.reminding),
    paused: change.paused === undefined ? undefined : Number(change.paused),
    credential_kind: change.credentialKind,
    session_expires_at_ms: change.sessionExpiresAtMs,
    session_state: change.session?.state,
    session_since_ms: change.session?.sinceMs,
    progress: change.progress === undefined ? undefined : progressColumn(change.progress),
    round_at_ms: change.roundAtMs,
    next_round_at_ms: change.nextRoundAtMs,
    origin: change.origin,
    renewability: change.renewability,
    renewal_checked_at_ms: change.renewalCheckedAtMs,
    renewal_due_at_ms: change.renewalDueAtMs,
    renewal_trouble: change.renewalTrouble,
  }
  return Object.entries(columns).filter(
    (column): column is [string, SqlValue] => column[1] !== undefined,
  )
}

const insert = `INSERT INTO account (mid, position, name, credential_kind, session_expires_at_ms,
    session_only, older_entry, origin, renewability, generation)
  VALUES (?, (SELECT coalesce(max(position), -1) + 1 FROM account), ?, ?, ?, ?, ?, ?, ?, ?)`

const renew = `UPDATE SET name = excluded.name, credential_kind = excluded.credential_kind,
  session_expires_at_ms = excluded.session_expires_at_ms,
  session_only = excluded.session_only, older_entry = excluded.older_entry,
  origin = excluded.origin, renewability = excluded.renewability, renewal_checked_at_ms = NULL,
  renewal_due_at_ms = NULL, renewal_trouble = NULL, session_state = 'unknown', session_since_ms = NULL, next_round_at_ms = NULL,
  generation = max(generation + 1, excluded.generation)`

const moveIn = `INSERT INTO account (mid, position, name, nickname, colour, reminding, paused,
    credential_kind, session_state, session_since_ms, generation)
  VALUES (?, (SELECT coalesce(max(position), -1) + 1 FROM account), ?, ?, ?, ?, ?,
    'cookie', 'needs-login', ?, 0)
  ON CONFLICT (mid) DO UPDATE SET nickname = excluded.nickname, colour = excluded.colour,
    reminding = excluded.reminding, paused = excluded.paused`

/** The account list of `glance.db`. */
export const accountList = (database: Database): AccountList => {
  // One that comes back goes on counting: an answer to its credential before is still late.
  const lastGenerations = new Map<string, number>()

  const add = (run: Run, account: SignedIn, known: string): number =>
    run(
      `${insert} ON CONFLICT (mid) DO ${known}`,
      account.mid,
      account.name,
      account.credentialKind,
      account.sessionExpiresAtMs,
      Number(account.sessionOnly),
      Number(account.olderEntry ?? false),
      account.origin ?? null,
      account.renewability ?? null,
      (lastGenerations.get(account.mid) ?? 0) + 1,
    )

  const generationOf = (mid: string): number | null => {
    const [row] = database.read('SELECT generation FROM account WHERE mid = ?', mid)
    return storedNumber(row?.['generation'])
  }

  const all = (): readonly StoredAccount[] =>
    database.read('SELECT * FROM account ORDER BY position, mid').map(readAccount)

  const place = (run: Run, first: readonly string[]): void => {
    const others = all()
      .map(({ mid }) => mid)
      .filter((mid) => !first.includes(mid))
    for (const [position, mid] of [...first, ...others].entries())
      run('UPDATE account SET position = ? WHERE mid = ?', position, mid)
  }

  return {
    all,
    find: (mid) => {
      const [row] = database.read('SELECT * FROM account WHERE mid = ?', mid)
      return row === undefined ? null : readAccount(row)
    },
    generationOf,
    signIn: (account) =>
      database.write((run) => {
        add(run, account, renew)
        run(
          'UPDATE reading SET failure = NULL, failed_at_ms = NULL, failures = 0 WHERE mid = ?',
          account.mid,
        )
      }),
    update: (mid, change) => {
      const columns = changedColumns(change)
      const assignments = columns.map(([name]) => `${name} = ?`).join(', ')
      return database.write((run) => {
        if (columns.length === 0) return
        const values = columns.map(([, value]) => value)
        run(`UPDATE account SET ${assignments} WHERE mid = ?`, ...values, mid)
      })
    },
    remove: (mid) =>
      database.write((run) => {
        lastGenerations.set(mid, generationOf(mid) ?? lastGenerations.get(mid) ?? 0)
        run('DELETE FROM account WHERE mid = ?', mid)
        run('DELETE FROM reading WHERE mid = ?', mid)
        run('DELETE FROM signature WHERE mid = ?', mid)
        run('DELETE FROM avatar WHERE mid = ?', mid)
        run('DELETE FROM told WHERE mid = ?', mid)
        run('DELETE FROM hush WHERE scope = ?', mid)
      }),
    reorder: (mids) =>
      database.write((run) => {
        place(run, mids)
      }),
    moveIn: (accounts, nowMs) =>
      database.write((run) => {
        for (const { mid, name, nickname, colour, reminding, paused } of accounts)
          run(
            moveIn,
            mid,
            name === '' ? mid : name,
            nickname,
            colour,
            JSON.stringify(reminding),
            Number(paused),
            nowMs,
          )
        place(
          run,
          accounts.map(({ mid }) => mid),
        )
      }),
    rebuild: (found) =>
      database.write((run) =>
        found.reduce((added, account) => added + add(run, account, 'NOTHING'), 0),
      ),
  }
}
