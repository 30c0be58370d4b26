import type { Credential } from '../../../../electron/bilibili/credential'
import type { ReadingName } from '../../../../electron/bilibili/index'
import {
  accountRound,
  type AccountRoundResult,
} from '../../../../electron/main/refresh/account-round'
import { wantedReadings } from '../../../../electron/main/refresh/due'
import type { Reading } from '../../../../electron/shared/account'
import { readingsWith } from '../../shared/snapshot-builder'
import { askedBilibili, code, NOON_MS, standingClock, type Instead } from './asked-bilibili'

export interface Played {
  readonly result: AccountRoundResult
  readonly asked: readonly string[]
  readonly saved: ReadonlyMap<ReadingName, Reading<unknown>>
  readonly sleptMs: readonly number[]
}

/** Plays one round over the first invented account. */
export const play = async (
  instead: Instead = () => null,
  given: {
    credential?: (of: Credential) => Credential
    due?: readonly ReadingName[]
    offlineBefore?: boolean
    tries?: boolean
    mayGoOn?: (asked: number) => boolean
    sleep?: () => void
  } = {},
): Promise<Played> => {
  const clock = standingClock()
  const { client, asked, credentials, mids } = askedBilibili(clock, instead)
  const [first] = credentials
  const [mid] = mids
  if (first === undefined || mid === undefined) throw new Error('the example has no account')
  const credential = given.credential?.(first) ?? first
  const readings = readingsWith()
  const saved = new Map<ReadingName, Reading<unknown>>()
  const sleptMs: number[] = []
  const due =
    given.due ??
    wantedReadings(readings, credential, { extent: 'what-is-due', anew: new Map() }, NOON_MS)
  const result = await accountRound({ mid, credential, readings }, due, {
    client,
    clock,
    sleep: (ms) => {
      sleptMs.push(ms)
      given.sleep?.()
      return Promise.resolve()
    },
    save: (name, reading) => saved.set(name, reading),
    mayGoOn: () => given.mayGoOn?.(asked.length) ?? true,
    offlineBefore: given.offlineBefore ?? false,
    tries: given.tries ?? false,
  })
  return { result, asked, saved, sleptMs }
}

export const timesAsked = (asked: readonly string[], path: string): number =>
  asked.filter((one) => one === path).length

export const offline = { kind: 'offline', cause: 'unreachable' } as const
export const blocked = { ...code(-412), status: 412 }
