import { readSync, writeSync } from 'node:fs'
import { loadKeytar } from '../../electron/main/keychain/keychain'
import { indexAccount } from '../../electron/main/keychain/keychain-index'
import type { KeytarPort } from '../../electron/main/keychain/keychain-vault'
import type { AccountChange, AccountList } from '../../electron/main/store/account-list'
import type { ReadingStore } from '../../electron/main/store/reading-store'
import { MID } from './crash-place'

/** What a child says on its standard output, a line of JSON each. */
export type ChildWord = { readonly step: string } | { readonly done: string }

/** Where it waits to be told to go on. */
const GO_ON = 3

export const tellParent = (word: ChildWord): void => {
  writeSync(1, `${JSON.stringify(word)}\n`)
}

/** Stands still, the whole process, until the parent lets it go on or kills it. */
const stopAt = (step: string): void => {
  tellParent({ step })
  readSync(GO_ON, Buffer.alloc(1))
}

const stepped =
  <A extends readonly unknown[], R>(
    nameOf: (...given: A) => string,
    act: (...given: A) => R,
  ): ((...given: A) => R) =>
  (...given) => {
    const name = nameOf(...given)
    stopAt(`${name}: before`)
    const done = act(...given)
    stopAt(`${name}: after`)
    return done
  }

const steppedLater =
  <A extends readonly unknown[], R>(
    nameOf: (...given: A) => string,
    act: (...given: A) => Promise<R>,
  ): ((...given: A) => Promise<R>) =>
  async (...given) => {
    const name = nameOf(...given)
    stopAt(`${name}: before`)
    const done = await act(...given)
    stopAt(`${name}: after`)
    return done
  }

/** Index and probe by name, all accounts as entries. */
const entryName = (account: string): string => {
  if (account === indexAccount) return 'index'
  if (account === MID) return 'entry'
  return /^\d+$/.test(account) ? 'entry of another' : account
}

/** The real keychain; every change of it is two steps. */
export const steppedKeytar = async (): Promise<KeytarPort | null> => {
  const keytar = await loadKeytar()
  if (keytar === null) return null
  return {
    getPassword: keytar.getPassword,
    setPassword: steppedLater(
      (_, account) => `keychain writes ${entryName(account)}`,
      keytar.setPassword,
    ),
    deletePassword: steppedLater(
      (_, account) => `keychain deletes ${entryName(account)}`,
      keytar.deletePassword,
    ),
  }
}

const ofAnother = (mid: string): string => (mid === MID ? '' : ' of another')

/** Changes are told by what they are about. */
const subjectOf = (change: AccountChange): string => {
  if (change.renewalCheckedAtMs !== undefined) return 'end of renewal'
  return change.sessionExpiresAtMs === undefined ? 'session' : 'credential'
}

/** The real list; every change of it is two steps. */
export const steppedList = (list: AccountList): AccountList => ({
  ...list,
  signIn: stepped(({ mid }) => `list signs in${ofAnother(mid)}`, list.signIn),
  update: stepped((mid, change) => `list notes ${subjectOf(change)}${ofAnother(mid)}`, list.update),
  rebuild: stepped((found) => `list meets ${String(found.length)} entries`, list.rebuild),
})

/** The real readings; what is kept is two steps. */
export const steppedReadings = (readings: ReadingStore): ReadingStore => ({
  ...readings,
  save: (mid, name, reading) => {
    const save = stepped(
      () => `list keeps ${name}${ofAnother(mid)}`,
      () => readings.save(mid, name, reading),
    )
    return save()
  },
})
