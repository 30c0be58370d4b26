import type { RequestTrouble } from '../../../electron/shared/ipc'
import type { AddingTrouble } from '../../../electron/shared/ledger/history-adding'
import type { SaveTrouble } from '../../../electron/shared/ledger/history-saving'
import type { Locale } from '../../../electron/shared/locales/locale'

/** Why a file was not written, in words. */
export const savingTroubleText = (
  trouble: SaveTrouble | RequestTrouble,
  { ledger, window }: Locale,
): string => {
  switch (trouble.kind) {
    case 'not-written':
      return ledger.notWritten[trouble.because]
    case 'cannot-read':
      return ledger.cannotRead
    default:
      return window.settings.notStored.unexpected
  }
}

/** Why a history was not added, in words. */
export const addingTroubleText = (
  trouble: AddingTrouble | RequestTrouble,
  { ledger, window }: Locale,
): string => {
  switch (trouble.kind) {
    case 'not-written':
      return ledger.adding.notWritten[trouble.because]
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
