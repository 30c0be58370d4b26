import { describe, expect, it } from 'vitest'
import type { Credential } from '../../../../electron/bilibili/credential'
import type { Failure } from '../../../../electron/bilibili/failure'
import type { ReadingName } from '../../../../electron/bilibili/index'
import { accountRound, type AccountRoundResult } from '../../../../electron/main/refresh/account-round'
import { dueReadings } from '../../../../electron/main/refresh/due'
import type { Reading } from '../../../../electron/shared/account'
import { readingsWith } from '../../shared/snapshot-builder'
import { askedBilibili, code, NOON_MS, onPath, PATHS, standingClock, type Instead } from './asked-bilibili'

interface Played {
  readonly result: AccountRoundResult
  readonly asked: readonly string[]
  readonly saved: ReadonlyMap<ReadingName, Reading<unknown>>
  readonly sleptMs: readonly number[]
}

const play = async (
  instead: Instead = () => null,
  given: {
    credential?: (of: Credential) => Credential
    due?: readonly ReadingName[]
    offlineBefore?: boolean
    mayGoOn?: (asked: number) => boolean
    sleep?: () => void
  } = {},
): Promise<Played> => {
  const clock = standingClock()
  const { client, asked, credentials, mids } = askedBilibili(clock, instead)
  const [first] = credentials
  const [mid] = mids
  if (first === undefined || mid === undefined) throw new Error('the example has no account')
  const credential = given.credential?.(first) ?? first
  const readings = readingsWith()
  const saved = new Map<ReadingName, Reading<unknown>>()
  const sleptMs: number[] = []
  const due = given.due ?? dueReadings(readings, credential, NOON_MS)
  const result = await accountRound({ mid, credential, readings }, due, {
    client,
    clock,
    sleep: (ms) => {
      sleptMs.push(ms)
      given.sleep?.()
      return Promise.resolve()
    },
    save: (name, reading) => saved.set(name, reading),
    mayGoOn: () => given.mayGoOn?.(asked.length) ?? true,
    offlineBefore: given.offlineBefore ?? false,
  })
  return { result, asked, saved, sleptMs }
}

const timesAsked = (asked: readonly string[], path: string): number =>
  asked.filter((one) => one === path).length

const offline: Failure = { kind: 'offline', cause: 'unreachable' }
const blocked = { ...code(-412), status: 412 }

describe('a round over one account', () => {
  it('makes each of the ten readings once and finds the login in order', async () => {
    const { result, asked, saved } = await play()
    expect(result).toEqual({ session: 'ok', block: null, credential: null, answered: true })
    expect([...saved.keys()].sort()).toEqual(Object.keys(PATHS).sort())
    expect([...asked].sort()).toEqual(Object.values(PATHS).sort())
    for (const reading of saved.values()) expect(reading).toMatchObject({ failure: null, asOfMs: NOON_MS })
  })

  it('never keeps the name and the number of the real-name document', async () => {
    const { saved } = await play()
    const kept = saved.get('realnameApplication')
    expect(kept?.value).toMatchObject({ maskedName: null, maskedNumber: null })
    expect(kept?.raw).not.toHaveProperty('realname')
    expect(kept?.raw).not.toHaveProperty('card')
  })

  it('needs a second look seconds later before it calls a login ended', async () => {
    const { result, asked, sleptMs } = await play(onPath(PATHS.nav, code(-101)))
    expect(result.session).toBe('needs-login')
    expect(asked).toEqual([PATHS.nav, PATHS.nav])
    expect(sleptMs).toEqual([2_000])
  })

  it('goes on when the second look finds the login in order', async () => {
    let answers = 0
    const once: Instead = (request) =>
      request.url.endsWith(PATHS.nav) && (answers += 1) === 1 ? code(-101) : null
    const { result, saved } = await play(once)
    expect(result.session).toBe('ok')
    expect(saved.get('nav')?.failure).toBeNull()
    expect(saved.get('expLog')?.failure).toBeNull()
  })

  it('changes nothing when the second look gets no answer', async () => {
    let answers = 0
    const { result } = await play((request) =>
      !request.url.endsWith(PATHS.nav) ? null : (answers += 1) === 1 ? code(-101) : offline,
    )
    expect(result).toMatchObject({ session: null, block: null })
  })

  it('holds a -101 of one endpoint beside a good nav against that endpoint alone', async () => {
    const { result, saved } = await play(onPath(PATHS.security, code(-101)))
    expect(result.session).toBe('ok')
    expect(saved.get('security')?.failure).toEqual({ kind: 'needs-login', code: -101 })
    expect(saved.get('expLog')?.failure).toBeNull()
  })

  it('asks nav what is true when only another endpoint says -101', async () => {
    const { result, asked } = await play(onPath(PATHS.coinExp, code(-101)), { due: ['coinExp'] })
    expect(result.session).toBe('ok')
    expect(asked).toEqual([PATHS.coinExp, PATHS.nav])
  })

  it('tries the other form of SESSDATA once on -400 and keeps the one that works', async () => {
    const decoded = (credential: Credential): Credential => ({
      ...credential,
      SESSDATA: decodeURIComponent(credential.SESSDATA ?? ''),
    })
    const { result } = await play(
      (request) => (request.headers['Cookie']?.includes('%2C') === true ? null : code(-400)),
      { credential: decoded },
    )
    expect(result.session).toBe('ok')
    expect(result.credential?.SESSDATA).toContain('%2C')
  })

  it('calls the credential damaged when both forms bring -400', async () => {
    const { result, asked } = await play(() => code(-400))
    expect(result.session).toBe('damaged')
    expect(asked).toEqual([PATHS.nav, PATHS.nav])
  })

  it('retries exp/reward once on 412 and then holds it against exp/reward alone', async () => {
    const { result, asked, saved, sleptMs } = await play(onPath(PATHS.dailyReward, blocked))
    expect(result).toMatchObject({ session: 'ok', block: null })
    expect(timesAsked(asked, PATHS.dailyReward)).toBe(2)
    expect(sleptMs).toHaveLength(1)
    expect(saved.get('dailyReward')?.failure?.kind).toBe('blocked')
    expect(saved.get('expLog')?.failure).toBeNull()
  })

  it('asks a neighbour when exp/reward alone was due, and blocks when that is refused too', async () => {
    const { result, asked } = await play(() => blocked, { due: ['dailyReward'] })
    expect(result.block).toBe('everyone')
    expect(asked).toEqual([PATHS.dailyReward, PATHS.dailyReward, PATHS.nav])
  })

  it('stops at the first 412 of any other endpoint', async () => {
    const { result, asked } = await play(onPath(PATHS.coinExp, blocked))
    expect(result.block).toBe('everyone')
    expect(asked).toEqual([PATHS.nav, PATHS.accountInfo, PATHS.coinExp])
  })

  it.each([-352, -401])('blocks the account alone on %i', async (number) => {
    const { result } = await play(onPath(PATHS.accountInfo, code(number)))
    expect(result).toMatchObject({ session: 'ok', block: 'account' })
  })

  it('notes a banned account and stops', async () => {
    const { result, asked } = await play(() => code(-102))
    expect(result.session).toBe('banned')
    expect(asked).toHaveLength(1)
  })

  it('gives up after two calls without a connection, after one when another account had none', async () => {
    const first = await play(() => offline)
    expect(first.result).toMatchObject({ session: 'offline', answered: false })
    expect(first.asked).toHaveLength(2)
    const next = await play(() => offline, { offlineBefore: true })
    expect(next.asked).toHaveLength(1)
  })

  it('lets one broken connection cost one reading only, and counts no failure for it', async () => {
    const { result, saved } = await play(onPath(PATHS.vip, offline))
    expect(result.session).toBe('ok')
    expect(saved.get('vip')).toMatchObject({ failure: offline, failures: 0 })
    expect(saved.get('security')?.failure).toBeNull()
  })

  it('lets every endpoint fail alone with trouble of the server', async () => {
    const { result, saved } = await play(() => code(-500))
    expect(result).toMatchObject({ session: null, block: null, answered: false })
    expect(saved.size).toBe(10)
  })

  it('takes the coin exp from the endpoint of the document when the one of today is gone', async () => {
    const { saved, asked } = await play((request) => {
      if (request.url.endsWith(PATHS.coinExp)) return { status: 404, body: '<html></html>' }
      return request.url.endsWith('/plus/account/exp.php') ? code(0, { number: 20 }) : null
    })
    expect(saved.get('coinExp')).toMatchObject({
      value: { exp: 20 },
      failure: { kind: 'unavailable' },
      asOfMs: NOON_MS,
    })
    expect(timesAsked(asked, '/plus/account/exp.php')).toBe(1)
  })

  it('drops an answer that comes after the account was removed or signed in anew', async () => {
    const { saved } = await play(() => null, { mayGoOn: (asked) => asked < 2 })
    expect([...saved.keys()]).toEqual(['nav'])
  })

  it('refuses an answer about another account', async () => {
    const { saved } = await play(onPath(PATHS.vip, code(0, { data: { mid: 1, vip_status: 1 } })))
    expect(saved.get('vip')).toMatchObject({ value: null, failure: { kind: 'wrong-account' } })
  })

  it('looks at an access_key through the account endpoint and asks nothing that is cookie-only', async () => {
    const { asked, result } = await play(() => code(-101), {
      credential: () => ({ access_key: 'f00d', origin: 'access-key' }),
    })
    expect(result.session).toBe('needs-login')
    expect(asked).toEqual([PATHS.accountInfo, PATHS.accountInfo])
  })
})
