import { describe, expect, it } from 'vitest'
import type { AccountGlance } from '../../../../electron/shared/glance'
import { decideReminders } from '../../../../electron/shared/reminders/decide-reminders'
import { reminderText } from '../../../../electron/shared/reminders/reminder-text'
import { localeOf } from '../../../../electron/shared/locales/locale-of'
import { session } from '../login-glance'
import { accountAt, at, DAY_MS, memory, NOON, settings, type Given } from './reminder-glance'

const NOW_MS = at(20, 30)
const ENDS_MS = Date.parse('2027-01-10T12:00:00Z')

const named = (name: string, given: Given = {}): AccountGlance =>
  accountAt(NOW_MS, { ...given, account: { name, ...given.account } })

const done: Given = { coins: 50, share: true }

const withSession = (given: Parameters<typeof session>[0]): AccountGlance => ({
  ...named('小栗子', done),
  session: session({ expiresAtMs: ENDS_MS, ...given }),
})

const textOf = (language: 'en' | 'zh-CN', ...accounts: readonly AccountGlance[]) => {
  const { tell } = decideReminders(accounts, memory(), settings(), NOW_MS, NOON)
  return reminderText(tell, localeOf(language), NOW_MS)
}

describe('one open day', () => {
  it('is told with what is left of it, and when it ends', () => {
    const { title, body } = textOf('en', named('Ann'))
    expect(title).toBe('Ann: 25 exp still open')
    expect(body).toMatch(
      /^share a video \+5, 2 coins \+20 · the day ends at \d\d:\d\d \(in 3 h 30 min\)$/,
    )
  })

  it('is told in Chinese', () => {
    const { title, body } = textOf('zh-CN', named('小栗子'))
    expect(title).toBe('小栗子：今天还差 25 经验')
    expect(body).toMatch(/^分享视频 \+5、投 2 枚硬币 \+20 · \d\d:\d\d 截止（还剩 3 小时 30 分钟）$/)
  })

  it('tells no number where not all of it is known', () => {
    const one = named('Ann')
    const partly = { ...one, exp: one.exp && { ...one.exp, earned: null, coins: null } }
    const { title, body } = textOf('en', partly)
    expect(title).toBe('Ann: today is not all done')
    expect(body).toMatch(/^share a video \+5 · /)
  })
})

describe.each(['en', 'zh-CN'] as const)('the words in %s', (language) => {
  it('keep a name on one line, and leave a place for what matters', () => {
    const { title } = textOf(language, named(`小\n栗\u202e子${'长'.repeat(200)}`))
    expect(title).toMatch(/^小 栗 子长+….*25/)
    expect(title.length).toBeLessThan(80)
  })

  it('tell each state of a VIP apart', () => {
    const states: readonly Given[] = [
      { vipStatus: 1, dueAtMs: NOW_MS + 3 * DAY_MS },
      { vipStatus: 1, dueAtMs: NOW_MS - 1 },
      { vipStatus: 0, dueAtMs: NOW_MS - 1 },
      { vipStatus: 2, dueAtMs: NOW_MS + 99 * DAY_MS },
      { vipStatus: 3, dueAtMs: NOW_MS + 99 * DAY_MS },
    ]
    const texts = states.map((vip) => textOf(language, named('小栗子', { ...done, ...vip })))
    expect(new Set(texts.map(({ title }) => title)).size).toBe(5)
    expect(new Set(texts.map(({ body }) => body)).size).toBe(5)
    expect(texts[0]).toMatchObject({
      title: expect.stringMatching(/3/) as unknown,
      body: expect.stringContaining('2026-11-27') as unknown,
    })
  })

  it('tell until when a login is good, or since when it is not', () => {
    const ahead = textOf(language, withSession({ daysLeft: 3 }))
    const past = textOf(language, withSession({ daysLeft: 0 }))
    expect(ahead.title).toMatch(/^小栗子.*3/)
    expect(past.title).not.toMatch(/\d/)
    expect([ahead.body, past.body].every((body) => body.includes('2027-01-10'))).toBe(true)
    expect(past.body).not.toBe(ahead.body)
  })

  it('tell why a login is over', () => {
    const bodies = (['expired', 'early', null] as const).map(
      (ended) => textOf(language, withSession({ state: 'needs-login', ended })).body,
    )
    expect(new Set(bodies).size).toBe(3)
  })
})

describe('several reminders', () => {
  const days = (number: number) =>
    Array.from({ length: number }, (_, place) => named(`n${place}`, { mid: String(place + 1) }))

  it('have a line each, and beyond five their number', () => {
    expect(textOf('en', ...days(2))).toEqual({
      title: '2 accounts have exp open today',
      body: 'n0: 25 exp still open\nn1: 25 exp still open',
    })
    const lines = textOf('en', ...days(7)).body.split('\n')
    expect(lines).toHaveLength(6)
    expect(lines.at(-1)).toBe('+2 more')
    expect(textOf('zh-CN', ...days(7)).body).toMatch(/还有 2 项$/)
  })

  it('begin with the worst', () => {
    const over = { ...withSession({ state: 'needs-login' }), mid: '9' }
    const { title, body } = textOf('en', named('Ann', { vipStatus: 2 }), over)
    expect(title).toBe('3 reminders')
    expect(body.split('\n')).toEqual([
      '小栗子 is signed out',
      'Ann: annual VIP is frozen',
      'Ann: 25 exp still open',
    ])
  })

  it('of logins alone are told as such', () => {
    const over = withSession({ state: 'needs-login' })
    const { title } = textOf('en', over, { ...withSession({ daysLeft: 1 }), mid: '9' })
    expect(title).toBe('2 logins need you')
  })
})
