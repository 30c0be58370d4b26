import { describe, expect, it } from 'vitest'
import { tabAfterKey } from '../../../src/components/tab-keys'

const tabs = ['all', '1', '2', 'add', 'settings'] as const

describe('the keys of the tabs', () => {
  it('go up and down a rail, around both ends', () => {
    expect(tabAfterKey('ArrowDown', tabs, 'all', true)).toBe('1')
    expect(tabAfterKey('ArrowDown', tabs, 'settings', true)).toBe('all')
    expect(tabAfterKey('ArrowUp', tabs, 'all', true)).toBe('settings')
  })

  it('go along a strip', () => {
    expect(tabAfterKey('ArrowRight', tabs, '2', false)).toBe('add')
    expect(tabAfterKey('ArrowLeft', tabs, '1', false)).toBe('all')
  })

  it('go to the ends', () => {
    expect(tabAfterKey('Home', tabs, '2', true)).toBe('all')
    expect(tabAfterKey('End', tabs, '2', false)).toBe('settings')
  })

  it('leave everything else to the page', () => {
    expect(tabAfterKey('ArrowLeft', tabs, '2', true)).toBeNull()
    expect(tabAfterKey('ArrowDown', tabs, '2', false)).toBeNull()
    expect(tabAfterKey('a', tabs, '2', true)).toBeNull()
    expect(tabAfterKey('constructor', tabs, '2', true)).toBeNull()
  })
})
