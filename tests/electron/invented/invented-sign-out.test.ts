import { expect, it } from 'vitest'
import { SIGN_OUT_URL, signOutForm } from '../../../electron/bilibili/bilibili-sign-out'
import { DEVICE_IDS_URL, readDeviceIds } from '../../../electron/bilibili/device-ids'
import { cookieOf, MID, signingIn } from './signing-in'

it('a session ends by its own csrf alone, and one that is over gets the login page', () => {
  const { ask, bilibili, first } = signingIn()
  const session = first()
  const cookie = cookieOf(session)
  const signOut = (csrf: string) => ask({ url: SIGN_OUT_URL, cookie, form: signOutForm(csrf) })
  expect(signOut('x').json().code).toBe(2202)
  expect(bilibili.sessionsOf(MID)).toHaveLength(1)
  expect(signOut(session.bili_jct).json().code).toBe(0)
  expect(bilibili.sessionsOf(MID)).toEqual([])
  expect(signOut(session.bili_jct).headers['content-type']).toContain('text/html')
})

it('device ids are another pair at each call', () => {
  const { ask } = signingIn()
  const pairs = [1, 2].map(() => readDeviceIds(ask({ url: DEVICE_IDS_URL }).json().data))
  expect(pairs.every(({ ok }) => ok)).toBe(true)
  expect(pairs[0]).not.toEqual(pairs[1])
})

it('a session that was opened is recognised until its account is gone', () => {
  const { bilibili } = signingIn()
  const opened = bilibili.openSession(MID, 1)
  const request = { method: 'GET', url: 'https://x/', headers: { cookie: cookieOf(opened) } }
  expect(bilibili.recognise(request)?.account.mid).toBe(MID)
  bilibili.remove(MID)
  expect(bilibili.recognise(request)).toBeNull()
  expect(() => bilibili.openSession(MID, 1)).toThrow('nobody has this mid')
})
