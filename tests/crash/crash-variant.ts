import { seededRandom } from '../electron/main/store/temp-profile'

export type Scenario = 'first sign-in' | 'sign-in again' | 'renewal'

/** How the answer that confirms a code brings its cookies. */
export type Shape = 'set-cookie' | 'query' | 'ticket'

/** What differs between two rounds of one scenario. */
export interface Variant {
  readonly scenario: Scenario
  readonly shape: Shape
  /** How many other accounts there are, and where among them the one in question stands. */
  readonly others: number
  readonly place: number
  /** Whether the session before has ended already when the account is signed in again. */
  readonly isOver: boolean
  /** Whether the code is scanned for this very account, or for anyone. */
  readonly expected: boolean
  /** Whether a refresh token is spent by its first use, which nobody outside knows. */
  readonly spent: boolean
  /** What a confirmation of what was confirmed before is answered with; nobody outside knows. */
  readonly confirmedBefore: number
  /** Longest delay of an answer and of a kill behind it, in ms. */
  readonly delayMs: number
  readonly seed: number
}

const pick = <T>(from: readonly T[], random: () => number, otherwise: T): T =>
  from[Math.floor(random() * from.length)] ?? otherwise

/** The variant of a seed, the same one each time. */
export const variantOf = (scenario: Scenario, seed: number): Variant => {
  const random = seededRandom(seed)
  const others = pick([0, 1, 2], random, 0)
  return {
    scenario,
    // In turn, so that twenty seeds hold all of them.
    shape: pick<Shape>(['set-cookie', 'query', 'ticket'], () => (seed % 3) / 3, 'set-cookie'),
    others,
    place: scenario === 'first sign-in' ? others : Math.floor(random() * (others + 1)),
    isOver: random() < 0.5,
    expected: random() < 0.5,
    spent: random() < 0.5,
    confirmedBefore: pick([0, -101, -111, -400], random, 0),
    delayMs: pick([0, 5, 20], random, 0),
    seed,
  }
}
