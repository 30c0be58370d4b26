import { expect, it } from 'vitest'
import { knownOf } from '../../../../electron/shared/ledger/known-span'

const span = (fromMs: number, untilMs: number) => ({ fromMs, untilMs })

it('is known where it was read for as a whole, in however many pieces', () => {
  expect(knownOf([span(0, 20)], span(5, 10))).toBe('all')
  expect(knownOf([span(7, 10), span(5, 8)], span(5, 10))).toBe('all')
})

it('is known in part where anything is missing', () => {
  expect(knownOf([span(5, 9)], span(5, 10))).toBe('part')
  expect(knownOf([span(5, 7), span(8, 10)], span(5, 10))).toBe('part')
})

it('is not known where it was never read for', () => {
  expect(knownOf([], span(5, 10))).toBe('none')
  expect(knownOf([span(0, 5), span(10, 20)], span(5, 10))).toBe('none')
})
