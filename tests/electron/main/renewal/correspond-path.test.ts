import { webcrypto, type webcrypto as Crypto } from 'node:crypto'
import { expect, test } from 'vitest'
import { CORRESPOND_KEY, hexOfBytes } from '../../../../electron/bilibili/cookie-renewal'
import { correspondPath } from '../../../../electron/main/renewal/correspond-path'

const SHAPE = { name: 'RSA-OAEP', hash: 'SHA-256' } as const

/** A key pair of the same length and exponent as Bilibili's, of which both halves are known. */
const twin = async () => {
  const { privateKey, publicKey } = (await webcrypto.subtle.generateKey(
    { ...SHAPE, modulusLength: 1024, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ['encrypt', 'decrypt'],
  )) satisfies Crypto.CryptoKeyPair
  const { n = '', e = '' } = await webcrypto.subtle.exportKey('jwk', publicKey)
  const decrypt = async (path: string): Promise<string> => {
    const bytes = Buffer.from(path, 'hex')
    return Buffer.from(await webcrypto.subtle.decrypt(SHAPE, privateKey, bytes)).toString()
  }
  return { key: { kty: 'RSA', n, e } as const, decrypt }
}

test('the path by the key of Bilibili is 256 lower-case hex digits, others each time', async () => {
  const paths = await Promise.all(
    [1, 2].map(() => correspondPath(1_700_000_000_000, 'refresh_', CORRESPOND_KEY)),
  )
  for (const path of paths) expect(path).toMatch(/^[0-9a-f]{256}$/)
  expect(paths[0]).not.toBe(paths[1])
})

test('the twin of the key has its exponent and its length', async () => {
  const { key } = await twin()
  expect([key.e, Buffer.from(key.n, 'base64url').length]).toEqual([
    CORRESPOND_KEY.e,
    Buffer.from(CORRESPOND_KEY.n, 'base64url').length,
  ])
})

test.each(['refresh_', 'set_'] as const)(
  'whoever has the key reads %s and the time',
  async (of) => {
    const { key, decrypt } = await twin()
    const path = await correspondPath(1_734_567_890_123, of, key)
    expect(await decrypt(path)).toBe(`${of}1734567890123`)
  },
)

test('a path that begins with zeros keeps them and is read all the same', async () => {
  const { key, decrypt } = await twin()
  const isLed = (path: string): boolean => path.startsWith('00')
  let path = ''
  // One in some two hundred begins so; of ten thousand at least one does.
  for (let tries = 0; tries < 10_000 && !isLed(path); tries += 1)
    path = await correspondPath(tries, 'refresh_', key)
  expect(path).toMatch(/^00[0-9a-f]{254}$/)
  expect(await decrypt(path)).toMatch(/^refresh_\d+$/)
})

test('each byte is two digits, wherever it stands', () => {
  expect(hexOfBytes(new Uint8Array([0, 0, 10, 255, 0]))).toBe('00000aff00')
})
