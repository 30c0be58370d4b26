import { expect, test } from 'vitest'
import type { Behaviour } from './behaviour'
import { playbook } from './playbook'
import type { Match } from './playbook'

const REQUEST = { host: 'api.example', path: '/x/nav', method: 'GET', mid: '7' }
const one: Behaviour = { kind: 'json', value: 1 }
const two: Behaviour = { kind: 'json', value: 2 }

test('an empty playbook leaves every answer as it is', () => {
  expect(playbook().next(REQUEST)).toBeNull()
})

test('a behaviour is played for ever, or so many times', () => {
  const book = playbook()
  book.play({}, one)
  book.play({}, two, 2)
  const played = Array.from({ length: 4 }, () => book.next(REQUEST))
  expect(played).toEqual([two, two, one, one])
})

test('several behaviours are played in turn and the last one stays', () => {
  const book = playbook()
  book.play({}, [one, two])
  expect([book.next(REQUEST), book.next(REQUEST), book.next(REQUEST)]).toEqual([one, two, two])
})

test.each([
  [{ url: 'https://api.example/x/nav?a=1' }, true],
  [{ url: 'api.example/x/nav' }, true],
  [{ url: 'api.example' }, true],
  [{ url: 'api.example/x' }, false],
  [{ url: 'www.api.example' }, false],
  [{ mid: '7' }, true],
  [{ mid: '8' }, false],
  [{ method: 'GET' }, true],
  [{ method: 'POST' }, false],
  [{ url: 'api.example', mid: '8' }, false],
] as const satisfies readonly (readonly [Match, boolean])[])(
  '%j matches: %s',
  (match: Match, matches) => {
    const book = playbook()
    book.play(match, one)
    expect(book.next(REQUEST) !== null).toBe(matches)
    expect(book.next({ ...REQUEST, mid: null }) !== null).toBe(matches && match.mid === undefined)
  },
)

test('requests that do not match use up no plays', () => {
  const book = playbook()
  book.play({ mid: '7' }, one, 1)
  expect(book.next({ ...REQUEST, mid: '8' })).toBeNull()
  expect(book.next(REQUEST)).toEqual(one)
})

test('one play can be stopped, or all of them', () => {
  const book = playbook()
  book.play({}, one)
  const stop = book.play({}, two)
  stop()
  expect(book.next(REQUEST)).toEqual(one)
  book.clear()
  expect(book.next(REQUEST)).toBeNull()
})
