import { readFileSync, statSync } from 'node:fs'
import { expect, it } from 'vitest'
import { computer, saved } from './house-setting'

it('writes what was set and what was kept, for its user alone to read, and no credential', async () => {
  const { old, answer, clock, file, first, second } = await saved()
  expect(answer).toEqual({ ok: true, value: { file: 'house.json', accounts: 2 } })
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const text = readFileSync(file, 'utf8')
  const house = JSON.parse(text) as Record<string, unknown>
  expect(house).toMatchObject({
    schema: 1,
    kind: 'bili-glance-house',
    exportedAt: new Date(clock.nowMs()).toISOString(),
    settings: { theme: 'dark', reminders: false },
    accounts: [
      { mid: second, nickname: '工作号', colour: 'teal', paused: false },
      { mid: first, nickname: null, colour: null, paused: true },
    ],
  })
  expect(Object.keys(house)).toEqual([
    'schema',
    'kind',
    'exportedAt',
    'settings',
    'accounts',
    'ledgers',
  ])
  const [account] = house['accounts'] as readonly object[]
  expect(Object.keys(account!)).toEqual([
    'mid',
    'name',
    'nickname',
    'colour',
    'paused',
    'reminding',
  ])
  expect(house['settings']).not.toHaveProperty('windowPlace')
  expect(text).not.toContain('ca.pem')
  for (const { SESSDATA = '?', bili_jct = '?' } of old.credentials)
    for (const secret of [SESSDATA, decodeURIComponent(SESSDATA), bili_jct])
      expect(text).not.toContain(secret)
})

it('writes nothing where its user thought better of it', async () => {
  const old = await computer(1, { chooseNewFile: () => Promise.resolve(null) })
  expect(await old.requests['house:save']()).toEqual({ ok: true, value: null })
})

it('says where the file cannot be written', async () => {
  const old = await computer(1, { chooseNewFile: () => Promise.resolve('/proc/house.json') })
  expect(await old.requests['house:save']()).toMatchObject({
    ok: false,
    failure: { kind: 'not-written' },
  })
})
