import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ledgerAdding } from '../../../../electron/main/ledger/add-ledger'
import { houseJson } from '../../../../electron/shared/house/house-file'
import { ledgerJson } from '../../../../electron/shared/ledger/ledger-file'
import { defaultReminding } from '../../../../electron/shared/reminders/account-reminding'
import { giftAt, nothingOf } from '../../shared/ledger/ledger-builder'
import { makePipe } from '../store/awkward-place'
import { nowMs } from '../store/temp-profile'
import { computer, FIRST_S } from './house-setting'

const NEXT_YEAR_S = FIRST_S + 40_000_000

/** A computer with an account and its history, and both ways to take a file in. */
const target = async () => {
  const here = await computer(1)
  const [mid = ''] = here.mids
  here.kept.note({ ...nothingOf(mid), coinRows: [giftAt(FIRST_S), giftAt(FIRST_S)] })
  const { choose, add } = ledgerAdding({
    ledger: here.kept,
    listed: () => here.core.accounts.all().map((account) => account.mid),
    nowMs: () => nowMs,
    chooseFile: () => Promise.resolve(here.file),
  })
  const ways = {
    history: { choose, take: add },
    house: { choose: here.requests['house:choose'], take: here.requests['house:move'] },
  }
  return { ...here, mid, ways }
}

/** One more row of an account, in a file of either kind. */
const fileOf = (kind: 'history' | 'house', mid: string): string => {
  const ledgers = [{ ...nothingOf(mid), coinRows: [giftAt(FIRST_S + 9)] }]
  if (kind === 'history') return ledgerJson(ledgers, nowMs)
  const account = { mid, name: 'x', nickname: 'theirs', colour: null, paused: true }
  const accounts = [{ ...account, reminding: defaultReminding }]
  return houseJson({ settings: { theme: 'dark' }, accounts, ledgers }, nowMs)
}

const written =
  (change: (text: string) => string | Uint8Array) =>
  (file: string, text: string): void => {
    writeFileSync(file, change(text))
  }

const HOSTILE: readonly (readonly [
  name: string,
  make: (file: string, text: string) => void,
  kind: string,
])[] = [
  ['no file', () => undefined, 'no-file'],
  ['a folder', (file) => mkdirSync(file), 'no-file'],
  ['a pipe', makePipe, 'no-file'],
  [
    '300 MB',
    (file, text) => {
      writeFileSync(file, text)
      truncateSync(file, 300 * 1_048_576)
    },
    'too-large',
  ],
  [
    'ten million rows',
    written((text) => text.replace('"coinRows": [', `"coinRows": [${'0,'.repeat(10_000_000)}`)),
    'too-large',
  ],
  [
    'lists by the million',
    written((text) => text.replace('"coinRows": [', `"coinRows": [${'[],'.repeat(3_000_000)}`)),
    'too-large',
  ],
  [
    'a deep nesting',
    written((text) =>
      text.replace('"coinRows": [', `"coinRows": [${'['.repeat(90_000)}${']'.repeat(90_000)},`),
    ),
    'not-ours',
  ],
  ['half of it', written((text) => text.slice(0, text.length / 2)), 'not-ours'],
  [
    'bytes that are no text',
    written((text) => Buffer.from(text.replace('打赏', 'ÿ'), 'latin1')),
    'not-ours',
  ],
  [
    'another kind',
    written((text) => text.replace(/bili-glance-\w+/, 'something-else')),
    'not-ours',
  ],
  ['a newer shape', written((text) => text.replace('"schema": 1', '"schema": 2')), 'newer'],
  [
    'a name of every object',
    written((text) => text.replace('"coinRows"', '"__proto__"')),
    'damaged',
  ],
  ['NaN', written((text) => text.replace('-10', 'NaN')), 'not-ours'],
  ['more than a number can be', written((text) => text.replace('-10', '-1e400')), 'damaged'],
  ['half a tenth of a coin', written((text) => text.replace('-10', '-0.5')), 'damaged'],
  [
    'a row of next year',
    written((text) => text.replace(String((FIRST_S + 9) * 1_000), String(NEXT_YEAR_S * 1_000))),
    'damaged',
  ],
  [
    'a reason that is no text',
    written((text) => text.replace(/"reason": "[^"]*"/, '"reason": ["=1+1"]')),
    'damaged',
  ],
  [
    'a mid that is a path',
    written((text) => text.replaceAll(/"mid": "\d+"/g, '"mid": "../../etc"')),
    'damaged',
  ],
]

describe.each(['history', 'house'] as const)('a file of %s', (kind) => {
  it.each(HOSTILE)(
    'that is %s is refused with a word, and changes not a byte of what is stored',
    async (_, make, word) => {
      const { mid, ways, stored, file } = await target()
      const before = stored()
      make(file, fileOf(kind, mid))
      const { choose, take } = ways[kind]
      expect(await choose()).toEqual({ ok: false, failure: { kind: word } })
      expect(await take()).toEqual({ ok: false, failure: { kind: 'not-chosen' } })
      expect(stored()).toBe(before)
    },
    20_000,
  )

  it('that is sound is taken, as it was when it was told of', async () => {
    const { mid, ways, kept, file } = await target()
    writeFileSync(file, `\uFEFF${fileOf(kind, mid)}`)
    expect(await ways[kind].choose()).toMatchObject({ ok: true })
    rmSync(file)
    mkdirSync(file)
    expect(await ways[kind].take()).toMatchObject({ ok: true })
    expect(kept.of(mid)?.coinRows).toHaveLength(3)
  })

  it('that is refused leaves nothing of one that was told of before', async () => {
    const { mid, ways, stored, file } = await target()
    const before = stored()
    writeFileSync(file, fileOf(kind, mid))
    await ways[kind].choose()
    writeFileSync(file, 'no JSON')
    await ways[kind].choose()
    expect(await ways[kind].take()).toEqual({ ok: false, failure: { kind: 'not-chosen' } })
    expect(stored()).toBe(before)
  })
})

it('a file of one kind is none of the other', async () => {
  const { mid, ways, file } = await target()
  writeFileSync(file, fileOf('house', mid))
  expect(await ways.history.choose()).toEqual({ ok: false, failure: { kind: 'not-ours' } })
  writeFileSync(file, fileOf('history', mid))
  expect(await ways.house.choose()).toEqual({ ok: false, failure: { kind: 'not-ours' } })
})

it('a history of other people adds nothing, and a house lists them as they are', async () => {
  const { ways, stored, file, core } = await target()
  const before = stored()
  writeFileSync(file, fileOf('history', '99'))
  expect(await ways.history.choose()).toEqual({ ok: false, failure: { kind: 'other-accounts' } })
  expect(stored()).toBe(before)
  writeFileSync(file, fileOf('house', '99'))
  expect(await ways.house.choose()).toMatchObject({
    value: { accounts: [{ mid: '99', listed: false }] },
  })
  await ways.house.take()
  expect(core.accounts.all()).toMatchObject([{ mid: '99', generation: 0 }, { generation: 1 }])
})
