import * as v from 'valibot'
import { failed, success, type Result } from '../../bilibili/failure'
import { clip, readText } from '../../bilibili/fields'
import { accountColourSchema } from '../account-colour'
import type { AddingTrouble } from '../ledger/history-adding'
import {
  frameTrouble,
  ledgerDrafts,
  MOST_ACCOUNTS,
  type LedgerDraft,
} from '../ledger/read-ledger-file'
import { midSchema } from '../mid-schema'
import { LONGEST_NICKNAME } from '../nickname'
import { parseReminding } from '../reminders/account-reminding'
import { HOUSE_KIND, HOUSE_SCHEMA, type HouseAccount } from './house-file'
import { movedSettings, type MovedSettings } from './moved-settings'

/** A house out of a file, its ledgers not looked into. */
export interface HouseDraft {
  readonly settings: MovedSettings
  readonly accounts: readonly HouseAccount[]
  readonly ledgers: readonly LedgerDraft[]
}

/** Names at Bilibili are of 16 at most. */
const LONGEST_NAME = 80

const name = v.pipe(
  v.string(),
  v.transform((text) => clip(readText(text) ?? '', LONGEST_NAME)),
)

const nickname = v.pipe(name, v.trim(), v.minLength(1), v.maxLength(LONGEST_NICKNAME))

const accountSchema = v.object({
  // As Bilibili writes it: another would wait for its sign-in for ever.
  mid: v.pipe(midSchema, v.regex(/^[1-9]/)),
  name,
  nickname: v.nullable(nickname),
  // What only another version knows is as if never set.
  colour: v.fallback(v.nullable(accountColourSchema), null),
  paused: v.boolean(),
  reminding: v.pipe(v.unknown(), v.transform(parseReminding)),
})

const houseSchema = v.object({
  settings: v.pipe(v.unknown(), v.transform(movedSettings)),
  accounts: v.array(v.unknown()),
  ledgers: v.unknown(),
})

const readAccounts = (list: readonly unknown[]): Result<readonly HouseAccount[], AddingTrouble> => {
  if (list.length > MOST_ACCOUNTS) return failed({ kind: 'too-large' })
  const read = v.safeParse(v.array(accountSchema), list, { abortEarly: true })
  if (!read.success) return failed({ kind: 'damaged' })
  const mids = new Set(read.output.map(({ mid }) => mid))
  return mids.size < read.output.length ? failed({ kind: 'damaged' }) : success(read.output)
}

/** The house in a file that was parsed. */
export const houseDraft = (parsed: unknown): Result<HouseDraft, AddingTrouble> => {
  const trouble = frameTrouble(parsed, { kind: HOUSE_KIND, schema: HOUSE_SCHEMA })
  if (trouble !== null) return failed(trouble)
  const file = v.safeParse(houseSchema, parsed)
  if (!file.success) return failed({ kind: 'damaged' })
  const { settings } = file.output
  const accounts = readAccounts(file.output.accounts)
  const ledgers = ledgerDrafts(file.output.ledgers)
  if (!accounts.ok) return accounts
  return ledgers.ok
    ? success({ settings, accounts: accounts.value, ledgers: ledgers.value })
    : ledgers
}
