import { describe, expect, it } from 'vitest'
import { round } from '../../../../electron/main/refresh/round'
import { everythingDue } from '../../../../electron/main/refresh/wish'
import { sharedLease } from '../../../../electron/main/store/shared-lease'
import { PATHS } from './asked-bilibili'
import { roundSetting } from './round-setting'

const all = everythingDue
const readingsPerAccount = Object.keys(PATHS).length

describe('a round and the lease', () => {
  it('asks nothing while another process may', async () => {
    const setting = await roundSetting()
    const held = {
      ...setting.parts,
      lease: { ...setting.parts.lease, take: () => 'held' as const },
    }
    expect(await round(all, held)).toBe('held-elsewhere')
    expect(setting.asked).toEqual([])
  })

  it('leaves the lease to a waiting process between two accounts', async () => {
    const setting = await roundSetting()
    const { lease } = setting.parts
    let free = false
    let turns = 0
    const watched = {
      ...lease,
      release: () => {
        lease.release()
        free = true
      },
      take: () => {
        free = false
        return lease.take()
      },
    }
    const sleep = (ms: number): Promise<void> => {
      if (free && ms === 500) turns += 1
      return Promise.resolve()
    }
    await round(all, { ...setting.parts, lease: watched, sleep, giveWayMs: 500 })
    expect(turns).toBe(2)
    expect(setting.asked).toHaveLength(3 * readingsPerAccount)
  })

  it('gives back only its own share of the lease', async () => {
    const setting = await roundSetting()
    const lease = sharedLease(setting.parts.lease)
    lease.take()
    let taken = 0
    const sleep = (ms: number): Promise<void> => {
      if (ms === 500 && lease.renew()) taken += 1
      return Promise.resolve()
    }
    await round(all, { ...setting.parts, lease, sleep, giveWayMs: 500 })
    expect([taken, lease.renew()]).toEqual([2, true])
    lease.release()
    expect(lease.renew()).toBe(false)
  })

  it('takes no share of another that it did not get back after giving way', async () => {
    const setting = await roundSetting()
    const lease = sharedLease(setting.parts.lease)
    let reaches = 0
    const once = {
      ...lease,
      take: () => {
        reaches += 1
        return reaches === 1 ? lease.take() : 'held'
      },
    }
    const sleep = (ms: number): Promise<void> => {
      if (ms === 500) lease.take()
      return Promise.resolve()
    }
    const parts = { ...setting.parts, lease: once, sleep, giveWayMs: 500 }
    expect(await round(all, parts)).toBe('held-elsewhere')
    expect(lease.renew()).toBe(true)
  })
})
