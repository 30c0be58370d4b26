import { expect, it } from 'vitest'
import { movedOrder } from '../../../src/components/account-order'

const order = ['1', '2', '3', '4']

it.each([
  ['top', ['3', '1', '2', '4']],
  ['up', ['1', '3', '2', '4']],
  ['down', ['1', '2', '4', '3']],
  ['bottom', ['1', '2', '4', '3']],
] as const)('moves an account to the %s, with all others in their order', (move, expected) => {
  expect(movedOrder(order, '3', move)).toEqual(expected)
})

it('is the same order where an account cannot go further, or is not in it', () => {
  expect(movedOrder(order, '1', 'up')).toBe(order)
  expect(movedOrder(order, '1', 'top')).toBe(order)
  expect(movedOrder(order, '4', 'down')).toBe(order)
  expect(movedOrder(order, '4', 'bottom')).toBe(order)
  expect(movedOrder(order, '9', 'top')).toBe(order)
})
