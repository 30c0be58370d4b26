import * as v from 'valibot'
import { parseBeijingTime } from '../../bilibili/day'
import { readText } from '../../bilibili/fields'
import { midSchema } from '../mid-schema'

/** Nothing of Bilibili is older than the year it began. */
const FIRST_MS = Date.UTC(2009, 0, 1)

/** The last instant that a date can hold. */
const LAST_MS = 8.64e15

const DAY_MS = 24 * 3_600_000

/** More than there can have been days, or changes. */
const MOST_NOTES = 20_000

const amount = v.pipe(v.number(), v.integer(), v.minValue(-1e9), v.maxValue(1e9))
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9))
const flag = v.nullable(v.boolean())

/** As it would be read from Bilibili: clipped, without controls. */
const reason = v.pipe(
  v.string(),
  v.transform((text) => readText(text) ?? ''),
)

const notes = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(v.array(v.object(entries)), v.maxLength(MOST_NOTES))

/** What an account's ledger must be in a file; no clock is a day ahead of all others: what is later was made up. */
export const ledgerSchema = (nowMs: number) => {
  const lastMs = nowMs + DAY_MS
  const atMs = v.pipe(v.number(), v.integer(), v.minValue(FIRST_MS), v.maxValue(lastMs))
  // Bilibili's rows are of whole seconds; others would not be known again.
  const second = v.pipe(atMs, v.multipleOf(1_000))
  const day = v.pipe(
    v.string(),
    v.check((text) => {
      const startsAtMs = parseBeijingTime(`${text} 00:00:00`) ?? 0
      return startsAtMs >= FIRST_MS && startsAtMs <= lastMs
    }),
  )
  const spans = notes({ fromMs: atMs, untilMs: atMs })
  const due = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LAST_MS))
  return v.object({
    mid: midSchema,
    coinRows: v.array(v.object({ atMs: second, deltaTenths: amount, reason })),
    expRows: v.array(v.object({ atMs: second, deltaExp: amount, reason })),
    days: notes({
      day,
      login: flag,
      watch: flag,
      share: flag,
      coinExp: v.nullable(count),
      confidence: v.picklist(['confirmed', 'may-lag', 'last-known']),
      asOfMs: atMs,
    }),
    levels: notes({
      atMs,
      level: v.nullable(count),
      exp: v.nullable(count),
      coinTenths: v.nullable(amount),
    }),
    vip: notes({
      atMs,
      status: v.nullable(amount),
      type: v.nullable(amount),
      dueAtMs: v.nullable(v.union([v.literal('never'), due])),
    }),
    logins: notes({ atMs, state: v.picklist(['ok', 'needs-login', 'damaged', 'banned']) }),
    coverage: v.object({ coins: spans, exp: spans }),
  })
}
