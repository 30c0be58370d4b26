import { describe, expect, it } from 'vitest'
import { wishOf } from '../../../src/components/window-shortcuts'

const key = (name: string, given: Partial<Parameters<typeof wishOf>[0]> = {}) => ({
  key: name,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...given,
})

const control = { ctrlKey: true }

describe('a key of the window', () => {
  it.each([
    ['r', 'refresh'],
    ['R', 'refresh'],
    ['n', 'add'],
    [',', 'settings'],
    ['f', 'search'],
    ['1', 0],
    ['9', 8],
    ['0', null],
    ['x', null],
  ])('Ctrl or ⌘ with %s is %s', (name, wish) => {
    expect(wishOf(key(name, control), false)).toBe(wish)
    expect(wishOf(key(name, { metaKey: true }), true)).toBe(wish)
    expect(wishOf(key(name), false)).toBeNull()
    expect(wishOf(key(name, { ...control, altKey: true }), false)).toBeNull()
  })

  it('hides names by one that nobody hits by chance', () => {
    expect(wishOf(key('H', { ...control, shiftKey: true }), false)).toBe('mask')
    expect(wishOf(key('h', control), false)).toBeNull()
  })

  it('shows the list by a question mark, but not where one is written', () => {
    expect(wishOf(key('?', { shiftKey: true }), false)).toBe('sheet')
    expect(wishOf(key('?', { shiftKey: true }), true)).toBeNull()
  })
})
