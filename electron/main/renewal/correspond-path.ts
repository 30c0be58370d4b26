import { webcrypto } from 'node:crypto'
import { CORRESPOND_KEY, correspondText, hexOfBytes } from '../../bilibili/cookie-renewal'

/** A public RSA key as JWK: modulus and exponent in base64url. */
interface PublicKey {
  readonly kty: 'RSA'
  readonly n: string
  readonly e: string
}

const ALGORITHM = { name: 'RSA-OAEP', hash: 'SHA-256' } as const

/**
 * The path of the page that holds the second csrf: 256 lower-case hex digits, others each time.
 *
 * `timestampMs` must be the server's. Another `key` than Bilibili's is for those who check this.
 */
export const correspondPath = async (
  timestampMs: number,
  prefix: 'refresh_' | 'set_',
  key: PublicKey = CORRESPOND_KEY,
): Promise<string> => {
  const { subtle } = webcrypto
  const publicKey = await subtle.importKey('jwk', { ...key }, ALGORITHM, false, ['encrypt'])
  const text = new TextEncoder().encode(correspondText(timestampMs, prefix))
  return hexOfBytes(new Uint8Array(await subtle.encrypt(ALGORITHM, publicKey, text)))
}
