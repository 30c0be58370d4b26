import { failed, success, type Result } from '../bilibili/failure'
import type { Notice } from '../shared/notice'
import type { Settings } from '../shared/settings'
import { announceArrival } from './arrivals'
import type { Clock } from './clock'
import { keychainStore } from './keychain/keychain'
import { keychainService } from './keychain/keychain-service'
import type { SecretStore } from './keychain/secret-store'
import { ledger, type Ledger } from './ledger/ledger'
import type { KeptYears } from './ledger/ledger-keeping'
import { ledgerInFolder } from './ledger/ledger-place'
import { accountList, type AccountList } from './store/account-list'
import { avatarStore, type AvatarStore } from './store/avatar-store'
import { blockStore, type BlockStore } from './store/block-store'
import { rememberedBlocks } from './store/remembered-blocks'
import {
  openDatabase,
  type Database,
  type OpenedDatabase,
  type StoreTrouble,
} from './store/database'
import { bytesOfOurs, forgetFiles, type ForgottenFiles } from './store/forget-files'
import { forgetRows } from './store/forget-rows'
import { lease, type Lease } from './store/lease'
import { readingStore, type ReadingStore } from './store/reading-store'
import { sharedLease } from './store/shared-lease'
import { sentStore, type SentStore } from './store/sent-store'
import { signatureStore, type SignatureStore } from './store/signature-store'
import { fixedSettings } from './store/settings-in-memory'
import { readSettings } from './store/settings-file'
import { reminderStore, type ReminderStore } from './store/reminder-store'
import { weekStore, type WeekStore } from './store/week-store'
import { settingsStore, type SettingsStore } from './store/settings-store'

/** Everything that is kept between starts, opened. */
export interface Profile {
  readonly settings: () => Settings
  readonly changeSettings: SettingsStore['change']
  readonly list: AccountList
  readonly readings: ReadingStore
  readonly blocks: BlockStore
  readonly avatars: AvatarStore
  readonly signatures: SignatureStore
  readonly reminders: ReminderStore
  readonly weeks: WeekStore
  readonly sent: SentStore
  readonly ledger: Ledger
  /** Shared by everything in this process that asks Bilibili. */
  readonly lease: Lease
  readonly secrets: SecretStore
  readonly writable: boolean
  /** Whether the account list could not be read and began anew. */
  readonly listLost: boolean
  readonly notices: () => readonly Notice[]
  /** Tells other processes of this profile about an account that was signed in. */
  readonly announce: (mid: string) => void
  /** Deletes all rows; see `forgetRows`. */
  readonly forgetRows: () => Result<number, StoreTrouble>
  /** Leaves no trace of deleted rows in the database file. */
  readonly scrub: Database['scrub']
  /** Deletes all other files of ours; settings and notices begin anew. */
  readonly forgetFiles: () => ForgottenFiles
  /** The size of all files of ours. */
  readonly bytes: () => number
  readonly close: () => void
}

/** Why a profile cannot be used; nothing in it was changed. */
export type ProfileTrouble =
  | { readonly kind: 'newer'; readonly version: number; readonly knownVersion: number }
  | { readonly kind: 'unusable' }

interface ProfilePlace {
  readonly folder: string
  /** Where the profile lies when no other was asked for; decides the name in the keychain. */
  readonly defaultFolder: string
  readonly clock: Clock
  /** The machine's own time: two processes compare it, whatever clock the app goes by. */
  readonly machineClock: Clock
  readonly processId: number
  /** Called once the library that writes the settings was loaded. */
  readonly settingsLoaded: () => void
}

/** The stores that lie in one database. */
export const databaseStores = (
  database: Database,
  { machineClock, processId }: Pick<ProfilePlace, 'machineClock' | 'processId'>,
): Pick<
  Profile,
  | 'list'
  | 'readings'
  | 'blocks'
  | 'avatars'
  | 'signatures'
  | 'reminders'
  | 'weeks'
  | 'sent'
  | 'lease'
  | 'writable'
  | 'forgetRows'
  | 'scrub'
> => ({
  list: accountList(database),
  readings: readingStore(database),
  blocks: rememberedBlocks(blockStore(database)),
  avatars: avatarStore(database),
  signatures: signatureStore(database),
  reminders: reminderStore(database),
  weeks: weekStore(database),
  sent: sentStore(database),
  lease: sharedLease(lease({ database, pid: processId, clock: machineClock })),
  writable: database.writable,
  forgetRows: () => forgetRows(database),
  scrub: database.scrub,
})

const databaseNotices = (opened: Extract<OpenedDatabase, { kind: 'open' }>): Notice[] => {
  if (opened.notice === null) return []
  if (opened.notice.kind === 'read-only')
    return [{ kind: opened.notice.because.kind === 'full' ? 'disk-full' : 'read-only' }]
  return opened.notice.as === null ? [] : [{ kind: 'database-set-aside', file: opened.notice.as }]
}

const settingsOf = ({ folder, clock, settingsLoaded }: ProfilePlace, writable: boolean) => {
  if (writable) return settingsStore(folder, clock.nowMs(), settingsLoaded)
  return fixedSettings(readSettings(folder))
}

/** Opens the profile in `folder`, making what is not there yet. */
export const openProfile = (place: ProfilePlace): Result<Profile, ProfileTrouble> => {
  const { folder, clock } = place
  const opened = openDatabase({ folder, nowMs: clock.nowMs() })
  if (opened.kind === 'newer') return failed(opened)
  if (opened.kind !== 'open') return failed({ kind: 'unusable' })
  const { database } = opened
  const stores = databaseStores(database, place)
  const { settings, change, reset, notice } = settingsOf(place, database.writable)
  const years = (): KeptYears => settings().historyYears
  const history = ledger({ place: ledgerInFolder(folder), clock, years })
  let notices = [...databaseNotices(opened), ...(notice === null ? [] : [notice])]
  return success({
    ...stores,
    ledger: history,
    settings,
    changeSettings: change,
    listLost: opened.notice?.kind === 'set-aside',
    secrets: keychainStore({ service: keychainService(folder, place.defaultFolder) }),
    notices: () => [...notices, ...history.notices()],
    announce: (mid) => {
      announceArrival(folder, mid)
    },
    forgetFiles: () => {
      // Some systems delete no file that is open.
      history.forget()
      const forgotten = forgetFiles(folder)
      reset()
      // They name files that are gone now.
      notices = []
      return forgotten
    },
    bytes: () => bytesOfOurs(folder),
    close: () => {
      stores.lease.release()
      history.close()
      database.close()
    },
  })
}
