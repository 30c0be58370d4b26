import type { Failure, FailureKind, Result } from '../../bilibili/failure'

/** What the log may know of one call: never a query, a header or a body. */
export interface SentCall {
  readonly name: string
  readonly method: 'GET' | 'POST'
  readonly host: string
  readonly path: string
  /** HTTP status; `null` where no answer came. */
  readonly status: number | null
  readonly outcome: 'ok' | FailureKind
  /** Bilibili's own code where the failure has a number; a word may be anything and is left out. */
  readonly code: number | null
  readonly tookMs: number
}

const codeOf = (failure: Failure): number | null => {
  if (!('code' in failure)) return null
  const code = Number(failure.code)
  return Number.isSafeInteger(code) ? code : null
}

/** The note of one call, made of where it went and what became of it. */
export const sentCall = (
  where: Pick<SentCall, 'name' | 'method' | 'host' | 'path'>,
  status: number | null,
  answer: Result<unknown>,
  tookMs: number,
): SentCall => ({
  ...where,
  status,
  outcome: answer.ok ? 'ok' : answer.failure.kind,
  code: answer.ok ? null : codeOf(answer.failure),
  tookMs,
})
