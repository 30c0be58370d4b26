import type { Clock } from './clock'
import type { Core } from './core'
import type { Profile } from './profile'
import { weekDesk } from './week/week-desk'

/** What the core passes on of its profile. */
type OfProfile = Pick<
  Core,
  | 'announce'
  | 'awaitsKeychain'
  | 'changeSettings'
  | 'keychainState'
  | 'ledger'
  | 'onKeychainChange'
  | 'reminders'
  | 'settings'
  | 'stuck'
  | 'weeks'
  | 'writable'
>

/** The parts of a profile that the ways in work with as they are, or nearly. */
export const coreProfile = (profile: Profile, clock: Clock): OfProfile => {
  const { settings, reminders, ledger, writable, announce, secrets } = profile
  return {
    settings,
    changeSettings: async (part) => {
      const changed = await profile.changeSettings(part)
      if (changed.ok && part.historyYears !== undefined) await ledger.keeping.prune()
      return changed
    },
    reminders,
    ledger,
    weeks: weekDesk({ ...profile, clock, accounts: profile.list.all }),
    writable,
    announce,
    keychainState: secrets.state,
    onKeychainChange: (listener) => {
      secrets.onChange(() => {
        listener(secrets.state())
      })
    },
    awaitsKeychain: () => secrets.stuck() && secrets.state() !== 'silent',
    stuck: () => secrets.stuck(),
  }
}
