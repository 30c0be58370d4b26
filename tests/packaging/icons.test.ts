import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ICNS_TYPES, ICO_SIZES, icoFile } from '../../scripts/icon-files.mjs'
import { inRoot } from '../../scripts/place.mjs'

const resource = (name: string): Buffer => readFileSync(inRoot('resources', name))
const PNG_START = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Width and height of a PNG; throws for anything else. */
const pngSides = (png: Buffer): [number, number] => {
  expect(png.subarray(0, 8)).toEqual(PNG_START)
  return [png.readUInt32BE(16), png.readUInt32BE(20)]
}

it('Linux gets a PNG of 1024 pixels', () => {
  expect(pngSides(resource('icon.png'))).toEqual([1024, 1024])
})

it('macOS gets every size, each as large as its type says', () => {
  const icns = resource('icon.icns')
  expect(icns.toString('latin1', 0, 4)).toBe('icns')
  expect(icns.readUInt32BE(4)).toBe(icns.length)
  const found: [string, number][] = []
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    const [width] = pngSides(icns.subarray(at + 8))
    found.push([icns.toString('latin1', at, at + 4), width])
  }
  expect(found).toEqual(ICNS_TYPES.map((type) => [...type]))
})

it('Windows gets every size, small ones as bitmaps and the largest as PNG', () => {
  const ico = resource('icon.ico')
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 7])
  const sides = ICO_SIZES.map((_, index) => {
    const offset = ico.readUInt32LE(6 + 16 * index + 12)
    const image = ico.subarray(offset, offset + ico.readUInt32LE(6 + 16 * index + 8))
    expect(image.length).toBe(ico.readUInt32LE(6 + 16 * index + 8))
    // A bitmap starts with the length of its header.
    return image.readUInt32LE(0) === 40 ? image.readInt32LE(4) : pngSides(image)[0]
  })
  expect(sides).toEqual(ICO_SIZES)
})

it('a bitmap in an icon is BGRA from the bottom row up', () => {
  const rgba = Buffer.alloc(2 * 2 * 4)
  rgba.set([1, 2, 3, 4], 0)
  rgba.set([5, 6, 7, 8], 12)
  const ico = icoFile([{ size: 2, png: Buffer.alloc(0), rgba }])
  const pixels = [...ico.subarray(6 + 16 + 40, 6 + 16 + 40 + 16)]
  expect(pixels).toEqual([0, 0, 0, 0, 7, 6, 5, 8, 3, 2, 1, 4, 0, 0, 0, 0])
})
