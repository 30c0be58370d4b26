import type { RealnameSource } from './locales/card-safety-words'
import type { Locale } from './locales/locale'
import type { Answer } from './ipc'
import { clockText, failureText } from './wording'

/** Why the masked name did not come. */
export type RealnameTrouble = Extract<Answer<'realname:show'>, { ok: false }>['failure']

interface Told<T> {
  readonly value: T | null
}

/** The readings that say something about the real name, as far as they do. */
interface RealnameReadings {
  readonly dailyReward: Told<{ readonly realnameVerified: boolean | null }>
  readonly security: Told<{ readonly realnameVerified: boolean | null }>
  readonly realnameStatus: Told<{ readonly verified: boolean | null }>
  readonly realnameApplication: Told<{ readonly state: number | null }>
}

/** State of an application in words; only 1 and 3 are documented. */
export const applicationText = (state: number | null, { card }: Locale): string | null => {
  const { applicationState, otherApplicationState } = card.safety
  if (state === null) return null
  if (state === 1) return applicationState.verified
  return state === 3 ? applicationState.none : otherApplicationState(state)
}

/** The kind of document in words; 1 and above 6 are not documented. */
export const documentText = (kind: number | null, { card }: Locale): string | null => {
  const { documentKind, otherDocument } = card.safety
  switch (kind) {
    case null:
      return null
    case 0:
    case 2:
    case 3:
    case 4:
    case 5:
    case 6:
      return documentKind[kind]
    default:
      return otherDocument(kind)
  }
}

/** Other states than these two may be anything, so they contradict nobody. */
const saidByApplication = (state: number | null | undefined): boolean | null => {
  if (state === 1) return true
  return state === 3 ? false : null
}

const statements = (
  readings: RealnameReadings,
): readonly (readonly [RealnameSource, boolean | null])[] => [
  ['dailyReward', readings.dailyReward.value?.realnameVerified ?? null],
  ['security', readings.security.value?.realnameVerified ?? null],
  ['realnameStatus', readings.realnameStatus.value?.verified ?? null],
  ['realnameApplication', saidByApplication(readings.realnameApplication.value?.state)],
]

/** What Bilibili says where, in one sentence; `null` while nobody contradicts another. */
export const disagreementText = (
  readings: RealnameReadings,
  { card, listSeparator }: Locale,
): string | null => {
  const { statement, sources, says, disagree } = card.safety
  const known = statements(readings).filter(([, verified]) => verified !== null)
  if (new Set(known.map(([, verified]) => verified)).size < 2) return null
  const said = known.map(([source, verified]) =>
    statement(sources[source], verified === true ? says.yes : says.no),
  )
  return disagree(said.join(listSeparator))
}

/** Why the masked name and number are not shown. */
export const realnameTroubleText = (
  trouble: RealnameTrouble,
  locale: Locale,
  nowMs: number,
): string => {
  const words = locale.card.safety.showTrouble
  switch (trouble.kind) {
    case 'failed':
      return failureText(trouble.failure, locale)
    case 'blocked-until':
      return words.blockedUntil(clockText(trouble.untilMs, nowMs))
    case 'cannot-store':
      return words.cannotStore[trouble.because]
    case 'no-account':
    case 'no-credential':
    case 'busy':
      return words[trouble.kind]
    case 'foreign-sender':
    case 'bad-arguments':
    case 'unexpected':
      return words.unexpected
  }
}
