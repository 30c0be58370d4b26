import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  askedAtWrongTimes,
  askedPastBlocks,
  askedTooOften,
  askedTwiceAfterWaking,
  daysLost,
} from './asked-audit'
import { missingReminders, wrongReminders } from './reminder-audit'
import { requestBudget } from './request-budget'
import { wrongWeeks } from './week-audit'
import { simulate, type History, type Plan } from './simulated-month'

const isLong = process.env['BILI_GLANCE_LONG'] === '1'

const WEEK: Plan = {
  seed: 'a week',
  days: 7,
  accounts: 10,
  sleeps: 47,
  clockChanges: 14,
  outages: 8,
  blocks: 3,
}
const MONTH: Plan = {
  seed: 'a month',
  days: 30,
  accounts: 10,
  sleeps: 200,
  clockChanges: 60,
  outages: 35,
  blocks: 12,
}

const plan = isLong ? MONTH : WEEK

describe(`${plan.days.toString()} days of ten accounts on a computer that sleeps, travels and loses its network`, () => {
  let history: History
  const zone = process.env['TZ']
  beforeAll(async () => {
    history = await simulate(plan)
    process.stdout.write(`${JSON.stringify(requestBudget(history))}\n`)
  }, 900_000)
  afterAll(() => {
    process.env['TZ'] = zone
  })

  it('did happen as planned', () => {
    expect(history.asleep).toHaveLength(plan.sleeps)
    expect(history.offline).toHaveLength(plan.outages)
    expect(history.bilibili.refusals().length).toBeGreaterThan(0)
    expect(history.bilibili.calls.length).toBeGreaterThan(plan.days * 200)
  })

  it('nothing is asked while it sleeps, too early in a day, or of a login that is over', () => {
    expect(askedAtWrongTimes(history)).toEqual([])
  })

  it('nothing is asked in a burst, or again so soon', () => {
    expect(askedTooOften(history)).toEqual([])
  })

  it('nothing is asked past a block', () => {
    expect(askedPastBlocks(history)).toEqual([])
  })

  it('there is one refresh for each time it wakes, at most', () => {
    expect(askedTwiceAfterWaking(history)).toEqual([])
  })

  it('every Bilibili day is noted once for every account', () => {
    expect(daysLost(history)).toEqual([])
  })

  it('every reminder comes once, of what is true, and never in the quiet hours', () => {
    expect(wrongReminders(history)).toEqual([])
  })

  it('no reminder is missing', () => {
    expect(missingReminders(history)).toEqual([])
  })

  it('every week that is over is told once', () => {
    expect(wrongWeeks(history)).toEqual([])
  })
})
