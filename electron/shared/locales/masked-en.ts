import type { MaskedWords } from './masked-words'

export const enMasked: MaskedWords = {
  account: (number) => `Account ${number}`,
}
