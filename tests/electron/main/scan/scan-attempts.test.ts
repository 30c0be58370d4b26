import { describe, expect, it } from 'vitest'
import { failed, success, type Failure } from '../../../../electron/bilibili/failure'
import { scanAttempts, type ScanPorts } from '../../../../electron/main/scan/scan-attempts'
import { scanCalls } from '../../../../electron/main/scan/scan-calls'
import type { SignInWish } from '../../../../electron/main/sign-in'
import type { AttemptProgress } from '../../../../electron/shared/sign-in-attempt'
import { standingClock } from '../refresh/asked-bilibili'
import { confirmed, COOKIES, made, page, scriptedPassport, TICKET } from './scripted-passport'

const MID = '293793435'
const ACCOUNT = { mid: MID, name: '社会易姐QwQ', known: false, keeping: 'keychain' } as const
const anyone = { expectedMid: null, keeping: 'keychain' } as const
const WAITING = 86101
const SCANNED = 86090
const EXPIRED = 86038

const setting = (
  script: Parameters<typeof scriptedPassport>[0],
  given: Partial<ScanPorts> = {},
) => {
  const clock = standingClock()
  const { passport, asked } = scriptedPassport(script)
  const told: AttemptProgress[] = []
  const wishes: SignInWish[] = []
  const heeded: Failure[] = []
  const attempts = scanAttempts({
    calls: scanCalls({ passport }),
    clock,
    sleep: (ms) => {
      clock.move(ms)
      return Promise.resolve()
    },
    inTurn: (call) => call(),
    heldUntilMs: () => null,
    heed: (failure) => heeded.push(failure),
    keychainTrouble: () => Promise.resolve(null),
    signIn: (wish) => {
      wishes.push(wish)
      return Promise.resolve(success(ACCOUNT))
    },
    changed: () => {
      const progress = attempts.current()?.progress
      if (progress !== undefined) told.push(progress)
    },
    ...given,
  })
  return { attempts, asked, told, wishes, heeded, clock }
}

const kinds = (told: readonly AttemptProgress[]): readonly string[] =>
  told.map((progress) => (progress.kind === 'code' && progress.scanned ? 'scanned' : progress.kind))

describe('a code that is scanned and confirmed', () => {
  it('goes through its four states and signs in once, with what the poll set', async () => {
    const { attempts, told, wishes } = setting([
      made(),
      WAITING,
      SCANNED,
      confirmed(TICKET, { 'set-cookie': COOKIES }),
    ])
    await attempts.start(anyone)
    expect(kinds(told)).toEqual([
      'asking-code',
      'code',
      'code',
      'scanned',
      'verifying',
      'signed-in',
    ])
    expect(wishes).toEqual([
      {
        credential: {
          SESSDATA: 'abc12345%2C1793000000%2Cdef*41',
          bili_jct: '0123456789abcdef0123456789abcdef',
          DedeUserID: MID,
          refresh_token: 'token-of-32-characters-00000000000',
          origin: 'qr',
        },
        ...anyone,
      },
    ])
  })

  it('is drawn as rows of equal length, and nothing told holds its key', async () => {
    const { attempts, told } = setting([made('secret-key'), EXPIRED, made('other-key'), EXPIRED])
    await attempts.start(anyone)
    const code = told.find((progress) => progress.kind === 'code')
    const rows = code?.kind === 'code' ? code.rows : []
    expect(rows.length).toBeGreaterThan(20)
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([rows.length]))
    expect(rows.join('')).toMatch(/^[01]+$/)
    expect(JSON.stringify(told)).not.toMatch(/-key|bilibili/)
  })

  it('signs in with the query of the address where it was the old shape', async () => {
    const old =
      'https://passport.biligame.com/crossDomain?DedeUserID=293793435&SESSDATA=abc12345%2C1793000000%2Cdef*41&bili_jct=0123456789abcdef0123456789abcdef&gourl=x'
    const { attempts, wishes } = setting([made(), confirmed(old, {}, '')])
    await attempts.start(anyone)
    expect(wishes[0]?.credential).toEqual({
      SESSDATA: 'abc12345%2C1793000000%2Cdef*41',
      bili_jct: '0123456789abcdef0123456789abcdef',
      DedeUserID: MID,
      origin: 'qr',
    })
  })

  it('changes the ticket where nothing else came, over a hop, without a cookie', async () => {
    const { attempts, wishes, asked } = setting([
      made(),
      confirmed(TICKET),
      page({ location: TICKET.replace('t1', 't2') }),
      page({ 'set-cookie': COOKIES }),
    ])
    await attempts.start(anyone)
    expect(wishes[0]?.credential.DedeUserID).toBe(MID)
    expect(asked.slice(2).map(({ url, credential }) => [url, credential])).toEqual([
      [TICKET, null],
      [TICKET.replace('t1', 't2'), null],
    ])
  })

  it.each(['https://evil.example/x?ticket=1', 'https://www.bilibili.com/', '//evil.example/', ''])(
    'is not followed to %j',
    async (location) => {
      const { attempts, asked, told } = setting([made(), confirmed(TICKET), page({ location })])
      await attempts.start(anyone)
      expect(asked).toHaveLength(3)
      expect(told.at(-1)).toEqual({
        kind: 'failed',
        trouble: { kind: 'nothing-came' },
        inHand: false,
      })
    },
  )

  it('keeps nothing where no sign-in came with it', async () => {
    const { attempts, wishes, told } = setting([made(), confirmed('')])
    await attempts.start(anyone)
    expect(wishes).toEqual([])
    expect(told.at(-1)).toMatchObject({ kind: 'failed', trouble: { kind: 'nothing-came' } })
  })
})

describe('a code that nobody confirms', () => {
  it('is followed by another one once, and then waits for a click', async () => {
    const { attempts, told, asked } = setting([made(), EXPIRED, made(), SCANNED, EXPIRED])
    await attempts.start(anyone)
    expect(kinds(told)).toEqual(['asking-code', 'code', 'code', 'scanned', 'expired'])
    expect(asked.filter(({ name }) => name === 'qr-code')).toHaveLength(2)
  })

  it('is given up after 175 s even if Bilibili never says that it is over', async () => {
    const polls = Array.from({ length: 70 }, () => WAITING)
    const { attempts, told, clock } = setting([made(), ...polls, made(), ...polls])
    const startMs = clock.nowMs()
    await attempts.start(anyone)
    expect(told.at(-1)).toEqual({ kind: 'expired' })
    expect(clock.nowMs() - startMs).toBe(2 * 175_000)
  })

  it('is forgotten when the user stops, and is not asked about any more', async () => {
    const { attempts, asked } = setting([made(), WAITING], {
      sleep: () => {
        if (asked.length === 2) attempts.stop()
        return Promise.resolve()
      },
    })
    await attempts.start(anyone)
    expect(asked).toHaveLength(2)
    expect(attempts.current()).toBeNull()
  })
})

describe('trouble', () => {
  it('ends the attempt with the time that a block ends at', async () => {
    let untilMs: number | null = null
    const blocked: Failure = { kind: 'blocked', scope: 'everyone', code: -412 }
    const { attempts, told, heeded } = setting([made(), failed(blocked)], {
      heldUntilMs: () => untilMs,
      heed: (failure) => {
        heeded.push(failure)
        untilMs = 7_000
      },
    })
    await attempts.start(anyone)
    expect(heeded).toEqual([blocked])
    expect(told.at(-1)).toEqual({
      kind: 'failed',
      trouble: { kind: 'blocked-until', untilMs: 7_000 },
      inHand: false,
    })
  })

  it('asks nothing while a block holds, nor where the keychain could not keep a login', async () => {
    const held = setting([], { heldUntilMs: () => 9_000 })
    await held.attempts.start(anyone)
    expect([held.asked, held.told.at(-1)]).toEqual([
      [],
      { kind: 'failed', trouble: { kind: 'blocked-until', untilMs: 9_000 }, inHand: false },
    ])

    const trouble = { kind: 'not-kept', trouble: { kind: 'locked' } } as const
    const locked = setting([], { keychainTrouble: () => Promise.resolve(trouble) })
    await locked.attempts.start(anyone)
    expect([locked.asked, locked.told.at(-1)]).toEqual([
      [],
      { kind: 'failed', trouble, inHand: false },
    ])
  })

  it('says that the answer got lost where it broke off behind the scan', async () => {
    const reset: Failure = { kind: 'offline', cause: 'reset' }
    const { attempts, told } = setting([made(), SCANNED, failed(reset), EXPIRED])
    await attempts.start(anyone)
    expect(told.at(-1)).toMatchObject({ kind: 'failed', trouble: { kind: 'lost' } })
  })

  it('bears some looks without an answer, but not for ever', async () => {
    const timeout = failed({ kind: 'timeout' } as const)
    const short = setting([
      made(),
      ...Array.from({ length: 5 }, () => timeout),
      confirmed(TICKET, { 'set-cookie': COOKIES }),
    ])
    await short.attempts.start(anyone)
    expect(short.told.at(-1)?.kind).toBe('signed-in')

    const long = setting([made(), ...Array.from({ length: 6 }, () => timeout)])
    await long.attempts.start(anyone)
    expect(long.told.at(-1)).toMatchObject({
      kind: 'failed',
      trouble: { kind: 'no-word', failure: { kind: 'timeout' } },
    })
  })

  it('holds the sign-in while the keychain is locked, and keeps it at the next try', async () => {
    const wishes: SignInWish[] = []
    const trouble = { kind: 'not-kept', trouble: { kind: 'locked' } } as const
    const { attempts, told } = setting([made(), confirmed(TICKET, { 'set-cookie': COOKIES })], {
      signIn: (wish) => {
        wishes.push(wish)
        return Promise.resolve(
          wish.keeping === 'session'
            ? success({ ...ACCOUNT, keeping: 'session' })
            : failed(trouble),
        )
      },
    })
    await attempts.start(anyone)
    expect(told.at(-1)).toEqual({ kind: 'failed', trouble, inHand: true })
    await attempts.goOn('session')
    expect(told.at(-1)).toMatchObject({ kind: 'signed-in', account: { keeping: 'session' } })
    expect(wishes.map(({ credential }) => credential.DedeUserID)).toEqual([MID, MID])
  })

  it('holds nothing that Bilibili itself does not know', async () => {
    const trouble = {
      kind: 'not-verified',
      failure: { kind: 'needs-login', code: -101 },
    } as const
    const { attempts, told, wishes } = setting(
      [made(), confirmed(TICKET, { 'set-cookie': COOKIES })],
      { signIn: () => Promise.resolve(failed(trouble)) },
    )
    await attempts.start(anyone)
    expect(told.at(-1)).toEqual({ kind: 'failed', trouble, inHand: false })
    await attempts.goOn('keychain')
    expect(wishes).toEqual([])
  })
})

it('another account than the expected one is kept only once the user said so', async () => {
  const wishes: SignInWish[] = []
  const { attempts, told } = setting([made(), confirmed(TICKET, { 'set-cookie': COOKIES })], {
    signIn: (wish) => {
      wishes.push(wish)
      return Promise.resolve(
        wish.expectedMid === null
          ? success(ACCOUNT)
          : failed({ kind: 'other-account', mid: MID, name: '社会易姐QwQ' }),
      )
    },
  })
  await attempts.start({ expectedMid: '7', keeping: 'keychain' })
  expect(told.at(-1)).toEqual({ kind: 'other-account', mid: MID, name: '社会易姐QwQ' })
  await attempts.goOn('keychain')
  expect(wishes.map(({ expectedMid }) => expectedMid)).toEqual(['7', null])
  expect(told.at(-1)?.kind).toBe('signed-in')
})
