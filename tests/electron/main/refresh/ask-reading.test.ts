import { describe, expect, it } from 'vitest'
import type { Failure } from '../../../../electron/bilibili/failure'
import type { Vip } from '../../../../electron/bilibili/vip'
import {
  askReading,
  settleReading,
  type Attempt,
} from '../../../../electron/main/refresh/ask-reading'
import { neverRead, readAt, vip } from '../../shared/snapshot-builder'
import { askedBilibili, code, NOON_MS, PATHS, standingClock, type Instead } from './asked-bilibili'

const LEGACY = '/plus/account/exp.php'
const gone = { status: 404, body: '<html></html>' }

const asking = (instead: Instead = () => null, startMs = NOON_MS) => {
  const clock = standingClock(startMs)
  const { client, asked, credentials, mids } = askedBilibili(clock, instead)
  return {
    asked,
    clock,
    credential: credentials[0]!,
    ports: { mid: mids[0]!, client, clock, mayAsk: () => true },
  }
}

describe('asking for one reading', () => {
  it('brings the answer and the instant it came at', async () => {
    const { ports, credential, asked } = asking()
    const attempt = await askReading('vip', credential, ports)
    expect(attempt).toMatchObject({
      failure: null,
      atMs: NOON_MS,
      answer: { value: { status: 1 } },
    })
    expect(asked).toEqual([PATHS.vip])
  })

  it('brings the failure and the instant it came at', async () => {
    const { ports, credential } = asking(() => code(-500))
    const failure = { kind: 'server-trouble', code: -500 }
    expect(await askReading('vip', credential, ports)).toEqual({
      answer: null,
      failure,
      atMs: NOON_MS,
    })
  })

  it('brings nothing and asks nothing where it is held back when its turn comes', async () => {
    const { ports, credential, asked } = asking()
    expect(await askReading('vip', credential, { ...ports, mayAsk: () => false })).toBeNull()
    expect(asked).toEqual([])
  })

  it('asks no predecessor where a block began meanwhile', async () => {
    const { ports, credential, asked } = asking(() => gone)
    const turns = [true, false]
    const held = { ...ports, mayAsk: () => turns.shift() ?? false }
    expect(await askReading('coinExp', credential, held)).toBeNull()
    expect(asked).toEqual([PATHS.coinExp])
  })

  it('refuses the answer about another account, except while it is to be found out', async () => {
    const { ports, credential } = asking()
    const other = await askReading('nav', credential, { ...ports, mid: '42' })
    expect(other).toMatchObject({ answer: null, failure: { kind: 'wrong-account' } })
    const open = await askReading('nav', credential, { ...ports, mid: null })
    expect(open).toMatchObject({ failure: null, answer: { value: { mid: ports.mid } } })
  })
})

describe('an answer that crosses midnight in Beijing', () => {
  const beforeMidnightMs = Date.parse('2026-11-23T23:59:59+08:00')
  const slow = () => {
    const setting = asking(() => {
      if (setting.asked.length === 1) setting.clock.move(2_000)
      return null
    }, beforeMidnightMs)
    return setting
  }

  it('is asked again where the value belongs to a day', async () => {
    const { ports, credential, asked } = slow()
    const attempt = await askReading('dailyReward', credential, ports)
    expect(asked).toEqual([PATHS.dailyReward, PATHS.dailyReward])
    expect(attempt).toMatchObject({ failure: null, atMs: beforeMidnightMs + 2_000 })
  })

  it('is taken where it does not', async () => {
    const { ports, credential, asked } = slow()
    await askReading('vip', credential, ports)
    expect(asked).toEqual([PATHS.vip])
  })
})

describe('the coin exp whose endpoint is gone', () => {
  const goneAnd =
    (legacy: ReturnType<Instead>): Instead =>
    ({ url }) =>
      url.endsWith(PATHS.coinExp) ? gone : url.endsWith(LEGACY) ? legacy : null

  it('comes from the one of the document, and the failure stays beside it', async () => {
    const { ports, credential, asked } = asking(goneAnd(code(0, { number: 20 })))
    const attempt = await askReading('coinExp', credential, ports)
    expect(attempt).toMatchObject({
      answer: { value: { exp: 20 } },
      failure: { kind: 'unavailable' },
    })
    expect(asked).toEqual([PATHS.coinExp, LEGACY])
  })

  it('is unavailable where that one is gone or in trouble too', async () => {
    for (const legacy of [gone, code(-500)]) {
      const { ports, credential } = asking(goneAnd(legacy))
      expect(await askReading('coinExp', credential, ports)).toMatchObject({
        answer: null,
        failure: { kind: 'unavailable' },
      })
    }
  })

  it.each([
    [{ ...code(-412), status: 412 }, 'blocked'],
    [code(-509), 'throttled'],
    [{ kind: 'offline', cause: 'reset' } as const, 'offline'],
  ])('does not hide what concerns other calls too: %j', async (legacy, kind) => {
    const { ports, credential } = asking(goneAnd(legacy))
    expect((await askReading('coinExp', credential, ports))?.failure?.kind).toBe(kind)
  })

  it('is asked for at one place only while that answers, with whatever trouble', async () => {
    for (const answer of [code(0, { data: 10 }), code(-500)]) {
      const { ports, credential, asked } = asking(() => answer)
      await askReading('coinExp', credential, ports)
      expect(asked).toEqual([PATHS.coinExp])
    }
  })
})

describe('a reading after an attempt', () => {
  const answer = {
    value: vip(),
    unreadable: ['theme_type'],
    envelope: { code: 0, message: '0', ttl: 1 },
    raw: { vip_status: 1 },
  }
  const failing = (failure: Failure): Attempt<Vip> => ({ answer: null, failure, atMs: 2_000 })

  it('holds the value with all that came with it', () => {
    const before = { ...neverRead<Vip>(), failure: { kind: 'timeout' } as const, failures: 3 }
    expect(settleReading('vip', before, { answer, failure: null, atMs: 1_000 })).toEqual({
      value: vip(),
      asOfMs: 1_000,
      failure: null,
      failedAtMs: null,
      failures: 0,
      unreadable: ['theme_type'],
      message: '0',
      ttl: 1,
      raw: { vip_status: 1 },
    })
  })

  it('keeps the last value beside a failure, and counts failures in a row', () => {
    const first = settleReading('vip', readAt(vip(), 1_000), failing({ kind: 'timeout' }))
    expect(first).toEqual({
      ...readAt(vip(), 1_000),
      failure: { kind: 'timeout' },
      failedAtMs: 2_000,
      failures: 1,
    })
    expect(settleReading('vip', first, failing({ kind: 'no-data' })).failures).toBe(2)
  })

  it('does not count what a missing connection brings', () => {
    const before = { ...readAt(vip(), 1_000), failures: 2 }
    const after = settleReading('vip', before, failing({ kind: 'offline', cause: 'dns' }))
    expect(after).toMatchObject({ failures: 2, failure: { kind: 'offline' }, failedAtMs: 2_000 })
  })

  it('counts the gone endpoint although a detour brought the value', () => {
    const attempt = { answer, failure: { kind: 'unavailable' } as const, atMs: 1_000 }
    expect(settleReading('vip', neverRead(), attempt)).toMatchObject({
      value: vip(),
      failures: 1,
      failedAtMs: 1_000,
    })
  })

  it('drops what must not be kept of the real-name document', () => {
    const attempt = {
      answer: {
        ...answer,
        value: {
          status: 1,
          maskedName: '*明',
          maskedNumber: '3***',
          remark: null,
          documentKind: 0,
        },
      },
      failure: null,
      atMs: 1_000,
    } as unknown as Attempt<never>
    const kept = settleReading('realnameApplication', neverRead(), attempt)
    expect(kept.value).toMatchObject({ status: 1, maskedName: null, maskedNumber: null })
  })
})
