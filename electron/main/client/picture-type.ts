/** The kinds of picture that are shown; each is told by its first bytes, whatever a server says. */
export type PictureType = 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp' | 'image/avif'

/** First bytes by position, in Latin-1. */
const MARKS: readonly (readonly [type: PictureType, marks: Readonly<Record<number, string>>])[] = [
  ['image/jpeg', { 0: '\xff\xd8\xff' }],
  ['image/png', { 0: '\x89PNG\r\n\x1a\n' }],
  ['image/gif', { 0: 'GIF87a' }],
  ['image/gif', { 0: 'GIF89a' }],
  ['image/webp', { 0: 'RIFF', 8: 'WEBP' }],
  ['image/avif', { 4: 'ftypavif' }],
  ['image/avif', { 4: 'ftypavis' }],
]

/** As many bytes as the longest mark reaches. */
const HEAD_BYTES = 12

/** What a picture is by its first bytes; `null` for a page, an SVG or anything else. */
export const pictureType = (bytes: Uint8Array): PictureType | null => {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1')
  const found = MARKS.find(([, marks]) =>
    Object.entries(marks).every(([at, mark]) => head.startsWith(mark, Number(at))),
  )
  return found?.[0] ?? null
}
