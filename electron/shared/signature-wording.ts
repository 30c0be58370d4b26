import type { Answer } from './ipc'
import type { Locale } from './locales/locale'
import type { SignatureObstacle } from './signature-desk'
import { clockText, failureText } from './wording'

/** Why a signature was not taken. */
export type SignatureUpdateTrouble = Extract<Answer<'signature:update'>, { ok: false }>['failure']

const OBSTACLES: Readonly<Record<SignatureObstacle['kind'], true>> = {
  'no-csrf': true,
  'no-credential': true,
  'needs-login': true,
  'no-login': true,
  banned: true,
  'blocked-until': true,
}

const isObstacle = (trouble: SignatureUpdateTrouble): trouble is SignatureObstacle =>
  Object.hasOwn(OBSTACLES, trouble.kind)

/** One sentence that says why the signature cannot be changed from here now. */
export const obstacleText = (
  obstacle: SignatureObstacle,
  { signature }: Locale,
  nowMs: number,
): string =>
  obstacle.kind === 'blocked-until'
    ? signature.cannot.blocked(clockText(obstacle.untilMs, nowMs))
    : signature.cannot[obstacle.kind]

/** One sentence that says why a new signature was not taken. */
export const signatureTroubleText = (
  trouble: SignatureUpdateTrouble,
  locale: Locale,
  nowMs: number,
): string => {
  if (isObstacle(trouble)) return obstacleText(trouble, locale, nowMs)
  const words = locale.signature.trouble
  switch (trouble.kind) {
    case 'failed':
      return failureText(trouble.failure, locale)
    case 'cannot-store':
      return words[trouble.because]
    case 'foreign-sender':
    case 'bad-arguments':
      return words.unexpected
    default:
      return words[trouble.kind]
  }
}
