import { accounts, type Accounts } from '../../../../electron/main/accounts'
import type { BilibiliClient } from '../../../../electron/main/client/client'
import type { Clock } from '../../../../electron/main/clock'
import { sessionOnlyStore } from '../../../../electron/main/keychain/session-only-store'
import { memoryLedger } from '../../../../electron/main/ledger/memory-ledger'
import type { RoundParts } from '../../../../electron/main/refresh/round'
import { accountList } from '../../../../electron/main/store/account-list'
import { blockStore } from '../../../../electron/main/store/block-store'
import { openMemoryDatabase } from '../../../../electron/main/store/database'
import { lease } from '../../../../electron/main/store/lease'
import { readingStore } from '../../../../electron/main/store/reading-store'
import { signatureStore } from '../../../../electron/main/store/signature-store'
import { askedBilibili, standingClock, type Instead } from './asked-bilibili'

export interface RoundSetting {
  readonly parts: RoundParts & { readonly client: BilibiliClient }
  readonly clock: Clock & { move: (ms: number) => void }
  readonly asked: string[]
  readonly mids: readonly string[]
  readonly accounts: Accounts
  readonly changes: () => number
}

/** Three invented accounts on the real stores in memory and the real client. */
export const roundSetting = async (instead: Instead = () => null): Promise<RoundSetting> => {
  const clock = standingClock()
  const { client, asked, credentials, mids } = askedBilibili(clock, instead)
  const database = openMemoryDatabase()
  const secrets = sessionOnlyStore()
  for (const [index, mid] of mids.entries()) {
    const credential = credentials[index]
    if (credential !== undefined) await secrets.write(mid, credential)
  }
  const stores = {
    list: accountList(database),
    readings: readingStore(database),
    blocks: blockStore(database),
    signatures: signatureStore(database),
    ledger: memoryLedger(clock),
    lease: lease({ database, pid: process.pid, clock }),
  }
  const joined = accounts({ ...stores, secrets, listLost: false })
  await joined.load()
  let changes = 0
  return {
    clock,
    asked,
    mids,
    accounts: joined,
    changes: () => changes,
    parts: {
      ...stores,
      accounts: joined,
      client,
      clock,
      sleep: () => Promise.resolve(),
      thrifty: () => false,
      random: () => 0,
      giveWayMs: 0,
      changed: () => {
        changes += 1
      },
      notKept: () => {
        throw new Error('a store in memory keeps everything')
      },
    },
  }
}
