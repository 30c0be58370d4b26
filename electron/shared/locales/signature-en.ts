import type { SignatureWords } from './signature-words'

/** The signature editor. */
export const enSignature: SignatureWords = {
  title: 'Signature',
}
