import { expect, it } from 'vitest'
import { keepingRequests } from '../../../../electron/main/ledger/keeping-requests'
import { coreSetting } from '../core-setting'
import { NOON_MS } from '../refresh/asked-bilibili'
import { daysOfHistory } from './history-samples'

/** One account that is in the list, and one that is not any more. */
const setting = async () => {
  const made = await coreSetting({ accounts: 1 })
  const [listed = ''] = made.mids
  for (const mid of [listed, '9']) made.core.ledger.merge(daysOfHistory(mid, NOON_MS, 800))
  return { ...made, listed, requests: keepingRequests({ core: made.core }) }
}

it('tells what is kept of each account, in the list or not any more', async () => {
  const { listed, requests } = await setting()
  const all = { coinRows: 800, expRows: 800, days: 800, firstDay: '2024-09-15' }
  expect(await requests['history:facts']()).toEqual({
    ok: true,
    value: {
      bytes: 0,
      backups: [],
      accounts: [
        { mid: listed, listed: true, ...all },
        { mid: '9', listed: false, ...all },
      ],
    },
  })
})

it('deletes at once what its user has chosen not to keep, as it was told before', async () => {
  const { core, listed, requests } = await setting()
  const loss = await requests['history:would-delete'](1)
  expect(loss).toEqual({ ok: true, value: { coinRows: 868, expRows: 868, days: 868 } })
  await core.changeSettings({ language: 'en' })
  expect(core.ledger.of(listed)?.days).toHaveLength(800)
  await core.changeSettings({ historyYears: 1 })
  expect(core.ledger.of(listed)?.days).toHaveLength(366)
})

it('deletes the history of one account alone, and tells so', async () => {
  const { core, listed, requests, views } = await setting()
  const deleted = await requests['history:delete'](listed)
  expect(deleted).toMatchObject({ ok: true, value: { coinRows: 800, traces: false } })
  expect(core.ledger.all()?.map(({ mid }) => mid)).toEqual(['9'])
  // The account itself stays.
  expect(core.accounts.all().map(({ mid }) => mid)).toEqual([listed])
  expect(views.length).toBeGreaterThan(0)
})

it('has nothing to go back to where nothing was backed up', async () => {
  const { requests } = await setting()
  expect(await requests['history:restore']('newest')).toEqual({
    ok: false,
    failure: { kind: 'no-backup' },
  })
})

it('says where the history cannot be read, and what lies beside it', async () => {
  const { core } = await setting()
  const backups = [{ name: 'newest', madeAtMs: NOON_MS, bytes: 1 }] as const
  const facts = () => ({ bytes: 2, backups, accounts: null })
  const ledger = { keeping: { ...core.ledger.keeping, facts, wouldDelete: () => null } }
  const requests = keepingRequests({ core: { ...core, ledger } })
  expect(await requests['history:facts']()).toEqual({
    ok: false,
    failure: { kind: 'cannot-read', bytes: 2, backups },
  })
  expect(await requests['history:would-delete'](1)).toEqual({
    ok: false,
    failure: { kind: 'cannot-read' },
  })
})
