import * as v from 'valibot'
import { dayStartsAtMs, parseBeijingTime } from '../../bilibili/day'
import { failed, success, type Result } from '../../bilibili/failure'
import { readText } from '../../bilibili/fields'
import { midSchema } from '../mid-schema'
import type { AccountLedger } from './account-ledger'
import type { AddingTrouble } from './history-adding'
import { LEDGER_KIND, LEDGER_SCHEMA } from './ledger-file'

/** As many rows as a file may hold: a hundred accounts for decades. */
const MOST_ROWS = 2_000_000

const DAY_MS = 24 * 3_600_000

const amount = v.pipe(v.number(), v.integer(), v.minValue(-1e9), v.maxValue(1e9))
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9))

/** As it would be read from Bilibili: clipped, without controls. */
const reason = v.pipe(
  v.string(),
  v.transform((text) => readText(text) ?? ''),
)

const isDay = (day: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) && parseBeijingTime(`${day} 00:00:00`) !== null

const flag = v.nullable(v.boolean())

/** No clock is a day ahead of all others: what is later than that was made up. */
const accountSchema = (nowMs: number) => {
  const atMs = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(nowMs + DAY_MS))
  // Bilibili's rows are of whole seconds; others would not be known again.
  const second = v.pipe(atMs, v.multipleOf(1_000))
  const spans = v.array(v.object({ fromMs: atMs, untilMs: atMs }))
  const due = v.union([v.literal('never'), v.pipe(v.number(), v.integer(), v.minValue(1))])
  return v.object({
    mid: midSchema,
    coinRows: v.array(v.object({ atMs: second, deltaTenths: amount, reason })),
    expRows: v.array(v.object({ atMs: second, deltaExp: amount, reason })),
    days: v.array(
      v.object({
        day: v.pipe(
          v.string(),
          v.check((day) => isDay(day) && dayStartsAtMs(day) <= nowMs + DAY_MS),
        ),
        login: flag,
        watch: flag,
        share: flag,
        coinExp: v.nullable(count),
        confidence: v.picklist(['confirmed', 'may-lag', 'last-known']),
        asOfMs: atMs,
      }),
    ),
    levels: v.array(
      v.object({
        atMs,
        level: v.nullable(count),
        exp: v.nullable(count),
        coinTenths: v.nullable(amount),
      }),
    ),
    vip: v.array(
      v.object({
        atMs,
        status: v.nullable(amount),
        type: v.nullable(amount),
        dueAtMs: v.nullable(due),
      }),
    ),
    logins: v.array(
      v.object({ atMs, state: v.picklist(['ok', 'needs-login', 'damaged', 'banned']) }),
    ),
    coverage: v.object({ coins: spans, exp: spans }),
  })
}

const frameSchema = v.object({
  kind: v.literal(LEDGER_KIND),
  schema: v.pipe(v.number(), v.integer(), v.minValue(1)),
  accounts: v.array(v.record(v.string(), v.unknown())),
})

const listLength = (value: unknown): number => (Array.isArray(value) ? value.length : 0)

const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    // A RangeError is of a nesting too deep for any file of ours.
    if (error instanceof SyntaxError || error instanceof RangeError) return null
    throw error
  }
}

/** The ledgers of a file, checked field by field; nothing of it is used where anything is wrong. */
export const readLedgerFile = (
  text: string,
  nowMs: number,
): Result<readonly AccountLedger[], AddingTrouble> => {
  const frame = v.safeParse(frameSchema, parsedJson(text))
  if (!frame.success) return failed({ kind: 'not-ours' })
  const { schema, accounts } = frame.output
  if (schema > LEDGER_SCHEMA) return failed({ kind: 'newer' })
  const rows = accounts.map(({ coinRows, expRows }) => listLength(coinRows) + listLength(expRows))
  if (rows.reduce((sum, some) => sum + some, 0) > MOST_ROWS) return failed({ kind: 'too-large' })
  if (accounts.some(({ mid }) => typeof mid === 'string' && mid.startsWith('account-')))
    return failed({ kind: 'masked' })
  const read = v.safeParse(v.array(accountSchema(nowMs)), accounts)
  const mids = new Set(accounts.map(({ mid }) => mid))
  if (!read.success || mids.size < accounts.length) return failed({ kind: 'damaged' })
  return success(
    read.output.map(({ coinRows, expRows, ...account }) => ({
      ...account,
      coinRows: coinRows.map(({ deltaTenths: delta, ...row }) => ({ ...row, delta })),
      expRows: expRows.map(({ deltaExp: delta, ...row }) => ({ ...row, delta })),
    })),
  )
}
