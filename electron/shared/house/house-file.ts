import type { AccountColour } from '../account-colour'
import type { AccountLedger } from '../ledger/account-ledger'
import { wireLedger } from '../ledger/ledger-file'
import type { AccountReminding } from '../reminders/account-reminding'
import type { MovedSettings } from './moved-settings'

/** The shape of the file; another number is another shape. */
export const HOUSE_SCHEMA = 1

/** What a file of this kind says it is. */
export const HOUSE_KIND = 'bili-glance-house'

/** What of a listed account goes to another computer: what its user has set, and no credential. */
export interface HouseAccount {
  readonly mid: string
  /** Bilibili's nickname as last seen. */
  readonly name: string
  /** The user's own name for it. */
  readonly nickname: string | null
  readonly colour: AccountColour | null
  readonly paused: boolean
  readonly reminding: AccountReminding
}

/** All that goes to another computer. */
export interface House {
  /** Those that mean something there as well. */
  readonly settings: MovedSettings
  /** In the user's order. */
  readonly accounts: readonly HouseAccount[]
  /** Of these accounts, and of those that were removed and whose history was kept. */
  readonly ledgers: readonly AccountLedger[]
}

const wireAccount = (account: HouseAccount): HouseAccount => {
  // One by one: whatever else is known of an account stays here.
  const { mid, name, nickname, colour, paused, reminding } = account
  return { mid, name, nickname, colour, paused, reminding }
}

/** A house as one JSON document. */
export const houseJson = ({ settings, accounts, ledgers }: House, nowMs: number): string =>
  JSON.stringify(
    {
      schema: HOUSE_SCHEMA,
      kind: HOUSE_KIND,
      exportedAt: new Date(nowMs).toISOString(),
      settings,
      accounts: accounts.map(wireAccount),
      ledgers: ledgers.map(wireLedger),
    },
    null,
    1,
  )
