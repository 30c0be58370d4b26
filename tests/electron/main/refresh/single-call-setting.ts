import { refresher } from '../../../../electron/main/refresh/refresher'
import type { Instead } from './asked-bilibili'
import { roundSetting, type RoundSetting } from './round-setting'
import type { ReadingName } from '../../../../electron/bilibili/index'
import type { RoundEnd } from '../../../../electron/shared/account'
import { sharedLease } from '../../../../electron/main/store/shared-lease'
import { awake } from './awake'

/** A round's setting with what a call outside of a round needs beside it. */
export const singleCallSetting = async (
  instead?: Instead,
): Promise<
  Omit<RoundSetting, 'parts'> & {
    readonly first: string
    readonly parts: RoundSetting['parts'] & {
      readonly refreshAccount: (mid: string, reading: ReadingName | null) => Promise<RoundEnd>
    }
    /** Resolves once no look that the call has brought about runs any more. */
    readonly settled: () => Promise<void>
    readonly sleptMs: readonly number[]
  }
> => {
  const setting = await roundSetting(instead)
  const sleptMs: number[] = []
  const parts = {
    ...setting.parts,
    lease: sharedLease(setting.parts.lease),
    sleep: (ms: number) => {
      sleptMs.push(ms)
      return new Promise<void>((resolve) => setImmediate(resolve))
    },
  }
  const { refreshAccount, stop } = refresher({ ...awake(), ...parts, every: () => () => undefined })
  return {
    ...setting,
    parts: { ...parts, refreshAccount },
    first: setting.mids[0] ?? '',
    sleptMs,
    settled: async () => {
      await new Promise(setImmediate)
      await stop()
    },
  }
}
