import type { RequestTrouble } from '../../../electron/shared/ipc'
import type { AddingTrouble } from '../../../electron/shared/ledger/history-adding'
import type { SaveTrouble } from '../../../electron/shared/ledger/history-saving'
import type { Locale } from '../../../electron/shared/locales/locale'

/** Why a history was neither saved nor added, in words. */
export const historyTroubleText = (
  trouble: AddingTrouble | SaveTrouble | RequestTrouble,
  { ledger, window }: Locale,
): string => {
  switch (trouble.kind) {
    case 'not-written':
      return ledger.notWritten[trouble.because]
    case 'cannot-read':
      return ledger.cannotRead
    case 'foreign-sender':
    case 'bad-arguments':
    case 'unexpected':
      return window.settings.notStored.unexpected
    default:
      return ledger.adding.trouble[trouble.kind]
  }
}
