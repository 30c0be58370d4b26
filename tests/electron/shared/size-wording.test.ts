import { expect, it } from 'vitest'
import { sizeText } from '../../../electron/shared/size-wording'

it.each([
  [0, '0 kB'],
  [1, '1 kB'],
  [98_304, '99 kB'],
  [999_999, '1,000 kB'],
  [1_000_000, '1 MB'],
  [139_674_560, '139.7 MB'],
  [1_400_000_000, '1,400 MB'],
])('%i bytes are %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text)
})
