import type { CredentialKind } from './credential'
import type { Failure } from './failure'
import { clip } from './fields'

/** What the meaning of a code depends on beside the code. */
export interface CodeContext {
  readonly credentialKind: CredentialKind
  /** Whether it was a GET without parameters, where -400 can only mean a mangled credential. */
  readonly plainRead: boolean
  /** What `Retry-After` asked for, if it did. */
  readonly retryAfterMs: number | null
  /** Bilibili's own text, clipped. */
  readonly message: string
}

/** Codes of the server's own trouble, each worth another try later. */
const SERVER_TROUBLE: ReadonlySet<number> = new Set([-112, -500, -502, -503, -504, -8888])

/** Access key wrong, expired, of another app: meaningful only where one was sent. */
const ACCESS_KEY_TROUBLE: ReadonlySet<number> = new Set([-2, -658, -663])

/** Word codes of the newer services, as the number that means the same. */
const CODE_OF_WORD: Readonly<Record<string, number>> = {
  unauthenticated: -101,
  internal: -500,
  unavailable: -503,
  deadline_exceeded: -504,
  resource_exhausted: -509,
}

/** A code as number or as word; `null` for what is neither. */
export const readCode = (wire: unknown): number | string | null => {
  // Adding zero turns -0 into 0.
  if (typeof wire === 'number') return Number.isSafeInteger(wire) ? wire + 0 : null
  if (typeof wire !== 'string' || wire === '') return null
  if (/^-?\d{1,9}$/.test(wire)) return Number(wire) + 0
  return Object.hasOwn(CODE_OF_WORD, wire) ? (CODE_OF_WORD[wire] ?? null) : clip(wire, 40)
}

/** What a code other than 0 means. Unknown ones are `refused` with Bilibili's own text. */
export const failureOfCode = (code: number | string, context: CodeContext): Failure => {
  const refused: Failure = { kind: 'refused', code: String(code), message: context.message }
  if (typeof code === 'string') return refused
  if (SERVER_TROUBLE.has(code)) return { kind: 'server-trouble', code }
  if (ACCESS_KEY_TROUBLE.has(code))
    return context.credentialKind === 'access-key' ? { kind: 'needs-login', code } : refused
  switch (code) {
    case -101:
      return { kind: 'needs-login', code }
    case -102:
      return { kind: 'banned' }
    case -400:
      return context.plainRead ? { kind: 'damaged' } : refused
    // -105 asks for a captcha, which is risk control as well.
    case -105:
    case -352:
    case -401:
      return { kind: 'blocked', scope: 'account', code }
    case -412:
      return { kind: 'blocked', scope: 'everyone', code }
    case -403:
      return { kind: 'not-permitted' }
    case -404:
      return { kind: 'unavailable' }
    case -509:
    case -799:
      return { kind: 'throttled', code, retryAfterMs: context.retryAfterMs }
    default:
      return refused
  }
}
