/** Exp earned with coins today, 10 a coin, nominally 0–50. */
export interface CoinExp {
  readonly exp: number
}
