import { deserialize, serialize } from 'node:v8'
import { describe, expect, it } from 'vitest'
import { isSmallAndPlain } from '../../../electron/main/small-and-plain'

const nested = (depth: number): unknown => {
  let value: unknown = 1
  for (let level = 0; level < depth; level += 1) value = { value }
  return value
}
const listOf = (length: number): readonly number[] => Array.from({ length }, () => 0)
const fields = (count: number): Readonly<Record<string, number>> =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`field${at}`, at]))
const parsed = (text: string): unknown => JSON.parse(text)
const cycle: Record<string, unknown> = {}
cycle['self'] = cycle
const ring: unknown[] = []
ring.push(ring)

/** As it arrives in main. */
const arrived = (value: unknown): unknown => deserialize(serialize(value))

/** Of all that is large here, at whatever depth, no more than a small part may be looked at. */
const MOST_LOOKS = 20_000

/** The same arguments, and how often something in them was looked at. */
const watched = (
  given: readonly unknown[],
): { readonly given: readonly unknown[]; readonly looks: () => number } => {
  let looks = 0
  const watchedObject = <T extends object>(value: T): T =>
    new Proxy(value, {
      get: (target, key) => {
        looks += 1
        return watchedValue(Reflect.get(target, key))
      },
      getOwnPropertyDescriptor: (target, key) => {
        looks += 1
        const found = Reflect.getOwnPropertyDescriptor(target, key)
        return found && { ...found, value: watchedValue(found.value) }
      },
    })
  const watchedValue = (value: unknown): unknown =>
    typeof value === 'object' && value !== null ? watchedObject(value) : value
  return { given: watchedObject(given), looks: () => looks }
}

const LARGE: Readonly<Record<string, unknown>> = {
  'ten million characters': 'x'.repeat(10_000_000),
  'ten million characters as a name': { ['x'.repeat(10_000_000)]: 1 },
  'a million entries': listOf(1_000_000),
  'a list said to be four thousand million long': Object.assign([], { length: 4_294_967_295 }),
  'a hundred thousand fields': fields(100_000),
  'a thousand levels': nested(1_000),
  'five levels': nested(5),
  'an object in itself': cycle,
  'a list in itself': ring,
  'sixteen megabytes': new Uint8Array(16_000_000),
  'many texts that are long together': Array.from({ length: 10 }, () => 'x'.repeat(20_000)),
}

const OTHER_THAN_PLAIN: Readonly<Record<string, unknown>> = {
  'a map': new Map([['pasted', 'x']]),
  'a set': new Set(['7']),
  'a date': new Date(0),
  'an expression': /x/,
  'an error': new Error('x'),
  'a boxed number': new Number(7),
  'a buffer': new ArrayBuffer(8),
  bytes: new Uint8Array(2),
  'a list with a hole': [1, , 2], // eslint-disable-line no-sparse-arrays -- it is what arrives
  'a list with a field': Object.assign(['7'], { pasted: 'x' }),
  'a field named __proto__': parsed('{"__proto__":{"mid":"7"}}'),
  'a field named constructor': parsed('{"constructor":{"prototype":{"mid":"7"}}}'),
  'a field named prototype': { prototype: {} },
  'a date in a field': { mid: new Date(0) },
}

describe('arguments that arrive', () => {
  it.each([
    [],
    ['7'],
    ['7', null],
    ['7', true, 0.5, undefined],
    [{ mid: '7', sign: '签名', deletes: false }],
    [{ tab: 'all', drafts: { 7: 'x'.repeat(500) } }],
    [{ pasted: 'x'.repeat(65_536), expectedMid: null, keeping: 'keychain' }],
    [listOf(1_000)],
  ])('are small and plain: %#', (...given: readonly unknown[]) => {
    expect(isSmallAndPlain(arrived(given) as unknown[])).toBe(true)
  })

  it('are small with as many drafts as are kept', () => {
    const drafts = Array.from({ length: 200 }, (_, at) => [String(at), 'x'.repeat(500)] as const)
    expect(isSmallAndPlain([{ tab: 'all', drafts: Object.fromEntries(drafts) }])).toBe(true)
  })

  it.each(Object.entries(LARGE))('are refused before all was looked at: %s', (_what, value) => {
    const given = arrived([value]) as unknown[]
    expect(isSmallAndPlain(given)).toBe(false)
    const seen = watched(given)
    expect(isSmallAndPlain(seen.given)).toBe(false)
    expect(seen.looks()).toBeLessThan(MOST_LOOKS)
  })

  it('are refused when there are too many of them, without a look at each', () => {
    const { given, looks } = watched(listOf(1_000_000))
    expect(isSmallAndPlain(given)).toBe(false)
    expect(looks()).toBeLessThan(MOST_LOOKS)
  })

  it.each(Object.entries(OTHER_THAN_PLAIN))('are refused: %s', (_what, value) => {
    expect(isSmallAndPlain(arrived([value]) as unknown[])).toBe(false)
    expect(isSmallAndPlain([value])).toBe(false)
  })
})
