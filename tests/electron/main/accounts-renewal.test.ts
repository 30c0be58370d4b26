import { expect, test } from 'vitest'
import { accounts } from '../../../electron/main/accounts'
import { accountsSetting, cookie } from './accounts-setting'
import { heldBy } from './held-by'

const LATER_S = 1_900_000_000

/** A session of our own sign-in, and what it was renewed to. */
const before = cookie({ bili_jct: 'old', refresh_token: 'old', origin: 'qr' })
const renewed = cookie({
  SESSDATA: `cd%2C${LATER_S.toString()}%2Cef*1`,
  bili_jct: 'new',
  refresh_token: 'new',
  origin: 'qr',
})

test.each(['keychain', 'session'] as const)(
  'a renewed session is listed with its own end, in the %s and without a new sign-in',
  async (keeping) => {
    const { subject, list } = accountsSetting()
    await subject.signIn('7', 'seven', before, keeping)
    await subject.rewrite(list.find('7')!, renewed, before)
    expect(await heldBy(subject, '7')).toEqual(renewed)
    expect(list.find('7')).toMatchObject({ sessionExpiresAtMs: LATER_S * 1000, generation: 1 })
  },
)

test('a sign-in says how its credential came and who may renew it', async () => {
  const { subject, list } = accountsSetting()
  await subject.signIn('7', 'seven', before, 'keychain')
  await subject.signIn('8', 'eight', { ...before, origin: 'pasted' }, 'session')
  expect(list.all()).toMatchObject([
    { origin: 'qr', renewability: 'by-itself' },
    { origin: 'pasted', renewability: 'needs-consent' },
  ])
})

test('another form of a session that was renewed meanwhile is not put in its place', async () => {
  const { subject, list } = accountsSetting()
  await subject.signIn('7', 'seven', before, 'keychain')
  await subject.rewrite(list.find('7')!, renewed, before)
  await subject.rewrite(list.find('7')!, { ...before, sid: 'other form' })
  expect(await heldBy(subject, '7')).toEqual(renewed)
})

test('a list that a killed process left behind its keychain is brought in line by the next start', async () => {
  const setting = accountsSetting()
  const { subject, list, secrets } = setting
  await subject.signIn('7', 'seven', before, 'keychain')
  await secrets.write('7', renewed)
  list.update('7', { origin: null, renewability: null })
  const next = accounts({ ...setting, listLost: false })
  await next.load()
  expect(list.find('7')).toMatchObject({
    sessionExpiresAtMs: LATER_S * 1000,
    origin: 'qr',
    renewability: 'by-itself',
  })
})

test.each(['needs-login', 'damaged', 'banned'] as const)(
  'a login that a killed process kept but did not list is not held to be %s as the one before was',
  async (state) => {
    const setting = accountsSetting()
    const { subject, list, secrets } = setting
    await subject.signIn('7', 'seven', before, 'keychain')
    const nextRoundAtMs = 1
    list.update('7', { session: { state, sinceMs: 1 }, nextRoundAtMs, renewalTrouble: 'not-kept' })
    await accounts({ ...setting, listLost: false }).load()
    expect(list.find('7')).toMatchObject({ session: { state }, nextRoundAtMs })
    await secrets.write('7', renewed)
    await accounts({ ...setting, listLost: false }).load()
    expect(list.find('7')).toMatchObject({
      session: { state: 'unknown', sinceMs: null },
      nextRoundAtMs: null,
      renewalTrouble: null,
    })
  },
)
