import type { RequestTrouble } from '../../../electron/shared/ipc'
import type { HouseTrouble } from '../../../electron/shared/ledger/house'
import type { Locale } from '../../../electron/shared/locales/locale'
import { addingTroubleText } from './history-trouble'

/** Why nobody moved in, in words. */
export const houseTroubleText = (
  trouble: HouseTrouble | RequestTrouble,
  locale: Locale,
): string => {
  const { notWritten, halfMoved, trouble: words } = locale.history.house
  switch (trouble.kind) {
    case 'not-written':
      return notWritten[trouble.because]
    case 'not-stored':
      return notWritten[trouble.because === 'full' ? 'full' : 'read-only']
    case 'half-moved':
      return halfMoved[trouble.because === 'full' ? 'full' : 'read-only']
    case 'not-ours':
    case 'too-large':
      return words[trouble.kind]
    default:
      return addingTroubleText(trouble, locale)
  }
}
