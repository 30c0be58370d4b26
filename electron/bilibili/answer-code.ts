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

/** Codes that mean the same whatever was asked. */
const MEANING: ReadonlyMap<number, Failure> = new Map<number, Failure>([
  [-101, { kind: 'needs-login', code: -101 }],
  [-102, { kind: 'banned' }],
  // -105 asks for a captcha, which is risk control as well.
  ...[-105, -352, -401].map((code) => [code, { kind: 'blocked', scope: 'account', code }] as const),
  [-412, { kind: 'blocked', scope: 'everyone', code: -412 }],
  [-403, { kind: 'not-permitted' }],
  [-404, { kind: 'unavailable' }],
  ...[-112, -500, -502, -503, -504, -8888].map(
    (code) => [code, { kind: 'server-trouble', code }] as const,
  ),
])

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
  if (code === -509 || code === -799)
    return { kind: 'throttled', code, retryAfterMs: context.retryAfterMs }
  if (code === -400) return context.plainRead ? { kind: 'damaged' } : refused
  if (ACCESS_KEY_TROUBLE.has(code) && context.credentialKind === 'access-key')
    return { kind: 'needs-login', code }
  return MEANING.get(code) ?? refused
}
