import { expect, it } from 'vitest'
import type { Credential } from '../../../electron/bilibili/credential'
import { sessionOnlyStore } from '../../../electron/main/keychain/session-only-store'
import { zhCn } from '../../../electron/shared/locales/zh-cn'
import { coreSetting, refusingStore } from './core-setting'
import { code, NOON_MS, PATHS } from './refresh/asked-bilibili'

const wish = (credential: Credential) => ({
  credential,
  expectedMid: null,
  keeping: 'keychain' as const,
})

it('the glance is of this instant and of what the stores hold', async () => {
  const { core, clock, mids } = await coreSetting({ accounts: 2 })
  await core.load()
  await core.refresher.refresh()
  clock.move(1_000)
  const { generatedAtMs, keychain, accounts } = core.glance()
  expect([generatedAtMs, keychain]).toEqual([NOON_MS + 1_000, 'ok'])
  expect(accounts.map(({ mid, session }) => [mid, session.state])).toEqual([
    [mids[0], 'ok'],
    [mids[1], 'ok'],
  ])
})

it('the views are told after each account of a round, with how far it is', async () => {
  const { core, views, mids } = await coreSetting({ accounts: 2 })
  await core.load()
  await core.refresher.refresh()
  const seen = views.map(({ asking, accounts }) =>
    JSON.stringify([asking, accounts.map(({ level }) => level !== null)]),
  )
  expect(seen).toContain(JSON.stringify([{ mid: mids[1], done: 1, of: 2 }, [true, false]]))
  expect(seen.at(-1)).toBe(JSON.stringify([null, [true, true]]))
})

it('the language follows the setting, otherwise the system', async () => {
  const { core } = await coreSetting({ locale: zhCn })
  expect(core.locale().language).toBe('zh-CN')
  await core.changeSettings({ language: 'en' })
  expect(core.locale().language).toBe('en')
})

it('the detail of an account is of this instant, and none of one that is not listed', async () => {
  const { core, mids } = await coreSetting({ accounts: 1 })
  await core.load()
  await core.refresher.refresh()
  const detail = await core.detail(mids[0]!)
  expect(detail).toMatchObject({ mid: mids[0], nickname: null, signature: { obstacle: null } })
  expect(detail?.readings.nav.state).toBe('fresh')
  expect(await core.detail('404')).toBeNull()
})

it('the window’s sign-in is not announced: nobody else has to hear of it', async () => {
  const { core, mids, announced } = await coreSetting()
  await core.load()
  const pasted = 'nothing of the kind'
  const wish = { pasted, expectedMid: null, keeping: 'session' } as const
  expect(await core.signInPasted(wish)).toMatchObject({ ok: false })
  expect([announced, mids.length > 0]).toEqual([[], true])
})

it('an account that was signed in is announced, one that was refused is not', async () => {
  const { core, credentials, mids, announced } = await coreSetting()
  await core.load()
  expect(await core.signIn(wish({ ...credentials[0]!, DedeUserID: '42' }))).toMatchObject({
    ok: false,
  })
  expect(announced).toEqual([])
  expect(await core.signIn(wish(credentials[0]!))).toMatchObject({ value: { mid: mids[0] } })
  expect(announced).toEqual([mids[0]])
})

it('a list that was rebuilt from the keychain is said, with the number of accounts', async () => {
  const secrets = sessionOnlyStore()
  const { core, credentials } = await coreSetting({
    profile: { secrets, notices: () => [{ kind: 'read-only' }] },
  })
  await secrets.write('1', credentials[0]!)
  await secrets.write('2', credentials[1]!)
  expect(core.notices()).toEqual([{ kind: 'read-only' }])
  await core.load()
  await core.load()
  expect(core.notices()).toEqual([{ kind: 'read-only' }, { kind: 'list-rebuilt', accounts: 2 }])
})

it('what could not be stored is said once, however often it happened', async () => {
  const { core, profile } = await coreSetting({ accounts: 2 })
  const full = { ok: false, failure: { kind: 'full' } } as const
  Object.assign(profile.readings, { save: () => full })
  await core.load()
  await core.refresher.refresh()
  expect(core.notices()).toEqual([{ kind: 'not-kept' }])
})

it('a change of the keychain is passed on with its new state', async () => {
  const listeners: (() => void)[] = []
  const secrets = {
    ...refusingStore({ kind: 'silent' }),
    stuck: () => true,
    onChange: (listener: () => void) => {
      listeners.push(listener)
      return () => undefined
    },
  }
  const { core } = await coreSetting({ profile: { secrets } })
  const states: string[] = []
  core.onKeychainChange((state) => states.push(state))
  for (const listener of listeners) listener()
  expect(states).toEqual(['silent'])
  expect([core.stuck(), core.awaitsKeychain()]).toEqual([true, false])
  expect(core.glance().keychain).toBe('silent')
})

it('a block that came at sign-in holds the round back too', async () => {
  const { core, credentials, asked } = await coreSetting({
    accounts: 1,
    instead: () => ({ ...code(-412), status: 412 }),
  })
  await core.load()
  await core.signIn(wish(credentials[1]!))
  await core.refresher.refresh()
  expect(asked).toEqual([PATHS.nav])
  expect(core.glance().accounts[0]?.session.state).toBe('blocked')
})

it('closing ends the connections before the stores', async () => {
  const { core, closed } = await coreSetting()
  core.close()
  expect(closed).toEqual(['client', 'profile'])
})

it('removing an account and adding it again is no way past its block', async () => {
  const { core, profile, clock, asked, mids, credentials } = await coreSetting({ accounts: 1 })
  const untilMs = clock.nowMs() + 60_000
  profile.blocks.save({ scope: mids[0]!, untilMs, strikes: 1 })
  await core.load()
  await core.accounts.remove(mids[0]!)
  const wish = { credential: credentials[0]!, expectedMid: null, keeping: 'keychain' } as const
  expect(await core.signIn(wish)).toEqual({
    ok: false,
    failure: { kind: 'blocked-until', untilMs },
  })
  expect(asked).toEqual([])
  clock.move(60_000)
  await core.load()
  expect(profile.blocks.all()).toEqual([])
})

it('tells when nothing that a user asked for is under way any more', async () => {
  const { core, credentials } = await coreSetting()
  await core.load()
  const done: string[] = []
  const signedIn = core
    .signInPasted({ pasted: credentials[0]!.SESSDATA!, expectedMid: null, keeping: 'keychain' })
    .then(() => done.push('signed in'))
  await core.callsSettled()
  done.push('settled')
  await signedIn
  expect(done).toEqual(['signed in', 'settled'])
})

it('tells nobody any more once its stores are closed', async () => {
  const { core, views } = await coreSetting({ accounts: 1 })
  core.changed()
  const told = views.length
  core.close()
  core.changed()
  expect([told, views.length]).toEqual([1, 1])
})
