import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Credential } from '../../electron/bilibili/credential'
import { asSignedIn } from '../../electron/main/keep-sign-in'
import { keychainStore } from '../../electron/main/keychain/keychain'
import { decodeEntry } from '../../electron/main/keychain/keychain-entry'
import { decodeIndex, indexAccount } from '../../electron/main/keychain/keychain-index'
import { keychainService } from '../../electron/main/keychain/keychain-service'
import { accountList, type StoredAccount } from '../../electron/main/store/account-list'
import { openDatabase, type Database } from '../../electron/main/store/database'
import { emptyReadings, readingStore } from '../../electron/main/store/reading-store'
import { crashPassport } from './crash-passport'
import { DEFAULT_FOLDER, MID } from './crash-place'
import type { Variant } from './crash-variant'
import type { KnownSession } from './session-truth'

/** What keytar is used for here, beside what the app itself calls. */
export interface AllEntries {
  readonly findCredentials: (
    service: string,
  ) => Promise<readonly { readonly account: string; readonly password: string }[]>
  readonly deletePassword: (service: string, account: string) => Promise<boolean>
}

/** One account as profile and keychain have it. */
export interface FoundAccount {
  readonly listed: StoredAccount | null
  /** What the profile remembers of it. */
  readonly exp: number | null
  readonly entry: string | null
  readonly credential: Credential | null
}

/** What a process that was killed, or is done, has left. */
export interface Found {
  /** Mids in the user's order; one that were listed twice would stand here twice. */
  readonly listed: readonly string[]
  readonly entries: readonly string[]
  readonly index: readonly string[]
  readonly of: (mid: string) => FoundAccount
  /** Every file of the profile as one text. */
  readonly files: string
}

/** Works on a copy, so that the next start meets exactly what the kill has left. */
const withCopy = <T>(folder: string, read: (database: Database) => T): T => {
  const copy = `${folder}-copy`
  cpSync(folder, copy, { recursive: true })
  try {
    return withDatabase(copy, read)
  } finally {
    rmSync(copy, { recursive: true })
  }
}

const withDatabase = <T>(folder: string, read: (database: Database) => T): T => {
  const opened = openDatabase({ folder, nowMs: Date.UTC(2026, 10, 24) })
  if (opened.kind !== 'open' || opened.notice !== null)
    throw new Error(`the database is ${JSON.stringify(opened)}`)
  try {
    return read(opened.database)
  } finally {
    opened.database.close()
  }
}

const credentialOf = ({ credential, mid }: KnownSession): Credential => ({
  ...credential,
  buvid3: `buvid3-of-${mid}`,
  buvid4: `buvid4-of-${mid}`,
  origin: 'qr',
})

/** Puts accounts into list and keychain, as earlier sign-ins and rounds would have left them. */
const fill = async (
  folder: string,
  service: string,
  sessions: readonly KnownSession[],
): Promise<void> => {
  const secrets = keychainStore({ service })
  for (const session of sessions) {
    const written = await secrets.write(session.mid, credentialOf(session))
    if (!written.ok) throw new Error(`the keychain is ${written.failure.kind}`)
  }
  withDatabase(folder, (database) => {
    const list = accountList(database)
    for (const session of sessions) {
      const { mid, alive } = session
      list.signIn({ ...asSignedIn(mid, mid, credentialOf(session)), sessionOnly: false })
      const state = alive ? 'ok' : 'needs-login'
      list.update(mid, { nickname: `mine ${mid}`, colour: 'rose', session: { state, sinceMs: 1 } })
      const reading = { ...emptyReadings().coinExp, value: { exp: Number(mid) }, asOfMs: 1 }
      readingStore(database).save(mid, 'coinExp', reading)
    }
  })
}

/** A profile on the disk, its keychain, and a Bilibili that knows its sessions. */
export const crashWorld = async (variant: Variant, keytar: AllEntries) => {
  const folder = mkdtempSync(join(tmpdir(), 'bili-glance-crash-'))
  const service = keychainService(folder, DEFAULT_FOLDER)
  const passport = crashPassport(variant, MID)
  const others = Array.from({ length: variant.others }, (_, index) => String(101 + index))
  const isNew = variant.scenario === 'first sign-in'
  const before = isNew ? others : others.toSpliced(variant.place, 0, MID)
  const sessions = before.map((mid) => passport.truth.begin(mid))
  const own = sessions.find(({ mid }) => mid === MID) ?? null
  if (own !== null && variant.scenario === 'sign-in again' && variant.isOver) own.alive = false
  const ownWasOver = own?.alive === false
  await fill(folder, service, sessions)

  const look = async (): Promise<Found> => {
    const all = await keytar.findCredentials(service)
    const textOf = (name: string): string | null =>
      all.find(({ account }) => account === name)?.password ?? null
    return withCopy(folder, (database) => {
      const rows = accountList(database).all()
      const found = rows.map(({ mid }) => {
        const exp = readingStore(database).all(mid).coinExp.value?.exp ?? null
        return [mid, exp] as const
      })
      return {
        listed: rows.map(({ mid }) => mid),
        entries: all.map(({ account }) => account).filter((name) => name !== indexAccount),
        index: decodeIndex(textOf(indexAccount)),
        of: (mid) => {
          const entry = textOf(mid)
          const decoded = entry === null ? null : decodeEntry(entry)
          return {
            listed: rows.find((row) => row.mid === mid) ?? null,
            exp: new Map(found).get(mid) ?? null,
            entry,
            credential: decoded === 'unreadable' ? null : decoded,
          }
        },
        files: readdirSync(folder)
          .map((name) => readFileSync(join(folder, name), 'latin1'))
          .join('\n'),
      }
    })
  }

  return {
    folder,
    passport,
    before,
    own,
    ownWasOver,
    look,
    remove: async (): Promise<void> => {
      for (const { account } of await keytar.findCredentials(service))
        await keytar.deletePassword(service, account)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type CrashWorld = Awaited<ReturnType<typeof crashWorld>>
