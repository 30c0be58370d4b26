import { expect, it } from 'vitest'
import { watchUnaskedChange } from '../../../electron/main/unasked-change'

it('tells once of what is another than at the last look', () => {
  let state = { kind: 'off', silent: true }
  let told = 0
  let look = (): void => undefined
  watchUnaskedChange(
    () => ({ ...state }),
    (_ms, task) => {
      look = task
      return () => undefined
    },
    () => {
      told += 1
    },
  )
  look()
  expect(told).toBe(0)
  state = { ...state, silent: false }
  look()
  look()
  expect(told).toBe(1)
})
