import { describe, expect, it } from 'vitest'
import { failed, type Failure } from '../../../../electron/bilibili/failure'
import { anyone, EXPIRED, kinds, SCANNED, setting, WAITING } from './scan-setting'
import { confirmed, COOKIES, made, TICKET } from './scripted-passport'

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
})
