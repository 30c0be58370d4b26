import { expect, it } from 'vitest'
import { jsonMeasure } from '../../../../electron/shared/ledger/json-measure'

const LIMITS = { parts: 4, commas: 5, depth: 2, names: 3 }

/** What is found against a text that comes in pieces of so many bytes. */
const against = (text: string, pieceBytes: number): string | null => {
  const measure = jsonMeasure(LIMITS)
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const found = measure(bytes.subarray(at, at + pieceBytes))
    if (found !== null) return found
  }
  return null
}

it.each([
  ['{"a":[1,2],"b":{"c":"x"}}', null],
  ['[1,2,3,4,5,6]', null],
  ['[1,2,3,4,5,6,7]', 'too-large'],
  ['[{},{},{}]', null],
  ['[{},{},{},{}]', 'too-large'],
  ['[[0]]', null],
  ['[[[0]]]', 'not-ours'],
  ['{"a":1,"b":2,"c":3}', null],
  ['{"a":1,"b":2,"c":3,"d":4}', 'not-ours'],
  ['[{"a":1,"b":2},{"a":1,"b":2}]', null],
  ['{"a":"[[[[,,,,,,,,"}', null],
  ['["a\\"[[[[,,,,,,", "\\\\"]', null],
  ['["\\\\",[[0]]]', 'not-ours'],
  [`{"${'n'.repeat(64)}":1}`, null],
  [`{"${'n'.repeat(65)}":1}`, 'not-ours'],
  // Two names that a careless count would take for one.
  ['{"Aa":1,"BB":2}', 'not-ours'],
])('says of %s what is against it: %s, in whatever pieces it comes', (text, expected) => {
  for (const pieceBytes of [1, 2, 3, 7, 1_000]) expect(against(text, pieceBytes)).toBe(expected)
})
