import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { EVENT_NAMES, REQUEST_NAMES, requestArguments } from '../../../electron/shared/ipc'

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
  [{}],
  [[]],
  [new Map()],
  [new Uint8Array(8)],
  [JSON.parse('{"__proto__":{"polluted":true}}')],
  ['x'.repeat(10_000_000)],
  [1, 2, 3],
  cyclic,
]

describe('the contract with the window', () => {
  it('names requests subject:verb and events subject:pastParticiple, each once', () => {
    const names = [...REQUEST_NAMES, ...EVENT_NAMES]
    for (const name of names) expect(name).toMatch(/^[a-z]+:[a-zA-Z]+$/)
    for (const name of EVENT_NAMES) expect(name).toMatch(/ed$/)
    expect(new Set(names).size).toBe(names.length)
  })

  it('states the arguments of every request and of nothing else', () => {
    expect(Object.keys(requestArguments).sort()).toEqual([...REQUEST_NAMES].sort())
  })

  it.each(REQUEST_NAMES)('takes no argument with %s', (name) => {
    expect(v.is(requestArguments[name], [])).toBe(true)
    for (const given of HOSTILE) expect(v.is(requestArguments[name], given)).toBe(false)
  })
})
