import { expect, it } from 'vitest'
import { drawnCode } from '../../../../electron/main/command/draw-code'

const plain = (drawn: string): readonly string[] =>
  drawn.replaceAll('\u001B[38;5;16;48;5;231m', '').replaceAll('\u001B[0m', '').split('\n')

it('two rows of modules are one line, with four light modules on every side', () => {
  const lines = plain(drawnCode(['10', '11']))
  expect(lines).toEqual(['          ', '          ', '    █▄    ', '          ', '          '])
})

it('an odd last row stands above a light one', () => {
  expect(plain(drawnCode(['101']))[2]).toBe('    ▀ ▀    ')
})

it('every line is black on white, whatever colours the terminal has, and gives them back', () => {
  for (const line of drawnCode(['1']).split('\n')) {
    expect(line.startsWith('\u001B[38;5;16;48;5;231m')).toBe(true)
    expect(line.endsWith('\u001B[0m')).toBe(true)
  }
})
