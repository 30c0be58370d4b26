import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { AccountLedger } from '../../../../electron/shared/ledger/account-ledger'
import { giftAt, nothingOf } from '../../shared/ledger/ledger-builder'
import { computer, FIRST_S, fresh, lived } from './house-setting'

it('tells what it would do, and does nothing before that is wanted', async () => {
  const { requests, stored, first, second } = await fresh()
  const before = stored()
  expect(await requests['house:choose']()).toEqual({
    ok: true,
    value: {
      file: 'house.json',
      settings: 2,
      accounts: [
        { mid: second, name: '工作号', listed: false, rows: 3, days: 1 },
        { mid: first, name: first, listed: false, rows: 3, days: 1 },
      ],
      others: 1,
    },
  })
  expect(stored()).toBe(before)
})

it('brings settings at once, accounts that wait for their sign-in, and the history of all', async () => {
  const here = await fresh()
  const { requests, core, applied, first, second, old } = here
  await requests['house:choose']()
  expect(await requests['house:move']()).toEqual({ ok: true, value: { accounts: 2, waiting: 2 } })
  expect(core.settings()).toMatchObject({
    theme: 'dark',
    reminders: false,
    certificateFile: null,
  })
  expect(core.settings().windowPlace).toBeNull()
  expect(applied).toEqual(['settings'])
  expect(core.glance().accounts).toMatchObject([
    { mid: second, name: '工作号', colour: 'teal', session: { state: 'needs-login' } },
    { mid: first, name: first, paused: true, session: { state: 'needs-login' } },
  ])
  const byMid = (all: readonly AccountLedger[] | null) =>
    all?.toSorted((one, other) => Number(one.mid) - Number(other.mid))
  expect(byMid(here.kept.all())).toEqual(byMid(old.kept.all()))
  expect(await requests['house:move']()).toEqual({ ok: false, failure: { kind: 'not-chosen' } })
})

it('has Bilibili asked nothing about who waits, and nobody reminded of it', async () => {
  const { requests, core, asked, profile, first, second } = await fresh()
  await requests['house:choose']()
  await requests['house:move']()
  await core.load()
  expect(await core.refresher.refresh()).toBe('held-back')
  expect(await core.refresher.refreshAccount(second, 'nav')).toBe('held-back')
  await core.renew()
  expect(asked).toEqual([])
  const { told } = core.reminders.memory()
  expect(told.map(({ mid, kind }) => [mid, kind]).toSorted()).toEqual(
    [
      [first, 'login-over'],
      [second, 'login-over'],
    ].toSorted(),
  )
  expect(profile.blocks.all()).toEqual([])
})

it('keeps all of it at a later sign-in', async () => {
  const { requests, core, credentials, second, first, kept } = await fresh()
  await requests['house:choose']()
  await requests['house:move']()
  const history = kept.of(second)
  const wish = { credential: credentials[1]!, expectedMid: second, keeping: 'keychain' } as const
  expect(await core.signIn(wish)).toMatchObject({ ok: true, value: { known: true } })
  expect(core.glance().accounts).toMatchObject([
    {
      mid: second,
      name: '工作号',
      colour: 'teal',
      reminding: { belowExp: 40 },
      session: { state: 'ok' },
    },
    { mid: first, session: { state: 'needs-login' } },
  ])
  expect(kept.of(second)).toEqual(history)
})

it('leaves who is signed in here signed in, and puts those only here behind', async () => {
  const { requests, core, profile, mids, first, second } = await fresh(3)
  const held = await profile.secrets.readAll()
  await requests['house:choose']()
  expect(await requests['house:move']()).toMatchObject({ value: { accounts: 2, waiting: 0 } })
  expect(core.accounts.all().map(({ mid }) => mid)).toEqual([second, first, mids[2]])
  expect(await profile.secrets.readAll()).toEqual(held)
  expect(core.glance().accounts.map(({ session }) => session.state)).toEqual([
    'unknown',
    'unknown',
    'unknown',
  ])
  expect(core.reminders.memory().told).toEqual([])
})

it('does the same once when it is done twice', async () => {
  const { requests, stored } = await fresh()
  const move = async () => {
    await requests['house:choose']()
    return requests['house:move']()
  }
  await move()
  const once = stored()
  const preview = await requests['house:choose']()
  expect(preview).toMatchObject({
    value: { settings: 0, accounts: [{ rows: 0, days: 0 }, { rows: 0 }] },
  })
  expect(await move()).toMatchObject({ ok: true })
  expect(stored()).toBe(once)
})

it('moves what was told, whatever becomes of the file', async () => {
  const { requests, file, core } = await fresh()
  await requests['house:choose']()
  writeFileSync(file, '{}')
  expect(await requests['house:move']()).toMatchObject({ ok: true })
  expect(core.accounts.all()).toHaveLength(2)
})

it('makes two computers equal that each moved into the other', async () => {
  const one = await lived()
  const other = await computer(2)
  for (const mid of other.mids.slice(0, 2))
    other.kept.note({ ...nothingOf(mid), coinRows: [giftAt(FIRST_S), giftAt(FIRST_S + 9)] })
  await one.requests['house:save']()
  await other.requests['house:save']()
  const [ofOne, ofOther] = [readFileSync(one.file), readFileSync(other.file)]
  writeFileSync(one.file, ofOther)
  writeFileSync(other.file, ofOne)
  for (const { requests } of [one, other]) {
    await requests['house:choose']()
    expect(await requests['house:move']()).toMatchObject({ ok: true })
  }
  const sorted = ({ kept }: typeof other) =>
    kept.all()?.toSorted((first, second) => Number(first.mid) - Number(second.mid))
  expect(sorted(one)).toEqual(sorted(other))
})

it('tells nobody’s name where names are hidden', async () => {
  const { requests, core } = await fresh()
  await core.changeSettings({ masked: true })
  expect(await requests['house:choose']()).toMatchObject({
    value: { accounts: [{ name: 'Account 1' }, { name: 'Account 2' }] },
  })
})
