import { describe, expect, it } from 'vitest'
import { localeOf } from '../../../../electron/shared/locales/locale-of'
import { todayTasks } from '../../../../src/components/account/today-tasks'
import { exp } from '../../glance-builder'

const en = localeOf('en')
const coins = (earned: number | null) => todayTasks(exp({ coins: earned }), en).at(-1)!

describe('the tasks of today', () => {
  it('are all unknown where nothing of this day is known', () => {
    expect(todayTasks(null, en).map(({ done }) => done)).toEqual([null, null, null, null])
    expect(todayTasks(null, en).map(({ left }) => left)).toEqual([null, null, null, null])
  })

  it('keep a single unknown apart from an open one', () => {
    const tasks = todayTasks(exp({ login: true, watch: false, share: null }), en)
    expect(tasks.slice(0, 3).map(({ done }) => done)).toEqual([true, false, null])
  })

  it('say how many coins are left', () => {
    expect(coins(30)).toMatchObject({ done: false, left: '2 more coins +20' })
    expect(coins(40)).toMatchObject({ done: false, left: '1 more coin +10' })
    expect(coins(0)).toMatchObject({ done: false, left: '5 more coins +50' })
    expect(coins(50)).toMatchObject({ done: true, left: null })
    expect(coins(null)).toMatchObject({ done: null, left: null })
  })

  it('bear odd counts of Bilibili', () => {
    expect(coins(45)).toMatchObject({ done: false, left: '1 more coin +5' })
    expect(coins(60)).toMatchObject({ done: true, left: null })
  })
})
