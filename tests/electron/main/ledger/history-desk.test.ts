import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { historyDesk } from '../../../../electron/main/ledger/history-desk'
import { houseJson } from '../../../../electron/shared/house/house-file'
import { ledgerJson } from '../../../../electron/shared/ledger/ledger-file'
import { giftAt, nothingOf } from '../../shared/ledger/ledger-builder'
import { coreSetting } from '../core-setting'
import { NOON_MS } from '../refresh/asked-bilibili'
import { temporaryFolder } from '../store/temp-profile'

/** More rows than are added in one go. */
const MANY = 12_000

/** A file of one listed account that is chosen already, of either kind. */
const setting = async (kind: 'history' | 'house') => {
  const { core, mids } = await coreSetting({ accounts: 1 })
  const [mid = ''] = mids
  const span = { fromMs: NOON_MS - 40 * 24 * 3_600_000, untilMs: NOON_MS }
  const there = {
    ...nothingOf(mid),
    coinRows: Array.from({ length: MANY }, (_, at) => giftAt(span.fromMs / 1_000 + at * 60)),
    coverage: { coins: [span], exp: [] },
  }
  const file = join(temporaryFolder(), 'file.json')
  writeFileSync(
    file,
    kind === 'history'
      ? ledgerJson([there], NOON_MS)
      : houseJson({ settings: {}, accounts: [], ledgers: [there] }, NOON_MS),
  )
  const desk = historyDesk({
    core,
    settingsChanged: () => undefined,
    chooseFile: () => Promise.resolve(file),
    chooseNewFile: () => Promise.resolve(null),
  })
  expect(await desk.answers[`${kind}:choose`]()).toMatchObject({ ok: true })
  return { core, mid, desk }
}

it.each([
  ['history', 'history:add'],
  ['house', 'house:move'],
] as const)(
  'what is deleted while a %s is added is not known of afterwards, half of it or all',
  async (kind, adds) => {
    const { core, mid, desk } = await setting(kind)
    const added = desk.answers[adds]()
    await new Promise(setImmediate)
    const deleted = desk.answers['history:delete'](mid)
    expect(await added).toMatchObject({ ok: true })
    expect(await deleted).toMatchObject({ ok: true, value: { coinRows: MANY } })
    expect(core.ledger.of(mid)).toEqual(nothingOf(mid))
  },
)

it.each([
  ['history', 'history:add'],
  ['house', 'house:move'],
] as const)('what was read of a file of %s is let go when all is forgotten', async (kind, adds) => {
  const { core, mid, desk } = await setting(kind)
  desk.letGo()
  expect(await desk.answers[adds]()).toEqual({ ok: false, failure: { kind: 'not-chosen' } })
  expect(core.ledger.of(mid)).toEqual(nothingOf(mid))
})
