import { describe, expect, it } from 'vitest'
import {
  keysText,
  recordKeys,
  type PressedKey,
} from '../../../../src/components/settings/key-recording'

const pressed = (key: string, given: Partial<PressedKey> = {}): PressedKey => ({
  key,
  code: '',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  getModifierState: () => false,
  ...given,
})

describe('what is pressed', () => {
  const both = { ctrlKey: true, altKey: true }
  it.each([
    [pressed('b', both), 'Control+Alt+B'],
    [pressed('!', { ctrlKey: true, shiftKey: true, code: 'Digit1' }), 'Control+Shift+1'],
    [pressed('å', { altKey: true, metaKey: true, code: 'KeyA' }), 'Alt+Meta+A'],
    [pressed('Process', { ...both, code: 'KeyG' }), 'Control+Alt+G'],
    [pressed('ArrowUp', both), 'Control+Alt+Up'],
    [pressed('F9', { ctrlKey: true }), 'Control+F9'],
  ])('is read as Electron writes it: %#', (key, keys) => {
    expect(recordKeys(key, 'windows')).toEqual({ kind: 'keys', keys })
  })

  it('is shown while it is held, and refused where others need it', () => {
    const held = pressed('Alt', both)
    expect(recordKeys(held, 'windows')).toEqual({ kind: 'held', text: 'Ctrl+Alt+…' })
    expect(recordKeys(held, 'macos')).toEqual({ kind: 'held', text: '⌃⌥…' })
    const copy = pressed('c', { ctrlKey: true })
    expect(recordKeys(copy, 'linux')).toEqual({ kind: 'unsuitable', text: 'Ctrl+C' })
    expect(recordKeys(pressed('b'), 'linux')).toEqual({ kind: 'unsuitable', text: 'B' })
  })

  it('is refused where it writes a character of this keyboard', () => {
    const at = pressed('@', { ...both, code: 'KeyQ', getModifierState: () => true })
    expect(recordKeys(at, 'windows')).toEqual({ kind: 'unsuitable', text: 'Ctrl+Alt+@' })
  })

  it.each([
    ['windows', 'Ctrl+Shift+Win+Up'],
    ['linux', 'Ctrl+Shift+Super+Up'],
    ['macos', '⌃⇧⌘↑'],
  ] as const)('is written as on %s', (platform, text) => {
    expect(keysText('Control+Shift+Meta+Up', platform)).toBe(text)
  })
})
