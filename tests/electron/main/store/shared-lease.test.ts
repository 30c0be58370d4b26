import { expect, test } from 'vitest'
import { awaitLease } from '../../../../electron/main/store/await-lease'
import { openMemoryDatabase } from '../../../../electron/main/store/database'
import { lease, type Lease } from '../../../../electron/main/store/lease'
import { sharedLease } from '../../../../electron/main/store/shared-lease'
import { nowMs } from './temp-profile'

/** The shared lease of this process, and that of another one. */
const twoProcesses = (): { ours: Lease; other: Lease; move: (ms: number) => void } => {
  const database = openMemoryDatabase()
  let atMs = nowMs
  const of = (pid: number): Lease =>
    lease({ database, pid, clock: { nowMs: () => atMs }, durationMs: 60_000, alive: () => true })
  return {
    ours: sharedLease(of(1)),
    other: of(2),
    move: (ms) => {
      atMs += ms
    },
  }
}

test('whoever takes it within the process gets it, and the last to release it gives it back', () => {
  const { ours, other } = twoProcesses()
  expect([ours.take(), ours.take()]).toEqual(['taken', 'taken'])
  ours.release()
  expect([ours.renew(), other.take()]).toEqual([true, 'held'])
  ours.release()
  expect(other.take()).toBe('taken')
})

test('what another process holds is nobody’s here, and nobody here counts as a holder', () => {
  const { ours, other } = twoProcesses()
  other.take()
  expect([ours.take(), ours.take()]).toEqual(['held', 'held'])
  other.release()
  ours.take()
  ours.release()
  expect(other.take()).toBe('taken')
})

test('one more release than takes takes nothing from the next holder', () => {
  const { ours, other } = twoProcesses()
  ours.release()
  expect([ours.take(), ours.take()]).toEqual(['taken', 'taken'])
  ours.release()
  expect(other.take()).toBe('held')
})

test('a holder that slept so long that another process took it does not hand it on', () => {
  const { ours, other, move } = twoProcesses()
  ours.take()
  move(60_000)
  expect(other.take()).toBe('taken')
  expect([ours.renew(), ours.take()]).toEqual([false, 'held'])
})

const sleptBy =
  (waits: number[]) =>
  (ms: number): Promise<void> => {
    waits.push(ms)
    return Promise.resolve()
  }

test('somebody who waits gets it as soon as the other process lets go', async () => {
  const { ours, other } = twoProcesses()
  other.take()
  let looks = 0
  const taken = await awaitLease(ours, () => {
    looks += 1
    if (looks === 3) other.release()
    return Promise.resolve()
  })
  expect([taken.ok, looks]).toEqual([true, 3])
})

test('somebody who waited a minute in vain is told that another process asks', async () => {
  const { ours, other } = twoProcesses()
  other.take()
  const waits: number[] = []
  expect(await awaitLease(ours, sleptBy(waits))).toEqual({ ok: false, failure: { kind: 'busy' } })
  expect(waits.reduce((sum, ms) => sum + ms, 0)).toBe(60_000)
})

test.each(['full', 'read-only'] as const)(
  'a disk that is %s is told at once, without waiting for anybody',
  async (because) => {
    const waits: number[] = []
    const unwritable = { take: () => because }
    expect(await awaitLease(unwritable, sleptBy(waits))).toEqual({
      ok: false,
      failure: { kind: 'cannot-store', because },
    })
    expect(waits).toEqual([])
  },
)
