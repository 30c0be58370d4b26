import type { Failure } from '../bilibili/failure'
import type { PasteTrouble } from '../bilibili/pasted-credential'
import type { Language, Locale } from './locales/locale'

/**
 * The language to speak: what the user set, otherwise the first language of the OS that is
 * Chinese or English, English where there is neither.
 */
export const chooseLanguage = (
  setting: Language | 'system',
  systemLanguages: readonly string[],
): Language => {
  if (setting !== 'system') return setting
  const first = systemLanguages.find((tag) => /^(zh|en)\b/i.test(tag))
  return first?.toLowerCase().startsWith('zh') === true ? 'zh-CN' : 'en'
}

/** What is wrong with an access_key, by Bilibili's code. */
const ACCESS_KEY_TROUBLE: Readonly<Record<number, 'unknown' | 'expired' | 'otherApp'>> = {
  [-2]: 'unknown',
  [-658]: 'expired',
  [-663]: 'otherApp',
}

const loginEnded = (code: number, { failure }: Locale): string => {
  const trouble = ACCESS_KEY_TROUBLE[code]
  return trouble === undefined ? failure['needs-login'] : failure.accessKey[trouble]
}

/** One sentence that says what a failure means. */
export const failureText = (failure: Failure, locale: Locale): string => {
  switch (failure.kind) {
    case 'offline':
      return locale.failure.offline[failure.cause]
    case 'needs-login':
      return loginEnded(failure.code, locale)
    case 'refused':
      return locale.failure.refused(failure.code, failure.message)
    default:
      return locale.failure[failure.kind]
  }
}

/** One sentence that says why pasted text is no credential; names of cookies, never values. */
export const pasteText = (trouble: PasteTrouble, { paste, listSeparator }: Locale): string =>
  trouble.kind === 'no-session' && trouble.found.length > 0
    ? paste.sessionMissing(trouble.found.join(listSeparator))
    : paste[trouble.kind]

const two = (number: number): string => String(number).padStart(2, '0')

/** `HH:MM` of an instant on this machine, with the date in front where it is another day than `nowMs`. */
export const clockText = (ms: number, nowMs: number): string => {
  const date = new Date(ms)
  // By hand: both languages write it so, and a formatter costs more than all the rest of a line.
  const time = `${two(date.getHours())}:${two(date.getMinutes())}`
  return date.toDateString() === new Date(nowMs).toDateString() ? time : `${dateText(ms)} ${time}`
}

/** `YYYY-MM-DD` of an instant on this machine. */
export const dateText = (ms: number): string => {
  const date = new Date(ms)
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
