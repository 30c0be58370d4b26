import { describe, expect, it } from 'vitest'
import { nextBlock } from '../../../../electron/main/refresh/block-rules'
import { round } from '../../../../electron/main/refresh/round'
import { everythingDue } from '../../../../electron/main/refresh/wish'
import { PATHS } from './asked-bilibili'
import { roundSetting, type RoundSetting } from './round-setting'

/** A round during whose second call something happens beside it. */
const roundWith = async (happens: (setting: RoundSetting, first: string) => void) => {
  const setting: RoundSetting = await roundSetting(() => {
    if (setting.asked.length === 2) happens(setting, setting.mids[0] ?? '')
    return null
  })
  await round(everythingDue, setting.parts)
  return setting
}

const BEGUN = [PATHS.nav, PATHS.accountInfo]

describe('a round', () => {
  it('ends where a call beside it was refused for everyone, and leaves that block', async () => {
    const { asked, parts, clock } = await roundWith(({ parts, clock }) => {
      parts.blocks.save(nextBlock('everyone', undefined, clock.nowMs()))
    })
    expect(asked).toEqual(BEGUN)
    expect(parts.blocks.all()).toEqual([nextBlock('everyone', undefined, clock.nowMs())])
  })

  it('goes on with the next account where only this one was refused beside it', async () => {
    const { asked, mids, parts } = await roundWith(({ parts, clock }, first) => {
      parts.blocks.save(nextBlock(first, undefined, clock.nowMs()))
    })
    expect(asked.slice(0, 3)).toEqual([...BEGUN, PATHS.nav])
    expect(parts.blocks.all().map(({ scope }) => scope)).toEqual([mids[0]])
  })

  it('asks nothing more of an account that is paused meanwhile', async () => {
    const { asked } = await roundWith(({ accounts }, first) => {
      accounts.pause(first, true)
    })
    expect(asked.slice(0, 3)).toEqual([...BEGUN, PATHS.nav])
  })

  it('forgets the strikes of a block that is over once it was answered, and not when it was', async () => {
    const { parts, clock } = await roundSetting()
    const untilMs = clock.nowMs() - 1
    parts.blocks.save({ scope: 'everyone', strikes: 2, untilMs })
    await round(everythingDue, parts)
    expect(parts.blocks.all()).toEqual([{ scope: 'everyone', strikes: 0, untilMs }])
  })

  it('forgets a block that was set while the clock ran ahead', async () => {
    const { parts, clock } = await roundSetting()
    parts.blocks.save({ scope: 'everyone', strikes: 1, untilMs: clock.nowMs() + 24 * 3_600_000 })
    await round(everythingDue, parts)
    expect(parts.blocks.all()).toEqual([])
  })

  it('says where it might ask about nobody, and does not call that up to date', async () => {
    const { parts, asked, accounts, mids, clock } = await roundSetting()
    parts.blocks.save(nextBlock('everyone', undefined, clock.nowMs()))
    expect(await round(everythingDue, parts)).toBe('held-back')
    parts.blocks.clear('everyone')
    for (const mid of mids) accounts.pause(mid, true)
    expect(await round(everythingDue, parts)).toBe('held-back')
    accounts.pause(mids[0]!, false)
    expect(asked).toEqual([])
    expect(await round(everythingDue, parts)).toBe('done')
  })
})
