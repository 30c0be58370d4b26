import { expect, it } from 'vitest'
import { houseJson, type House } from '../../../../electron/shared/house/house-file'
import { houseDraft } from '../../../../electron/shared/house/read-house-file'
import { readLedger } from '../../../../electron/shared/ledger/read-ledger-file'
import { defaultReminding } from '../../../../electron/shared/reminders/account-reminding'
import { fullDay, giftAt, nothingOf } from '../ledger/ledger-builder'

const NOW_MS = Date.UTC(2026, 10, 23, 9, 12)
const SECOND = Date.UTC(2026, 10, 1) / 1_000

const house: House = {
  settings: { theme: 'dark', proxy: { mode: 'manual', server: 'http://127.0.0.1:3128' } },
  accounts: [
    {
      mid: '7',
      name: '小栗子',
      nickname: '工作号',
      colour: 'teal',
      paused: true,
      reminding: { ...defaultReminding, belowExp: 40 },
    },
  ],
  ledgers: [
    {
      ...nothingOf('7'),
      coinRows: [giftAt(SECOND)],
      days: [fullDay('2026-11-01', SECOND * 1_000)],
      vip: [{ atMs: NOW_MS, status: 1, type: 2, dueAtMs: 'never' }],
      coverage: { coins: [{ fromMs: NOW_MS - 9, untilMs: NOW_MS }], exp: [] },
    },
  ],
}

const wire = (given: object = {}): unknown => ({
  ...(JSON.parse(houseJson(house, NOW_MS)) as object),
  ...given,
})

const account = (given: object): unknown => wire({ accounts: [{ ...house.accounts[0], ...given }] })

it('reads what was written', () => {
  const draft = houseDraft(wire())
  expect(draft).toMatchObject({
    ok: true,
    value: { settings: house.settings, accounts: house.accounts },
  })
  const ledgers = draft.ok ? draft.value.ledgers : []
  expect(ledgers.map((one) => readLedger(one, NOW_MS))).toEqual(house.ledgers)
})

it('writes nothing of an account but what is to be moved', () => {
  const stored = { ...house.accounts[0]!, session: { state: 'ok' }, SESSDATA: 'c4nary' }
  expect(houseJson({ ...house, accounts: [stored] }, NOW_MS)).toBe(houseJson(house, NOW_MS))
})

it.each([
  [{ theme: 'purple', trayIcon: 'dot' }, { trayIcon: 'dot' }],
  [{ reminderTimes: [9_999], masked: 'yes', futureSetting: 1 }, {}],
  [{ certificateFile: '/etc/passwd', windowPlace: { x: 0 } }, {}],
  [{ proxy: { mode: 'manual', server: 'http://name:password@host:1' } }, {}],
  [JSON.parse('{"__proto__":{"theme":"dark"},"constructor":{"prototype":{}}}') as object, {}],
  ['dark', {}],
  [undefined, {}],
])('takes of the settings %j what it can read', (settings, read) => {
  expect(houseDraft(wire({ settings }))).toMatchObject({ ok: true, value: { settings: read } })
  expect(Object.getPrototypeOf({})).toBe(Object.prototype)
  expect(({} as { theme?: string }).theme).toBeUndefined()
})

it.each([
  [{ colour: 'gold' }, { colour: null }],
  [{ reminding: { day: 'never' } }, { reminding: defaultReminding }],
  [{ nickname: '  工作号\u0000 ' }, { nickname: '工作号' }],
  [{ name: `${'长'.repeat(500)}\u001b[31m` }, { name: '长'.repeat(80) }],
  [{ SESSDATA: 'c4nary', sessionOnly: true }, {}],
])('reads an account with %j as it can be', (given, read) => {
  const draft = houseDraft(account(given))
  expect(draft.ok && draft.value.accounts).toEqual([{ ...house.accounts[0], ...read }])
})

it.each([
  ['another kind', wire({ kind: 'bili-glance-ledger' }), 'not-ours'],
  ['no kind', wire({ kind: undefined }), 'not-ours'],
  ['a newer shape', wire({ schema: 2 }), 'newer'],
  ['a shape of none', wire({ schema: 0 }), 'not-ours'],
  ['half a shape', wire({ schema: 1.5 }), 'not-ours'],
  ['a list', [], 'not-ours'],
  ['nothing', null, 'not-ours'],
  ['a text', 'bili-glance-house', 'not-ours'],
  ['no accounts', wire({ accounts: undefined }), 'damaged'],
  ['accounts that are no list', wire({ accounts: {} }), 'damaged'],
  ['no ledgers', wire({ ledgers: undefined }), 'damaged'],
  ['an account that is none', wire({ accounts: [7] }), 'damaged'],
  ['an account twice', wire({ accounts: [house.accounts[0], house.accounts[0]] }), 'damaged'],
  ['a ledger twice', wire({ ledgers: [nothingOf('7'), nothingOf('7')] }), 'damaged'],
  ['a number for a mid', account({ mid: 7 }), 'damaged'],
  ['a path for a mid', account({ mid: '../7' }), 'damaged'],
  ['a mid with zeros', account({ mid: '007' }), 'damaged'],
  ['a mid of another script', account({ mid: '٧' }), 'damaged'],
  ['an endless nickname', account({ nickname: 'x'.repeat(41) }), 'damaged'],
  ['an empty nickname', account({ nickname: ' \u0000 ' }), 'damaged'],
  ['a name that is no text', account({ name: { toString: 'x' } }), 'damaged'],
  ['a pause that is no yes or no', account({ paused: 1 }), 'damaged'],
  [
    'a thousand and one accounts',
    wire({
      accounts: Array.from({ length: 1_001 }, (_, at) => ({
        ...house.accounts[0],
        mid: (at + 1).toString(),
      })),
    }),
    'too-large',
  ],
])('refuses %s', (_, parsed, kind) => {
  expect(houseDraft(parsed)).toEqual({ ok: false, failure: { kind } })
})
