import { describe, expect, it } from 'vitest'
import { pictureType } from '../../../../electron/main/client/picture-type'

const bytes = (head: string): Uint8Array => new Uint8Array(Buffer.from(head, 'latin1'))

const PICTURES = [
  ['\xff\xd8\xff\xe0\x00\x10JFIF', 'image/jpeg'],
  ['\xff\xd8\xff\xdb', 'image/jpeg'],
  ['\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR', 'image/png'],
  ['GIF87a\x01\x00', 'image/gif'],
  ['GIF89a\x01\x00', 'image/gif'],
  ['RIFF\x24\x00\x00\x00WEBPVP8 ', 'image/webp'],
  ['\x00\x00\x00\x20ftypavif\x00', 'image/avif'],
  ['\x00\x00\x00\x20ftypavis\x00', 'image/avif'],
] as const

const OTHERS = [
  '',
  '\x89PN',
  '\xff\xd8',
  'GIF88a',
  'RIFF\x24\x00\x00\x00WAVEfmt ',
  '\x00\x00\x00\x20ftypmp42',
  '<svg xmlns="http://www.w3.org/2000/svg"/>',
  '<?xml version="1.0"?><svg/>',
  '<!DOCTYPE html><script>1</script>',
  ' \x89PNG\r\n\x1a\n',
  'BM\x00\x00',
  '\x00\x00\x01\x00',
  '%PDF-1.7',
  '{"code":-404}',
]

describe('what a picture is by its first bytes', () => {
  it.each(PICTURES)('%j is %s', (head, type) => {
    expect(pictureType(bytes(head))).toBe(type)
  })

  it.each(OTHERS)('%j is no picture that is shown', (head) => {
    expect(pictureType(bytes(head))).toBeNull()
  })
})
