import { existsSync, readFileSync } from 'node:fs'

import type { NativeImage } from 'electron'

import { strict } from './not-implemented.ts'
import { encodePng, pngSize } from './png.ts'

type Members = Pick<
  NativeImage,
  | 'isEmpty'
  | 'getSize'
  | 'getScaleFactors'
  | 'toPNG'
  | 'toDataURL'
  | 'addRepresentation'
  | 'setTemplateImage'
  | 'isTemplateImage'
>

/** Electron's `NativeImage`, and all its pictures for a spec. */
export type StandInImage = Members & { readonly pictures: () => readonly Buffer[] }

interface Representation {
  readonly png: Buffer
  readonly width: number
  readonly height: number
  readonly scaleFactor: number
}

/** Electron's `nativeImage`: real PNGs from RGBA, whatever was given. */
export const standInImages = {
  createEmpty: (): StandInImage => makeImage([]),
  createFromBitmap: (
    buffer: Buffer,
    options: { width: number; height: number; scaleFactor?: number },
  ): StandInImage => makeImage([fromBitmap(buffer, options)]),
  createFromBuffer: (buffer: Buffer, options: { scaleFactor?: number } = {}): StandInImage =>
    makeImage([fromPng(buffer, options.scaleFactor ?? 1)]),
  createFromDataURL: (address: string): StandInImage => makeImage([fromDataUrl(address, 1)]),
  createFromPath: (file: string): StandInImage =>
    makeImage(existsSync(file) ? [fromPng(readFileSync(file), 1)] : []),
}

/** An image of one picture. */
export function imageFromPng(png: Buffer): StandInImage {
  return makeImage([fromPng(png, 1)])
}

/** What a tray or a window shows for an image or the path of one. */
export function toImage(given: unknown): StandInImage {
  if (typeof given === 'string') return standInImages.createFromPath(given)
  // Only the functions above make images, and the app has no other way to one.
  return given as StandInImage
}

function makeImage(representations: readonly Representation[]): StandInImage {
  const all = [...representations]
  let template = false
  const at = (scaleFactor = 1): Representation | undefined =>
    all.find((one) => one.scaleFactor === scaleFactor) ?? all[0]
  const image: StandInImage = {
    isEmpty: () => all.length === 0,
    getSize: (scaleFactor) => {
      const one = at(scaleFactor)
      if (one === undefined) return { width: 0, height: 0 }
      return { width: one.width / one.scaleFactor, height: one.height / one.scaleFactor }
    },
    getScaleFactors: () => all.map((one) => one.scaleFactor),
    toPNG: (options) => at(options?.scaleFactor)?.png ?? Buffer.alloc(0),
    toDataURL: (options) =>
      `data:image/png;base64,${(at(options?.scaleFactor)?.png ?? Buffer.alloc(0)).toString('base64')}`,
    addRepresentation: (options) => {
      const scaleFactor = options.scaleFactor ?? 1
      const { buffer, dataURL, width = 0, height = 0 } = options
      if (buffer !== undefined && isPng(buffer)) all.push(fromPng(buffer, scaleFactor))
      else if (buffer !== undefined) all.push(fromBitmap(buffer, { width, height, scaleFactor }))
      else if (dataURL !== undefined) all.push(fromDataUrl(dataURL, scaleFactor))
    },
    setTemplateImage: (value) => {
      template = value
    },
    isTemplateImage: () => template,
    pictures: () => all.map((one) => one.png),
  }
  return strict('nativeImage', image)
}

function isPng(buffer: Buffer): boolean {
  return buffer.subarray(1, 4).toString('latin1') === 'PNG'
}

function fromPng(png: Buffer, scaleFactor: number): Representation {
  if (!isPng(png)) throw new Error('the stand-in for Electron reads no pictures but PNG')
  return { png, ...pngSize(png), scaleFactor }
}

function fromDataUrl(address: string, scaleFactor: number): Representation {
  const encoded = /^data:image\/png;base64,(.*)$/s.exec(address)?.[1] ?? ''
  return fromPng(Buffer.from(encoded, 'base64'), scaleFactor)
}

// Electron's bitmaps are BGRA, premultiplied, and as large as they say.
function fromBitmap(
  bitmap: Buffer,
  options: { width: number; height: number; scaleFactor?: number },
): Representation {
  const { width, height, scaleFactor = 1 } = options
  if (bitmap.length !== width * height * 4) throw new Error('invalid buffer size')
  const rgba = Buffer.alloc(bitmap.length)
  for (let at = 0; at < bitmap.length; at += 4) {
    const alpha = bitmap[at + 3] ?? 0
    const plain = (premultiplied = 0): number =>
      alpha === 0 ? 0 : Math.min(255, Math.round((premultiplied * 255) / alpha))
    rgba[at] = plain(bitmap[at + 2])
    rgba[at + 1] = plain(bitmap[at + 1])
    rgba[at + 2] = plain(bitmap[at])
    rgba[at + 3] = alpha
  }
  return { png: encodePng(rgba, width, height), width, height, scaleFactor }
}
