import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { EVENT_NAMES, REQUEST_NAMES } from '../../../electron/shared/ipc'
import { requestArguments } from '../../../electron/shared/request-arguments'

const cyclic: unknown[] = []
cyclic.push(cyclic)

const HOSTILE = [
  [undefined],
  [null],
  [''],
  [0],
  [-0],
  [Number.NaN],
  [10n],
  [{ other: 1 }],
  [[null]],
  [new Map()],
  [new Uint8Array(8)],
  [JSON.parse('{"__proto__":{"polluted":true}}')],
  ['x'.repeat(10_000_000)],
  [1, 2, 3],
  { 0: '1', length: 1 },
  'view:read',
  cyclic,
]

const HARMLESS = [
  ['settings:change', [{}]],
  ['history:week', [null]],
  ['shortcut:set', [null]],
]

describe('the contract with the window', () => {
  it('names requests subject:verb and events subject:pastParticiple, each once', () => {
    const names = [...REQUEST_NAMES, ...EVENT_NAMES]
    for (const name of names) expect(name).toMatch(/^[a-z]+:[a-z]+(-[a-z]+)*$/)
    for (const name of EVENT_NAMES) expect(name).toMatch(/(ed|en)$/)
    expect(new Set(names).size).toBe(names.length)
  })

  it('states the arguments of every request and of nothing else', () => {
    expect(Object.keys(requestArguments).sort()).toEqual([...REQUEST_NAMES].sort())
  })

  it.each(REQUEST_NAMES)('lets nothing of what is hostile through to %s', (name) => {
    for (const given of HOSTILE) {
      const parsed = v.safeParse(requestArguments[name], given)
      // An object all of whose fields may be left out can also be made of a foreign one, and
      // `null` is the week that is over, or no keys at all.
      if (parsed.success) expect(HARMLESS).toContainEqual([name, parsed.output])
    }
  })
})
