import { success, type Failure } from '../../../../electron/bilibili/failure'
import {
  attempts as signInAttempts,
  type AttemptPorts,
} from '../../../../electron/main/attempt/attempts'
import { scanSource, type ScanPorts } from '../../../../electron/main/scan/scan-source'
import { scanCalls } from '../../../../electron/main/scan/scan-calls'
import type { SignInWish } from '../../../../electron/main/sign-in'
import type { AttemptProgress } from '../../../../electron/shared/sign-in-attempt'
import { standingClock } from '../refresh/asked-bilibili'
import { scriptedPassport } from './scripted-passport'

export const MID = '293793435'
export const ACCOUNT = { mid: MID, name: '社会易姐QwQ', known: false, keeping: 'keychain' } as const
export const anyone = { way: 'scan', expectedMid: null, keeping: 'keychain' } as const

/** Inner codes of a poll. */
export const WAITING = 86101
export const SCANNED = 86090
export const EXPIRED = 86038

/** Attempts against a passport that answers by script, on a clock that only sleeping moves. */
export const setting = (
  script: Parameters<typeof scriptedPassport>[0],
  given: Partial<ScanPorts & AttemptPorts> = {},
) => {
  const clock = standingClock()
  const { passport, asked } = scriptedPassport(script)
  const told: AttemptProgress[] = []
  const wishes: SignInWish[] = []
  const heeded: Failure[] = []
  const attempts = signInAttempts({
    sources: {
      scan: scanSource({
        calls: scanCalls({ passport }),
        clock,
        sleep: (ms) => {
          clock.move(ms)
          return Promise.resolve()
        },
        inTurn: (call) => call(),
        heldUntilMs: () => null,
        heed: (failure) => heeded.push(failure),
        ...given,
      }),
      page: () => Promise.resolve({ kind: 'stopped' }),
    },
    keychainTrouble: () => Promise.resolve(null),
    signIn: (wish) => {
      wishes.push(wish)
      return Promise.resolve(success(ACCOUNT))
    },
    changed: () => {
      const progress = attempts.current()?.progress
      if (progress !== undefined) told.push(progress)
    },
    ...given,
  })
  return { attempts, asked, told, wishes, heeded, clock }
}

/** The states in order, a scanned code apart from a fresh one. */
export const kinds = (told: readonly AttemptProgress[]): readonly string[] =>
  told.map((progress) => (progress.kind === 'code' && progress.scanned ? 'scanned' : progress.kind))
