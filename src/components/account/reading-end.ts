import type { Locale } from '../../../electron/shared/locales/locale'
import type { DetailOutcome } from '../../stores/detail-store'
import type { CardProps } from './card-props'

/** How a refresh ended, in words; `null` where there is nothing to say. */
export const readingEnd = (outcome: DetailOutcome | null, { card }: Locale): CardProps['ended'] => {
  if (outcome === null) return null
  const { refreshed, outcome: how } = outcome
  const { trouble, end } = card.page
  return { refreshed, text: how === 'failed' ? trouble.failed : end[how] }
}
