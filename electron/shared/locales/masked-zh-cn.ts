import type { MaskedWords } from './masked-words'

export const zhCnMasked: MaskedWords = {
  account: (number) => `账号 ${number}`,
}
