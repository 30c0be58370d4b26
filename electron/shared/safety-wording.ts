import type { Locale } from './locales/locale'

/** Words for a flag that may be unknown. */
type FlagWords = Readonly<Record<'yes' | 'no', string>> & { readonly unknown?: string }

/** What a flag means; `null` where it is not known and the words have none for that. */
export const flagText = (flag: boolean | null, words: FlagWords): string | null => {
  if (flag === null) return words.unknown ?? null
  return flag ? words.yes : words.no
}

/** The strength of a password in words, `null` where it is not known. */
export const strengthText = (level: number | null, { card }: Locale): string | null => {
  const { strengths, otherStrength } = card.safety
  switch (level) {
    case null:
      return null
    case 0:
      return strengths.none
    case 1:
      return strengths.weak
    case 2:
      return strengths.medium
    case 3:
      return strengths.strong
    default:
      return otherStrength(level)
  }
}
