import { defaultReminding } from '../../../electron/shared/reminders/account-reminding'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AccountSnapshot } from '../../../electron/shared/account'
import type { ReadingDetails } from '../../../electron/shared/account-detail'
import { glance as glanceOf, type AccountGlance } from '../../../electron/shared/glance'
import { detail, readings } from '../detail-builder'
import { NOW_MS } from '../glance-builder'
import { text } from './account-page-setting'

beforeEach(() => {
  vi.useFakeTimers({ now: NOW_MS })
})

afterEach(() => {
  vi.useRealTimers()
})

/** The glance that main itself would make of these readings. */
const glanceMadeOf = (given: ReadingDetails): AccountGlance => {
  const snapshot: AccountSnapshot = {
    mid: '293793435',
    name: '社会易姐QwQ',
    nickname: null,
    paused: false,
    colour: null,
    reminding: defaultReminding,
    sessionOnly: false,
    credentialKind: 'cookie',
    sessionExpiresAtMs: null,
    origin: 'pasted',
    renewability: 'not-renewable',
    renewalTrouble: null,
    session: { state: 'ok', sinceMs: NOW_MS },
    progress: null,
    roundAtMs: NOW_MS,
    readings: given,
  }
  const input = { accounts: [snapshot], blocks: [], keychain: 'ok', asking: null } as const
  return glanceOf(input, NOW_MS).accounts[0]!
}

type Json = string | number | boolean | null | { readonly [name: string]: Json } | readonly Json[]

/** The same value with one leaf after the other changed, each under the path of that leaf. */
const changedLeaves = (value: Json, path: string): readonly (readonly [string, Json])[] => {
  if (typeof value === 'boolean') return [[path, !value]]
  // Large enough for another day, where the number is an instant.
  if (typeof value === 'number') return [[path, value + 90_000_000]]
  if (typeof value === 'string') return [[path, `${value}changed`]]
  if (value === null) return []
  return Object.entries(value).flatMap(([name, inside]) =>
    changedLeaves(inside, `${path}.${name}`).map(([where, changed]): [string, Json] => [
      where,
      Array.isArray(value)
        ? value.map((item: Json, index) => (String(index) === name ? changed : item))
        : { ...(value as object), [name]: changed },
    ]),
  )
}

/** Raw answers left out, for they would show whatever changed. */
const withoutRaw = (given: ReadingDetails): ReadingDetails =>
  Object.fromEntries(
    Object.entries(given).map(([name, reading]) => [name, { ...reading, raw: null }]),
  ) as unknown as ReadingDetails

const textOfReadings = (given: ReadingDetails): Promise<string> =>
  text({ account: glanceMadeOf(given), detail: detail({ readings: given }) })

const everyLeaf = Object.entries(withoutRaw(readings())).flatMap(([name, reading]) =>
  changedLeaves(reading.value as unknown as Json, name).map(
    ([path, value]) => [path, name, value] as const,
  ),
)

describe('every field of every reading', () => {
  it('has a field of every reading to be looked for', () => {
    expect(new Set(everyLeaf.map(([, name]) => name)).size).toBe(10)
    expect(everyLeaf.length).toBeGreaterThan(80)
  })

  it.each(everyLeaf)('shows %s', async (_, name, value) => {
    const before = withoutRaw(readings())
    const after = { ...before, [name]: { ...before[name as 'vip'], value } } as ReadingDetails
    expect(await textOfReadings(after)).not.toBe(await textOfReadings(before))
  })

  it('shows an unknown field as not known, never as zero or as no', async () => {
    const nothing = Object.fromEntries(
      Object.entries(withoutRaw(readings())).map(([name, reading]) => [
        name,
        {
          ...reading,
          value: Array.isArray((reading.value as { rows?: unknown }).rows)
            ? { rows: [], count: null, malformedRows: 0 }
            : name === 'coinExp'
              ? null
              : Object.fromEntries(Object.keys(reading.value ?? {}).map((key) => [key, null])),
        },
      ]),
    ) as unknown as ReadingDetails
    const shown = await text({
      account: glanceMadeOf(nothing),
      detail: detail({ readings: nothing }),
    })
    expect(shown.match(/not known/g)?.length).toBeGreaterThan(40)
    expect(shown).not.toMatch(/\bnot verified\b|\bnot bound\b|\bnot linked\b/)
    expect(shown).toContain('– / 65 exp')
  })
})
