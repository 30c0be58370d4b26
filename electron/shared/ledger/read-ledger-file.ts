import * as v from 'valibot'
import { failed, success, type Result } from '../../bilibili/failure'
import type { AccountLedger } from './account-ledger'
import type { AddingTrouble } from './history-adding'
import { LEDGER_KIND, LEDGER_SCHEMA } from './ledger-file'
import { ledgerSchema } from './ledger-schema'

/** As many rows as a file may hold. */
const MOST_ROWS = 1_000_000

/** As many accounts as a file may tell of. */
export const MOST_ACCOUNTS = 1_000

/** An account's ledger in a file, not looked at yet. */
export type LedgerDraft = Readonly<Record<string, unknown>>

const frameSchema = v.object({ kind: v.string(), schema: v.pipe(v.number(), v.integer()) })

/** What is against a file that was parsed but for its content: it is of another kind, or newer. */
export const frameTrouble = (
  parsed: unknown,
  known: { readonly kind: string; readonly schema: number },
): AddingTrouble | null => {
  const frame = v.safeParse(frameSchema, parsed)
  const isOurs = frame.success && frame.output.kind === known.kind && frame.output.schema >= 1
  if (!isOurs) return { kind: 'not-ours' }
  return frame.output.schema > known.schema ? { kind: 'newer' } : null
}

const listLength = (value: unknown): number => (Array.isArray(value) ? value.length : 0)

const isMasked = ({ mid }: LedgerDraft): boolean =>
  typeof mid === 'string' && mid.startsWith('account-')

const draftsSchema = v.array(v.record(v.string(), v.unknown()))

/** The ledgers in a list that was parsed, one for each account; none of them is looked into. */
export const ledgerDrafts = (list: unknown): Result<readonly LedgerDraft[], AddingTrouble> => {
  const read = v.safeParse(draftsSchema, list)
  if (!read.success) return failed({ kind: 'damaged' })
  const drafts = read.output
  const rows = drafts.map(({ coinRows, expRows }) => listLength(coinRows) + listLength(expRows))
  const isTooLarge = rows.reduce((sum, some) => sum + some, 0) > MOST_ROWS
  if (isTooLarge || drafts.length > MOST_ACCOUNTS) return failed({ kind: 'too-large' })
  if (drafts.some(isMasked)) return failed({ kind: 'masked' })
  const mids = new Set(drafts.map(({ mid }) => mid))
  return mids.size < drafts.length ? failed({ kind: 'damaged' }) : success(drafts)
}

/** The ledgers in a file of history that was parsed. */
export const ledgerFileDrafts = (
  parsed: unknown,
): Result<readonly LedgerDraft[], AddingTrouble> => {
  const trouble = frameTrouble(parsed, { kind: LEDGER_KIND, schema: LEDGER_SCHEMA })
  if (trouble !== null) return failed(trouble)
  const file = v.safeParse(v.object({ accounts: v.unknown() }), parsed)
  return ledgerDrafts(file.success ? file.output.accounts : null)
}

/** A ledger checked field by field; `null` where anything of it cannot be. */
export const readLedger = (draft: LedgerDraft, nowMs: number): AccountLedger | null => {
  const read = v.safeParse(ledgerSchema(nowMs), draft, { abortEarly: true })
  if (!read.success) return null
  const { coinRows, expRows, ...account } = read.output
  return {
    ...account,
    coinRows: coinRows.map(({ deltaTenths: delta, ...row }) => ({ ...row, delta })),
    expRows: expRows.map(({ deltaExp: delta, ...row }) => ({ ...row, delta })),
  }
}
