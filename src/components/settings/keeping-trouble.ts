import type { RequestTrouble } from '../../../electron/shared/ipc'
import type { HistoryTrouble } from '../../../electron/shared/ledger/ledger-trouble'
import type { Locale } from '../../../electron/shared/locales/locale'

/** Why what is kept could not be told or changed, in words. */
export const keepingTroubleText = (
  trouble: HistoryTrouble | RequestTrouble,
  { history, ledger, window }: Locale,
): string => {
  switch (trouble.kind) {
    case 'cannot-read':
      return ledger.cannotRead
    case 'not-written':
      return history.keeping.notWritten[trouble.because]
    case 'no-backup':
      return history.keeping.noBackup
    default:
      return window.settings.notStored.unexpected
  }
}
