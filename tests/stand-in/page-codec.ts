/** Turns what Electron can clone into text and back, the same in Node and in the page. */
export interface PageCodec {
  /** Throws what Electron throws where a value cannot be cloned. */
  readonly encode: (value: unknown) => string
  readonly decode: (text: string) => unknown
}

type Leaf =
  | { readonly t: 'undefined' }
  | { readonly t: 'number' | 'bigint' | 'buffer' | 'bytes'; readonly v: string }
  | { readonly t: 'date'; readonly v: number }
  | { readonly t: 'regexp' | 'error'; readonly v: readonly [string, string] }

type Packed =
  | null
  | string
  | boolean
  | number
  | Leaf
  | { readonly t: 'array' | 'set'; readonly v: readonly Packed[] }
  | { readonly t: 'map'; readonly v: readonly (readonly [Packed, Packed])[] }
  | { readonly t: 'object'; readonly v: readonly (readonly [string, Packed])[] }

/**
 * Makes the codec. Its source text is also put into the page, so it uses nothing from outside itself.
 * Objects that refer to themselves are refused, which Electron would clone.
 */
export function makePageCodec(): PageCodec {
  const bytesToText = (bytes: Uint8Array): string =>
    btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  const textToBytes = (text: string): Uint8Array =>
    Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))

  const packNumber = (value: number): Packed => {
    if (Object.is(value, -0)) return { t: 'number', v: '-0' }
    return Number.isFinite(value) ? value : { t: 'number', v: String(value) }
  }
  const packPlain = (value: unknown): Packed => {
    if (typeof value === 'string' || typeof value === 'boolean') return value
    if (typeof value === 'number') return packNumber(value)
    if (typeof value === 'bigint') return { t: 'bigint', v: String(value) }
    if (value === undefined) return { t: 'undefined' }
    throw new Error('An object could not be cloned.')
  }
  const packLeaf = (value: object): Packed => {
    if (value instanceof Date) return { t: 'date', v: value.getTime() }
    if (value instanceof RegExp) return { t: 'regexp', v: [value.source, value.flags] }
    if (value instanceof Error) return { t: 'error', v: [value.name, value.message] }
    if (value instanceof ArrayBuffer) return { t: 'buffer', v: bytesToText(new Uint8Array(value)) }
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
      return { t: 'bytes', v: bytesToText(bytes) }
    }
    if (value instanceof Promise || value instanceof WeakMap || value instanceof WeakSet) {
      throw new Error('An object could not be cloned.')
    }
    return null
  }
  const pack = (value: unknown, above: readonly object[]): Packed => {
    if (value === null) return null
    if (typeof value !== 'object') return packPlain(value)
    if (above.includes(value)) throw new Error('The stand-in does not clone cyclic objects.')
    const inside = [...above, value]
    const one = (item: unknown): Packed => pack(item, inside)
    if (Array.isArray(value)) return { t: 'array', v: value.map(one) }
    if (value instanceof Set) return { t: 'set', v: [...value].map(one) }
    if (value instanceof Map) {
      return { t: 'map', v: [...value].map(([key, item]) => [one(key), one(item)]) }
    }
    const entries = (): Packed => ({
      t: 'object',
      v: Object.entries(value).map(([key, item]) => [key, one(item)]),
    })
    return packLeaf(value) ?? entries()
  }

  const unpackLeaf = (packed: Leaf): unknown => {
    switch (packed.t) {
      case 'undefined':
        return undefined
      case 'number':
        return Number(packed.v)
      case 'bigint':
        return BigInt(packed.v)
      case 'date':
        return new Date(packed.v)
      case 'regexp':
        return new RegExp(packed.v[0], packed.v[1])
      case 'buffer':
        return textToBytes(packed.v).buffer
      case 'bytes':
        return textToBytes(packed.v)
      case 'error':
        return Object.assign(new Error(packed.v[1]), { name: packed.v[0] })
    }
  }
  const unpack = (packed: Packed): unknown => {
    if (packed === null || typeof packed !== 'object') return packed
    switch (packed.t) {
      case 'array':
        return packed.v.map(unpack)
      case 'set':
        return new Set(packed.v.map(unpack))
      case 'map':
        return new Map(packed.v.map(([key, item]) => [unpack(key), unpack(item)]))
      case 'object':
        return Object.fromEntries(packed.v.map(([key, item]) => [key, unpack(item)]))
      default:
        return unpackLeaf(packed)
    }
  }

  return {
    encode: (value) => JSON.stringify(pack(value, [])),
    // JSON.parse has no type; the text was written by `encode`.
    decode: (text) => unpack(JSON.parse(text) as Packed),
  }
}
