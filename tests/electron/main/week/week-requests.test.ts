import { describe, expect, it } from 'vitest'
import { dayStartsAtMs } from '../../../../electron/bilibili/day'
import { success } from '../../../../electron/bilibili/failure'
import { readWeekText } from '../../../../electron/main/week/read-week'
import { weekRequests } from '../../../../electron/main/week/week-requests'
import { fullDay, giftAt, nothingOf } from '../../shared/ledger/ledger-builder'
import { coreSetting } from '../core-setting'

const secondOf = (day: string): number => dayStartsAtMs(day) / 1_000 + 3_600

/** The core with some of a past week in its ledger. */
const setting = async () => {
  const made = await coreSetting({ accounts: 2 })
  const { core, mids } = made
  core.ledger.merge({
    ...nothingOf(mids[0]!),
    days: ['2026-11-15', '2026-11-16', '2026-11-22', '2026-11-23'].map((day) => fullDay(day, 0)),
    coinRows: ['2026-11-15', '2026-11-16', '2026-11-22', '2026-11-23'].map((day) =>
      giftAt(secondOf(day)),
    ),
    coverage: {
      coins: [
        { fromMs: dayStartsAtMs('2026-11-15'), untilMs: dayStartsAtMs('2026-11-23') + 60_000 },
      ],
      exp: [],
    },
  })
  return { ...made, requests: weekRequests({ core }) }
}

describe('the week that is asked for', () => {
  it('is the last one that is over, with the days and coins of it alone', async () => {
    const { requests, mids } = await setting()
    expect(await requests['history:week'](null)).toMatchObject(
      success({
        monday: '2026-11-16',
        sunday: '2026-11-22',
        lastMonday: '2026-11-16',
        firstMonday: '2026-11-09',
        accounts: [
          {
            mid: mids[0],
            exp: 130,
            fullDays: 2,
            knownDays: 2,
            coinsInTenths: 0,
            coinsOutTenths: 20,
            coinsKnown: true,
          },
          { mid: mids[1], exp: 0, knownDays: 0, coinsKnown: false },
        ],
      }),
    )
  })

  it('is any other, known as far as its log was read for', async () => {
    const { requests } = await setting()
    expect(await requests['history:week']('2026-11-09')).toMatchObject(
      success({
        monday: '2026-11-09',
        accounts: [{ exp: 65, knownDays: 1, coinsOutTenths: 10, coinsKnown: false }, { exp: 0 }],
      }),
    )
    expect(await requests['history:week']('2026-11-23')).toMatchObject(
      success({ accounts: [{ exp: 65, coinsOutTenths: 10 }, {}] }),
    )
  })

  it('is not there where the history cannot be read', async () => {
    const { core } = await setting()
    const unreadable = weekRequests({ core: { ...core, ledger: { query: () => null } } })
    expect(await unreadable['history:week'](null)).toEqual({
      ok: false,
      failure: { kind: 'cannot-read' },
    })
    expect(readWeekText({ ...core, ledger: { query: () => null } }, null)).toBeNull()
  })
})

it('need not be shown once it was looked at, which everybody is told', async () => {
  const { core, requests, views } = await setting()
  core.weeks.begin()
  expect(core.weeks.digestOf()).toBe('2026-11-16')
  const before = views.length
  expect(await requests['history:week-seen']()).toEqual(success(null))
  expect(core.weeks.digestOf()).toBeNull()
  expect(views.length).toBe(before + 1)
})

it('is text with names as they are to be seen', async () => {
  const { core } = await setting()
  expect(readWeekText(core, null)).toContain('2026-11-16 – 11-22')
  await core.changeSettings({ masked: true })
  const [, , first] = readWeekText(core, '2026-11-16')!.split('\n')
  expect(first).toMatch(/^Account 1: at least 130 exp/)
})
