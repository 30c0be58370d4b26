import type { SpecAccount } from './spec-account'

/** One of any number of different accounts, the same for the same number (1 and up). */
export const numberedAccount = (number: number): SpecAccount => ({
  mid: String(1_900_000_100_000_000 + number),
  nickname: `第${number}号观众`,
  access_key: String(number).padStart(32, 'ace0'),
  exp: 1_600 + number * 211,
  coinTenths: number * 37,
  done: { login: true, watch: number % 2 === 0, share: number % 3 === 0, coins: number % 6 },
})
