import { describe, expect, it } from 'vitest'
import { glance, type Glance } from '../../../electron/shared/glance'
import { changedGlance, glanceChange } from '../../../electron/shared/glance-change'
import { snapshot } from './snapshot-builder'

const NOW_MS = Date.parse('2026-11-23T17:12:00+08:00')

const of = (accounts: Parameters<typeof snapshot>[0][], atMs = NOW_MS): Glance =>
  glance({ accounts: accounts.map(snapshot), blocks: [], keychain: 'ok', asking: null }, atMs)

const one = { mid: '1' }
const two = { mid: '2' }
const renamed = { mid: '2', nickname: 'mine' }

describe('the change of a glance', () => {
  it('carries no account that says what it said before', () => {
    const change = glanceChange(of([one, two]), of([one, two], NOW_MS + 1))
    expect([change.order, change.accounts]).toEqual([null, []])
    expect(change.generatedAtMs).toBe(NOW_MS + 1)
  })

  it('carries the one account that changed', () => {
    const change = glanceChange(of([one, two]), of([one, renamed]))
    expect(change.order).toBeNull()
    expect(change.accounts.map(({ mid, name }) => [mid, name])).toEqual([['2', 'mine']])
  })

  it.each<[string, Parameters<typeof snapshot>[0][], Parameters<typeof snapshot>[0][]]>([
    ['an account changed', [one, two], [one, renamed]],
    ['an account came', [one], [one, two]],
    ['an account went', [one, two], [two]],
    ['the order changed', [one, two], [two, one]],
    ['one went, another came and the order changed', [one, two], [{ mid: '3' }, renamed]],
    ['all went', [one, two], []],
    ['nothing changed', [one], [one]],
  ])('leads from one glance to the next, also told twice: %s', (_what, before, after) => {
    const change = glanceChange(of(before), of(after, NOW_MS + 1))
    const next = changedGlance(of(before), change)
    expect(next).toEqual(of(after, NOW_MS + 1))
    expect(changedGlance(next, change)).toEqual(next)
  })
})
