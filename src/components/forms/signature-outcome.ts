import type { Locale } from '../../../electron/shared/locales/locale'
import type { SignatureSent } from '../../../electron/shared/signature-desk'
import { signatureTroubleText } from '../../../electron/shared/signature-wording'
import { isTaken, type SignatureOutcome } from './signature-form'

/** What came of sending a signature, in words. */
export interface OutcomeText {
  readonly text: string
  /** Whether Bilibili has the text; otherwise it is still in the editor. */
  readonly taken: boolean
}

const sentText = (sent: SignatureSent, { signature: { accepted, unclear } }: Locale): string => {
  if (sent.kind === 'accepted') return accepted
  if (sent.standsThere === null) return unclear.unknown
  return unclear[sent.standsThere ? 'there' : 'not-there']
}

/** What came of sending a signature, in words. */
export const outcomeText = (
  outcome: SignatureOutcome,
  locale: Locale,
  nowMs: number,
): OutcomeText => {
  if (outcome.kind === 'sent')
    return { text: sentText(outcome.sent, locale), taken: isTaken(outcome.sent) }
  const refusal = signatureTroubleText(outcome.trouble, locale, nowMs)
  return { text: locale.signature.kept(refusal), taken: false }
}
