import type { SignatureWords } from './signature-words'

/** The signature editor. */
export const zhCnSignature: SignatureWords = {
  title: '个性签名',
}
