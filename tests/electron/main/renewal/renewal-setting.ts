import type { Credential } from '../../../../electron/bilibili/credential'
import type { RawAnswer } from '../../../../electron/bilibili/envelope'
import { failed, success, type Failure, type Result } from '../../../../electron/bilibili/failure'
import { accounts } from '../../../../electron/main/accounts'
import { bilibiliClient } from '../../../../electron/main/client/bilibili-client'
import { callQueue } from '../../../../electron/main/client/call-queue'
import type { HttpRequest } from '../../../../electron/main/client/exchange'
import { sessionOnlyStore } from '../../../../electron/main/keychain/session-only-store'
import type { SecretStore } from '../../../../electron/main/keychain/secret-store'
import { renewals } from '../../../../electron/main/renewal/renewals'
import { accountList } from '../../../../electron/main/store/account-list'
import { blockStore } from '../../../../electron/main/store/block-store'
import { openMemoryDatabase } from '../../../../electron/main/store/database'
import { lease } from '../../../../electron/main/store/lease'
import { readingStore } from '../../../../electron/main/store/reading-store'
import { standingClock } from '../refresh/asked-bilibili'
import { MID, oldSession, sessionBilibili } from './session-bilibili'

/** The calls of a whole renewal, as `asked` has them. */
export const RENEWAL_CALLS = [
  '/cookie/info',
  '/correspond/1/*',
  '/cookie/refresh',
  '/confirm/refresh',
]

/** What stands in the place of every answer whose path holds `part`. */
export const at =
  (part: string, given: RawAnswer | Failure): Instead =>
  (path) =>
    path.includes(part) ? given : null

/** A dead connection. */
export const offline: Failure = { kind: 'offline', cause: 'reset' }

export const HOUR_MS = 3_600_000

/** What stands in the place of one answer; `null` for the usual one. */
export type Instead = (path: string, request: HttpRequest) => RawAnswer | Failure | null

/** What outlives a run of the app: the machine, the profile, and Bilibili. */
export const renewalWorld = (held: Credential = oldSession, signedIn: Credential = oldSession) => {
  const database = openMemoryDatabase()
  return {
    clock: standingClock(),
    database,
    list: accountList(database),
    blocks: blockStore(database),
    secrets: sessionOnlyStore(),
    bilibili: sessionBilibili(signedIn),
    held,
  }
}

export type RenewalWorld = ReturnType<typeof renewalWorld>

/** A step that leaves the process: every one of them goes through this, so that it can be killed. */
export type Step = <T>(take: () => Promise<T>) => Promise<T>

/** One run of the app over such a world. */
export const renewalRun = (
  world: RenewalWorld,
  { instead = () => null, step = (take) => take() }: { instead?: Instead; step?: Step } = {},
) => {
  const { clock, database, list, blocks, bilibili } = world
  const asked: string[] = []
  const sent: HttpRequest[] = []
  const logged: string[] = []
  const looks: string[] = []
  const asking: { mid: string | null } = { mid: null }

  const exchange = (request: HttpRequest): Promise<Result<RawAnswer>> =>
    step((): Promise<Result<RawAnswer>> => {
      const { pathname } = new URL(request.url)
      asked.push(pathname.replace(/[0-9a-f]{256}$/, '*').replace('/x/passport-login/web', ''))
      sent.push(request)
      const other = instead(pathname, request)
      if (other !== null && 'kind' in other) return Promise.resolve(failed(other))
      return Promise.resolve(success(other ?? bilibili.answer(request, clock.nowMs())))
    })
  const secrets: SecretStore = {
    ...world.secrets,
    write: (mid, credential) => step(() => world.secrets.write(mid, credential)),
  }
  const joined = accounts({ list, readings: readingStore(database), secrets, listLost: false })
  const client = bilibiliClient({
    exchange,
    queue: callQueue({ clock, sleep: () => Promise.resolve(), random: () => 0, paceMs: 0 }),
    clock,
    userAgent: 'test',
    onSent: (call) => logged.push(JSON.stringify(call)),
    closeConnections: () => undefined,
  })
  const parts = {
    accounts: joined,
    list,
    blocks,
    // A process that was killed holds it no longer.
    lease: lease({ database, pid: process.pid, clock, alive: () => false }),
    clock,
    client,
    sleep: (): Promise<void> => new Promise((resolve) => setImmediate(resolve)),
    refreshAccount: (mid: string, reading: string | null) => {
      looks.push(`${mid} ${reading ?? 'all'}`)
      return Promise.resolve('done' as const)
    },
    asking: () => asking,
    changed: () => undefined,
    notKept: () => undefined,
    random: () => 0.5,
  }
  const held = async (): Promise<unknown> => joined.credentialOf(list.find(MID)!)
  return { ...renewals(parts), accounts: joined, asked, sent, logged, looks, asking, held }
}

/** A run in which the account is signed in, or a later one that finds it in the keychain. */
export const startedRun = async (
  world: RenewalWorld,
  given: { instead?: Instead; step?: Step } = {},
): Promise<ReturnType<typeof renewalRun>> => {
  const run = renewalRun(world, given)
  if (world.list.find(MID) === null) {
    await accountsOf(world).signIn(MID, 'seven', world.held, 'keychain')
  }
  await run.accounts.load()
  return run
}

const accountsOf = ({ list, database, secrets }: RenewalWorld) =>
  accounts({ list, readings: readingStore(database), secrets, listLost: false })

/** What the keychain holds for the account. */
export const kept = async ({ secrets }: RenewalWorld): Promise<unknown> => {
  const all = await secrets.readAll()
  return all.ok ? all.value.get(MID) : null
}
