import { describe, expect, it } from 'vitest'
import { failed, success } from '../../../../electron/bilibili/failure'
import type { SignInWish } from '../../../../electron/main/sign-in'
import {
  ACCOUNT,
  anyone,
  EXPIRED,
  kinds,
  MID,
  SCANNED,
  setting,
  WAITING,
} from '../scan/scan-setting'
import { confirmed, COOKIES, made, page, TICKET } from '../scan/scripted-passport'

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
        expectedMid: null,
        keeping: 'keychain',
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

describe('what is in hand', () => {
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
  await attempts.start({ way: 'scan', expectedMid: '7', keeping: 'keychain' })
  expect(told.at(-1)).toEqual({ kind: 'other-account', mid: MID, name: '社会易姐QwQ' })
  await attempts.goOn('keychain')
  expect(wishes.map(({ expectedMid }) => expectedMid)).toEqual(['7', null])
  expect(told.at(-1)?.kind).toBe('signed-in')
})
