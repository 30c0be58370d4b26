import { sameSignature } from '../../bilibili/signature'
import { success, type Result } from '../../bilibili/failure'
import { LONGEST_DRAFT } from '../../shared/page-state'
import type { PastSignature, SignatureDesk } from '../../shared/signature-desk'
import { storedNumber, storedText } from './stored-column'
import type { Database, Row, Run, StoreTrouble } from './database'

/** As many texts as are kept of one account. */
const MOST_KEPT = 50

/** The signatures an account had, as far as the app saw them. */
export interface SignatureStore {
  /** The profile shows this text; a pending one that it shows is no longer pending. */
  readonly seen: (mid: string, sign: string, atMs: number) => Result<void, StoreTrouble>
  /** Bilibili took this text; it is pending until the profile shows it or another one is sent. */
  readonly sent: (mid: string, sign: string, atMs: number) => Result<void, StoreTrouble>
  /** Ends the wait for a pending text that was found to stand there. */
  readonly settle: (mid: string, sign: string) => Result<void, StoreTrouble>
  /** Newest first, each text once; the empty one, which nobody needs back, is left out. */
  readonly history: (mid: string) => Pick<SignatureDesk, 'pending' | 'history'>
}

interface StoredSignature extends PastSignature {
  readonly pending: boolean
}

const readSignature = (row: Row): StoredSignature => ({
  sign: storedText(row['sign']),
  atMs: storedNumber(row['at_ms']) ?? 0,
  origin: row['origin'] === 'sent' ? 'sent' : 'seen',
  pending: row['pending'] === 1,
})

const newestFirst = 'WHERE mid = ? ORDER BY at_ms DESC, pending DESC, origin DESC, sign'

/** Puts a text in place of the same one; nothing of an account that is no longer listed. */
const put = (run: Run, mid: string, { sign, atMs, origin, pending }: StoredSignature): void => {
  run(
    `INSERT OR REPLACE INTO signature (mid, sign, at_ms, origin, pending)
      SELECT mid, ?, ?, ?, ? FROM account WHERE mid = ?`,
    sign,
    atMs,
    origin,
    Number(pending),
    mid,
  )
  run(
    `DELETE FROM signature WHERE mid = ? AND pending = 0 AND sign NOT IN
      (SELECT sign FROM signature ${newestFirst} LIMIT ?)`,
    mid,
    mid,
    MOST_KEPT,
  )
}

/** What a text becomes that is seen in the profile, given all `known` ones; `null` for no change. */
const afterSeeing = (
  known: readonly StoredSignature[],
  sign: string,
  atMs: number,
): StoredSignature | null => {
  const same = known.find((one) => sameSignature(one.sign, sign))
  if (same === undefined) return { sign, atMs, origin: 'seen', pending: false }
  // While a new text waits for review the profile goes on showing the one before it.
  const stood = known.find(({ pending }) => !pending)
  if (same === stood) return null
  return { ...same, pending: false, atMs: same === known[0] ? same.atMs : atMs }
}

/** The signatures of `glance.db`. */
export const signatureStore = (database: Database): SignatureStore => {
  const all = (mid: string): readonly StoredSignature[] =>
    database.read(`SELECT * FROM signature ${newestFirst}`, mid).map(readSignature)

  return {
    seen: (mid, sign, atMs) => {
      // Longer than any draft: it came from elsewhere and could not be put back.
      if (sign.length > LONGEST_DRAFT) return success(undefined)
      const after = afterSeeing(all(mid), sign.toWellFormed(), atMs)
      if (after === null) return success(undefined)
      return database.write((run) => {
        put(run, mid, after)
      })
    },
    sent: (mid, sign, atMs) =>
      database.write((run) => {
        run('UPDATE signature SET pending = 0 WHERE mid = ?', mid)
        put(run, mid, { sign: sign.toWellFormed(), atMs, origin: 'sent', pending: true })
      }),
    settle: (mid, sign) =>
      database.write((run) => {
        run('UPDATE signature SET pending = 0 WHERE mid = ? AND sign = ?', mid, sign.toWellFormed())
      }),
    history: (mid) => {
      const known = all(mid)
      const pending = known.find((one) => one.pending)
      return {
        pending: pending === undefined ? null : { sign: pending.sign, sentAtMs: pending.atMs },
        history: known
          .filter(({ sign }) => sign !== '')
          .map(({ sign, atMs, origin }) => ({ sign, atMs, origin })),
      }
    },
  }
}
