import { onTestFinished } from 'vitest'
import { accountList } from '../../electron/main/store/account-list'
import type { AccountList } from '../../electron/main/store/account-list'
import { blockStore } from '../../electron/main/store/block-store'
import { openDatabase } from '../../electron/main/store/database'
import { readingStore } from '../../electron/main/store/reading-store'
import type { Block, Readings } from '../../electron/shared/account'
import type { SpecSetting } from './spec-setting'

/** What the app has stored of its accounts, as its next start will read it. */
export interface StoredProfile {
  readonly accounts: ReturnType<AccountList['all']>
  readonly readings: (mid: string) => Readings
  readonly blocks: readonly Block[]
}

/** Opens what the app has stored, until the test is over; no app may run meanwhile. */
export const storedProfile = ({ profile, nowMs }: SpecSetting): StoredProfile => {
  const opened = openDatabase({ folder: profile.userData, nowMs: nowMs() })
  if (opened.kind !== 'open') throw new Error(`glance.db is ${opened.kind}`)
  const { database } = opened
  onTestFinished(database.close)
  return {
    accounts: accountList(database).all(),
    readings: readingStore(database).all,
    blocks: blockStore(database).all(),
  }
}
