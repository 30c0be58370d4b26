/**
 * A picture of the icon: `png` is the file, `rgba` its pixels, row by row from the top.
 * @typedef {{ size: number, png: Buffer, rgba: Buffer }} Picture
 */

/** Sides in pixels that Windows asks for. */
export const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256]

/** Types of an .icns file that hold a PNG, with its side in pixels. */
export const ICNS_TYPES = /** @type {const} */ ([
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
])

/**
 * A Windows icon. Up to 128 pixels as bitmaps, which installers of every age read, above as PNG.
 * @param {readonly Picture[]} pictures
 */
export function icoFile(pictures) {
  const images = pictures.map((picture) => (picture.size < 256 ? bitmap(picture) : picture.png))
  const header = Buffer.alloc(6 + 16 * images.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(images.length, 4)
  let offset = header.length
  images.forEach((image, index) => {
    const at = 6 + 16 * index
    // A side of 256 is written as 0.
    const side = (pictures[index]?.size ?? 0) % 256
    header.writeUInt8(side, at)
    header.writeUInt8(side, at + 1)
    header.writeUInt16LE(1, at + 4)
    header.writeUInt16LE(32, at + 6)
    header.writeUInt32LE(image.length, at + 8)
    header.writeUInt32LE(offset, at + 12)
    offset += image.length
  })
  return Buffer.concat([header, ...images])
}

/**
 * A bitmap as an icon holds it: bottom row first, BGRA, then an empty mask of one bit a pixel.
 * @param {Picture} picture
 */
function bitmap({ size, rgba }) {
  const header = Buffer.alloc(40)
  header.writeUInt32LE(40, 0)
  header.writeInt32LE(size, 4)
  header.writeInt32LE(size * 2, 8)
  header.writeUInt16LE(1, 12)
  header.writeUInt16LE(32, 14)
  const pixels = Buffer.alloc(size * size * 4)
  for (let row = 0; row < size; row += 1) {
    rgba.copy(pixels, (size - 1 - row) * size * 4, row * size * 4, (row + 1) * size * 4)
  }
  for (let at = 0; at < pixels.length; at += 4) {
    const red = pixels.readUInt8(at)
    pixels.writeUInt8(pixels.readUInt8(at + 2), at)
    pixels.writeUInt8(red, at + 2)
  }
  return Buffer.concat([header, pixels, Buffer.alloc(Math.ceil(size / 32) * 4 * size)])
}

/**
 * A macOS icon.
 * @param {ReadonlyMap<number, Picture>} pictures by side
 */
export function icnsFile(pictures) {
  const parts = ICNS_TYPES.map(([type, size]) => {
    const png = pictures.get(size)?.png
    if (png === undefined) throw new RangeError(`no picture of ${size} pixels`)
    return block(type, png)
  })
  return block('icns', Buffer.concat(parts))
}

/** @param {string} type @param {Buffer} content */
function block(type, content) {
  const header = Buffer.alloc(8)
  header.write(type, 'latin1')
  header.writeUInt32BE(8 + content.length, 4)
  return Buffer.concat([header, content])
}
