import { isUtf8 } from 'node:buffer'
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'

import { failed, success, type Result } from '../../bilibili/failure'
import { errorCode } from './error-code'

/** Why the bytes of a body are no text: more than the cap, or not what their headers say. */
export type BodyTrouble = 'too-large' | 'broken'

/** The low half of the first byte of a zlib stream; without it `deflate` means raw deflate. */
const ZLIB_METHOD = 0x08

const decompressed = (bytes: Buffer, encoding: string, maxBytes: number): Buffer | null => {
  const limit = { maxOutputLength: maxBytes }
  switch (encoding) {
    case '':
    case 'identity':
      return bytes
    case 'gzip':
    case 'x-gzip':
      return gunzipSync(bytes, limit)
    case 'br':
      return brotliDecompressSync(bytes, limit)
    case 'deflate':
      return ((bytes[0] ?? 0) & 0x0f) === ZLIB_METHOD
        ? inflateSync(bytes, limit)
        : inflateRawSync(bytes, limit)
    default:
      return null
  }
}

/**
 * Turns the bytes of one body into text, strictly: whole streams, valid UTF-8, a BOM kept.
 *
 * Decompression is synchronous on purpose: it stops at `maxBytes` after some milliseconds, while the
 * asynchronous way needs a thread of the pool that a silent keychain may hold.
 */
export const bodyText = (
  bytes: Buffer,
  contentEncoding: string,
  maxBytes: number,
): Result<string, BodyTrouble> => {
  if (bytes.length === 0) return success('')
  try {
    const plain = decompressed(bytes, contentEncoding.trim().toLowerCase(), maxBytes)
    return plain !== null && isUtf8(plain) ? success(plain.toString('utf8')) : failed('broken')
  } catch (error) {
    return failed(errorCode(error) === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'broken')
  }
}
