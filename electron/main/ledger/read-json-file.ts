import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { failed, success, type Result } from '../../bilibili/failure'
import { jsonMeasure, type OutOfMeasure } from '../../shared/ledger/json-measure'
import { storeTrouble } from '../store/store-trouble'

type Read<T> = Result<T, { readonly kind: 'no-file' | OutOfMeasure }>

/** A million rows and the days beside them; read in a second, and held in some hundred megabytes. */
const LARGEST_BYTES = 160 * 1_048_576

/** So much is read and looked through at a time, and everything else has its turn in between. */
const PIECE_BYTES = 1_048_576

/** Twice what the largest file of ours holds; a few bytes of it would do to fill all memory. */
const LIMITS = { parts: 2_500_000, commas: 8_000_000, depth: 16, names: 128 }

/** Bytes that are no UTF-8 are refused: read in another way, a row would not be known again. */
const textDecoding = () => {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const pieces: string[] = []
  return (bytes: Uint8Array | null): string | null => {
    try {
      pieces.push(bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true }))
      return bytes === null ? pieces.join('') : ''
    } catch (error) {
      if (error instanceof TypeError) return null
      throw error
    }
  }
}

const textOf = async (file: FileHandle): Promise<Read<string>> => {
  const facts = await file.stat()
  // A pipe or a device may never end.
  if (!facts.isFile()) return failed({ kind: 'no-file' })
  if (facts.size > LARGEST_BYTES) return failed({ kind: 'too-large' })
  const decode = textDecoding()
  const measure = jsonMeasure(LIMITS)
  const buffer = new Uint8Array(PIECE_BYTES)
  // It may grow meanwhile.
  for (let read = 0; read <= LARGEST_BYTES;) {
    const { bytesRead } = await file.read(buffer, 0, PIECE_BYTES)
    const text = decode(bytesRead === 0 ? null : buffer.subarray(0, bytesRead))
    if (text === null) return failed({ kind: 'not-ours' })
    if (bytesRead === 0) return success(text)
    const against = measure(buffer.subarray(0, bytesRead))
    if (against !== null) return failed({ kind: against })
    read += bytesRead
  }
  return failed({ kind: 'too-large' })
}

const parsed = (text: string): Read<unknown> => {
  try {
    const value: unknown = JSON.parse(text)
    return success(value)
  } catch (error) {
    if (error instanceof SyntaxError) return failed({ kind: 'not-ours' })
    throw error
  }
}

const readOpened = async (file: FileHandle): Promise<Read<unknown>> => {
  try {
    const text = await textOf(file)
    return text.ok ? parsed(text.value) : text
  } finally {
    await file.close()
  }
}

/** What a JSON file holds that somebody has chosen: it can be anything, and is of nobody we know. */
export const readJsonFile = async (path: string): Promise<Read<unknown>> => {
  try {
    // Without waiting for somebody who writes into a pipe.
    return await readOpened(await open(path, constants.O_RDONLY | constants.O_NONBLOCK))
  } catch (error) {
    if (storeTrouble(error) === null) throw error
    return failed({ kind: 'no-file' })
  }
}
