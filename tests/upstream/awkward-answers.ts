import { awkwardEnvelope } from './awkward-envelope'
import { awkwardLogin } from './awkward-login'
import type { AwkwardAnswer } from './awkward-row'
import { awkwardTransport } from './awkward-transport'
import { awkwardValues } from './awkward-values'
import { awkwardWrites } from './awkward-writes'
import type { Match, Playbook } from './playbook'

/** Every awkward answer that is known, in the order of the catalogue. */
export const awkwardAnswers: readonly AwkwardAnswer[] = [
  ...awkwardLogin,
  ...awkwardTransport,
  ...awkwardEnvelope,
  ...awkwardValues,
  ...awkwardWrites,
]

/** One awkward answer by its number; throws where there is none, or several and no variant. */
export const awkward = (row: number, variant?: string): AwkwardAnswer => {
  const found = awkwardAnswers.filter(
    (answer) => answer.row === row && (variant === undefined || answer.variant === variant),
  )
  const [answer] = found
  if (answer === undefined || found.length > 1) {
    throw new Error(`${found.length} awkward answers ${row} ${variant ?? ''}`)
  }
  return answer
}

/**
 * Plays an awkward answer where it belongs, or where `match` says; `times` as in `play`.
 * Returns the way to stop.
 */
export const playAwkward = (
  { play }: Pick<Playbook, 'play'>,
  answer: AwkwardAnswer,
  match: Match = {},
  times?: number,
): (() => void) =>
  play({ ...(answer.on === null ? {} : { url: answer.on }), ...match }, answer.plays, times)
