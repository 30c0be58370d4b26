import { describe, expect, it, vi } from 'vitest'
import { createApp } from 'vue'
import { SHORTCUTS, useShortcuts, wishOf } from '../../../src/components/window-shortcuts'

const key = (name: string, given: Partial<Parameters<typeof wishOf>[0]> = {}) => ({
  key: name,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...given,
})

const control = { ctrlKey: true }
const command = { metaKey: true }
const reading = { typing: false, onMac: false }
const typing = { typing: true, onMac: false }
const onMac = { typing: false, onMac: true }

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
  ])('Ctrl, on macOS ⌘, with %s is %s', (name, wish) => {
    expect(wishOf(key(name, control), reading)).toBe(wish)
    expect(wishOf(key(name, control), typing)).toBe(wish)
    expect(wishOf(key(name, command), onMac)).toBe(wish)
    expect(wishOf(key(name), reading)).toBeNull()
    expect(wishOf(key(name, { ...control, altKey: true }), reading)).toBeNull()
  })

  it.each(['f', 'n', 'r', ',', '1'])(
    'leaves Ctrl with %s to the fields of macOS, and the key of Windows to the system',
    (name) => {
      expect(wishOf(key(name, control), onMac)).toBeNull()
      expect(wishOf(key(name, { ...control, ...command }), onMac)).toBeNull()
      expect(wishOf(key(name, command), reading)).toBeNull()
    },
  )

  it('hides names by one that nobody hits by chance', () => {
    expect(wishOf(key('H', { ...control, shiftKey: true }), reading)).toBe('mask')
    expect(wishOf(key('h', control), reading)).toBeNull()
  })

  it('takes the last change back, but leaves a field its own typing', () => {
    expect(wishOf(key('z', control), reading)).toBe('undo')
    expect(wishOf(key('z', command), onMac)).toBe('undo')
    expect(wishOf(key('z', control), typing)).toBeNull()
    expect(wishOf(key('z', { ...control, shiftKey: true }), reading)).toBeNull()
  })

  it('shows the list by a question mark, but not where one is written', () => {
    expect(wishOf(key('?', { shiftKey: true }), reading)).toBe('sheet')
    expect(wishOf(key('?', { shiftKey: true }), typing)).toBeNull()
  })
})

it.each([
  ['<input type="text">', 0],
  ['<textarea></textarea>', 0],
  ['<input type="radio">', 1],
  ['<select></select>', 1],
  ['<input type="time">', 1],
])('what was changed by %s is taken back by whoever can', (field, times) => {
  const undo = vi.fn()
  const wishes = Object.fromEntries(SHORTCUTS.map((name) => [name, vi.fn()])) as never
  const app = createApp({
    setup: () => {
      useShortcuts({ ...(wishes as Parameters<typeof useShortcuts>[0]), undo }, () => false)
      return () => null
    },
  })
  app.mount(document.createElement('div'))
  document.body.innerHTML = field
  const pressed = { key: 'z', ctrlKey: true, bubbles: true, cancelable: true }
  document.body.firstElementChild!.dispatchEvent(new KeyboardEvent('keydown', pressed))
  expect(undo).toHaveBeenCalledTimes(times)
  app.unmount()
})
