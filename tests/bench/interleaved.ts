import {
  contender,
  type Contender,
  type ContenderName,
  type PassResult,
  type PassSize,
} from './contender'
import { countedUpstream } from './counted-upstream'

/** How a comparison is run. */
export interface Comparison extends PassSize {
  readonly delayMs: number
  /** Who runs when within a round; the first and the last are the same reference. */
  readonly order: readonly ContenderName[]
  readonly rounds: number
  /** After how many disturbed rounds to be content with those that count. */
  readonly patience: number
  /** Accounts of the pass that warms each contender up and is not counted. */
  readonly warmUpAccounts: number
}

/** The passes of one round by contender. */
export type Round = ReadonlyMap<ContenderName, readonly PassResult[]>

/** The rounds that count, and how many were thrown away because the machine was disturbed. */
export interface Rounds {
  readonly counted: readonly Round[]
  readonly thrownAway: number
}

/** Two runs of one reference within a round may differ by so much. */
const DISTURBED = 0.15

const isDisturbed = (round: Round): boolean =>
  [...round.values()].some((passes) => {
    const wallMs = passes.map((pass) => pass.wallMs)
    return Math.max(...wallMs) > Math.min(...wallMs) * (1 + DISTURBED)
  })

const playRound = async (
  order: readonly ContenderName[],
  contenders: ReadonlyMap<ContenderName, Contender>,
  size: PassSize,
): Promise<Round> => {
  const round = new Map<ContenderName, PassResult[]>()
  for (const name of order) {
    const passes = round.get(name) ?? []
    round.set(name, [...passes, await contenders.get(name)!.pass(size)])
  }
  return round
}

/** Runs rounds one after the other until enough of them count. */
export const interleaved = async (comparison: Comparison): Promise<Rounds> => {
  const { accounts, delayMs, order, rounds, patience, warmUpAccounts } = comparison
  const upstream = await countedUpstream(accounts, delayMs)
  const contenders = new Map(
    Array.from(new Set(order), (name) => [name, contender(name, upstream)]),
  )
  try {
    for (const one of contenders.values())
      await one.pass({ accounts: warmUpAccounts, refreshes: 1 })
    const counted: Round[] = []
    let thrownAway = 0
    while (counted.length < rounds && thrownAway < patience) {
      const round = await playRound(order, contenders, comparison)
      if (isDisturbed(round)) thrownAway += 1
      else counted.push(round)
    }
    return { counted, thrownAway }
  } finally {
    for (const one of contenders.values()) one.stop()
    upstream.stop()
  }
}
