import { describe, expect, it } from 'vitest'
import {
  askedOf,
  covers,
  dueOf,
  everythingDue,
  isWanted,
  mergedWish,
  triedOut,
  wishFor,
  type Wish,
} from '../../../../electron/main/refresh/wish'

const anew = (...names: readonly string[]) => new Map(names.map((name) => [name, Infinity]))

const wanted = (wish: Wish, mids: readonly string[]): string[] =>
  mids.filter((mid) => isWanted(wish)({ mid }))

describe('what a round is to ask', () => {
  it('is of everybody, of those that are due, or of one account', () => {
    expect(wanted(everythingDue, ['1', '2'])).toEqual(['1', '2'])
    expect(wanted(dueOf(['2']), ['1', '2'])).toEqual(['2'])
    expect(wanted(askedOf('1', 'vip'), ['1', '2'])).toEqual(['1'])
  })

  it('reads the keychain for a person and not for a tick', () => {
    expect([everythingDue.loads, askedOf('1', null).loads, dueOf(['1']).loads]).toEqual([
      true,
      true,
      false,
    ])
  })

  it('merges to all that both ask', () => {
    const both = mergedWish(mergedWish(askedOf('1', 'vip'), askedOf('1', 'nav')), dueOf(['1', '2']))
    expect(wishFor(both, '1')).toEqual({ extent: 'what-is-due', anew: anew('vip', 'nav') })
    expect(wishFor(both, '2')).toEqual({ extent: 'what-is-due', anew: anew() })
    expect(wishFor(both, '3')).toBeNull()
    expect(both.loads).toBe(true)
  })

  it('keeps what is asked of one account beside what is due of everybody', () => {
    const both = mergedWish(everythingDue, askedOf('1', 'vip'))
    expect(wishFor(both, '1')).toEqual({ extent: 'what-is-due', anew: anew('vip') })
    expect(wishFor(mergedWish(askedOf('1', null), everythingDue), '1')?.extent).toBe(
      'what-is-not-fresh',
    )
    expect(wishFor(both, '3')).toEqual({ extent: 'what-is-due', anew: anew() })
  })
})

describe('a round for one wish', () => {
  it.each<[string, Wish, Wish, boolean]>([
    ['everybody, everybody', everythingDue, everythingDue, true],
    ['everybody, one that is due', everythingDue, dueOf(['1']), true],
    ['one that is due, everybody', dueOf(['1']), everythingDue, false],
    ['two that are due, one of them', dueOf(['1', '2']), dueOf(['2']), true],
    ['one that is due, another', dueOf(['1']), dueOf(['2']), false],
    ['everybody, an account by a click', everythingDue, askedOf('1', null), false],
    ['an account by a click, the same', askedOf('1', null), askedOf('1', null), true],
    ['an account by a click, its tick', askedOf('1', null), dueOf(['1']), true],
    ['an account by a click, one reading', askedOf('1', null), askedOf('1', 'vip'), false],
    ['one reading, the same', askedOf('1', 'vip'), askedOf('1', 'vip'), true],
    ['everybody, everybody tried out', everythingDue, triedOut, true],
    ['everybody tried out, the same', triedOut, triedOut, true],
    ['everybody tried out, one that is due', triedOut, dueOf(['1']), false],
    ['one reading, the account', askedOf('1', 'vip'), askedOf('1', null), false],
  ])('(%s): whether it asks all of the second', (_what, running, wish, covered) => {
    expect(covers(running, wish)).toBe(covered)
  })

  it('is covered by what it was merged into', () => {
    const wishes = [everythingDue, triedOut, dueOf(['1']), askedOf('2', null), askedOf('1', 'vip')]
    for (const one of wishes)
      for (const other of wishes) {
        expect(covers(mergedWish(one, other), one)).toBe(true)
        expect(covers(mergedWish(one, other), other)).toBe(true)
      }
  })
})
