import { describe, expect, it } from 'vitest'
import { traySummary } from '../../../electron/shared/tray-summary'
import { snapshot } from './snapshot-builder'
import { asked, glanceOf, NOW_MS, withVip } from './tray-glance'

const signedOut = asked(50, { session: { state: 'needs-login', sinceMs: 0 } })
const offline = asked(40, { session: { state: 'offline', sinceMs: 0 } })
const never = snapshot({ session: { state: 'unknown', sinceMs: null } })

const summary = (...given: Parameters<typeof glanceOf>) => traySummary(glanceOf(...given), NOW_MS)

describe('the state of all accounts', () => {
  it.each([
    ['all-done', [asked(50), asked(50)]],
    ['open', [asked(50), asked(40)]],
    ['stale', [asked(40), never]],
    ['offline', [never, offline]],
    ['attention', [asked(50), withVip(1, 2), offline]],
    ['attention', [asked(50), signedOut]],
    ['empty', []],
    ['empty', [asked(0, { paused: true })]],
    ['all-done', [asked(50), { ...signedOut, paused: true }]],
  ] as const)('is %s', (state, accounts) => {
    expect(summary(accounts).state).toBe(state)
  })

  it('is blocked while risk control holds all back, unless one waits for its user', () => {
    expect(summary([asked(50), asked(40)], { blocked: true }).state).toBe('blocked')
    expect(summary([asked(50), signedOut], { blocked: true }).state).toBe('attention')
  })

  it.each(['locked', 'missing', 'silent'] as const)(
    'wants its user, the keychain %s',
    (keychain) => {
      expect(summary([asked(50)], { keychain }).state).toBe('attention')
      expect(summary([], { keychain }).state).toBe('attention')
    },
  )
})

describe('the arcs', () => {
  const plain = { colour: null, notch: false }

  it('are one for each account that counts, filled by what is known of today', () => {
    expect(summary([asked(50), asked(30), asked(0, { paused: true }), never]).arcs).toEqual([
      { fill: 1, dimmed: false, ...plain },
      { fill: 45 / 65, dimmed: false, ...plain },
      { fill: null, dimmed: true, ...plain },
    ])
  })

  it('are dimmed each by its own age', () => {
    const arcs = summary([offline, signedOut, asked(40), withVip(2, 9)]).arcs
    expect(arcs.map(({ dimmed }) => dimmed)).toEqual([true, true, false, false])
  })

  it('have the colour of their account, and a notch where that needs its user', () => {
    const arcs = summary([asked(30, { colour: 'teal' }), signedOut, withVip(2, 9)]).arcs
    expect(arcs.map(({ colour, notch }) => [colour, notch])).toEqual([
      ['teal', false],
      [null, true],
      [null, true],
    ])
  })

  it('become one ring, that of the worst account, beyond four', () => {
    const four = [asked(50), asked(50), asked(50), asked(0)]
    expect(summary(four).arcs).toHaveLength(4)
    expect(summary([...four, asked(50)]).arcs).toEqual([{ fill: 15 / 65, dimmed: false, ...plain }])
  })
})
