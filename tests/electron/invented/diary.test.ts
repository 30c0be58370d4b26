import { describe, expect, test } from 'vitest'
import {
  dayNumber,
  dayOfDate,
  dayStartMs,
  wallTime,
} from '../../../electron/invented/beijing-calendar'
import { diaryOf, entriesSince } from '../../../electron/invented/diary'
import { exampleAccounts } from '../../../electron/invented/example-accounts'

const NOW_MS = Date.parse('2026-11-23T09:12:00Z')
const TODAY = dayNumber(NOW_MS)
const YEAR = Array.from({ length: 365 }, (_, index) => TODAY - index)

describe.each(exampleAccounts(NOW_MS).map((account) => [account.nickname, account] as const))(
  'the diary of %s',
  (_name, account) => {
    test('is the same whenever it is opened, and another on another day', () => {
      expect(diaryOf(account, TODAY)).toEqual(
        diaryOf(
          exampleAccounts(NOW_MS).find(({ mid }) => mid === account.mid)!,
          TODAY,
        ),
      )
      const weeks = new Set(
        YEAR.map((day) =>
          JSON.stringify(diaryOf(account, day).map(({ atMs }) => atMs - dayStartMs(day))),
        ),
      )
      expect(weeks.size).toBeGreaterThan(90)
    })

    test('keeps every entry within its day, in order, to the second', () => {
      for (const day of YEAR) {
        const times = diaryOf(account, day).map(({ atMs }) => atMs)
        expect(times).toEqual(times.toSorted((one, other) => one - other))
        for (const atMs of times) {
          expect(dayNumber(atMs)).toBe(day)
          expect(atMs % 1000).toBe(0)
        }
      }
    })

    test('never gives more than the tasks allow', () => {
      for (const day of YEAR) {
        const entries = diaryOf(account, day)
        for (const deed of ['login', 'watch', 'share'] as const) {
          expect(entries.filter((entry) => entry.deed === deed).length).toBeLessThanOrEqual(1)
        }
        const tasks = entries.filter(({ deed }) => deed !== 'author')
        expect(tasks.reduce((sum, { exp }) => sum + exp, 0)).toBeLessThanOrEqual(65)
      }
    })

    test('names each video by an id of the right form', () => {
      const videos = YEAR.flatMap((day) => diaryOf(account, day))
        .map(({ coinReason }) => coinReason)
        .filter((reason) => reason.startsWith('给视频'))
      expect(videos.length).toBeGreaterThan(10)
      for (const reason of videos)
        expect(reason).toMatch(/^给视频 BV1[1-9A-HJ-NP-Za-km-z]{9} 打赏$/)
    })
  },
)

test('authors are thanked on the 25th, on top of the tasks', () => {
  const author = exampleAccounts(NOW_MS).find(({ ownVideos }) => ownVideos.length > 0)!
  const entries = diaryOf(author, dayOfDate(2026, 11, 25))
  expect(entries.filter(({ deed }) => deed === 'author')).toMatchObject([
    { exp: 6, expReason: '10.25-11.24视频投币获得奖励' },
  ])
  expect(entries.reduce((sum, { exp }) => sum + exp, 0)).toBe(71)
})

test('what has not happened yet is not in it', () => {
  const [account] = exampleAccounts(NOW_MS)
  const entries = entriesSince(account!, TODAY - 1, NOW_MS)
  expect(entries.length).toBeGreaterThan(4)
  for (const { atMs } of entries) expect(atMs).toBeLessThanOrEqual(NOW_MS)
  const last = entries.at(-1)!
  expect(entriesSince(account!, TODAY - 1, last.atMs - 1).length).toBe(entries.length - 1)
  expect(wallTime(last.atMs)).toMatch(/^2026-11-23/)
})
