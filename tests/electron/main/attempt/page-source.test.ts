import { expect, it } from 'vitest'
import { pageSource, type PageEnd } from '../../../../electron/main/attempt/page-source'
import type { AttemptProgress } from '../../../../electron/shared/sign-in-attempt'

const setting = (end: PageEnd, untilMs: number | null = null) => {
  const told: AttemptProgress[] = []
  const opened: AbortSignal[] = []
  const { signal } = new AbortController()
  const source = pageSource({
    open: (given) => {
      opened.push(given)
      return Promise.resolve(end)
    },
    heldUntilMs: () => untilMs,
  })
  const came = source({ expectedMid: null, signal, show: (progress) => told.push(progress) })
  return { came, told, opened, signal }
}

it('opens one window that can be closed from here, and hands on what it brought', async () => {
  const credential = { SESSDATA: 'a', bili_jct: 'b', origin: 'page' } as const
  const { came, told, opened, signal } = setting({ kind: 'had', credential })
  expect(await came).toEqual({ kind: 'had', credential })
  expect(told).toEqual([{ kind: 'page' }])
  expect(opened).toEqual([signal])
})

it('opens nothing while risk control holds sign-ins back, and says until when', async () => {
  const { came, told, opened } = setting({ kind: 'closed' }, 1_900_000_000_000)
  expect(await came).toEqual({
    kind: 'failed',
    trouble: { kind: 'blocked-until', untilMs: 1_900_000_000_000 },
  })
  expect([told, opened]).toEqual([[], []])
})

it.each([
  ['closed', { kind: 'failed', trouble: { kind: 'page-closed' } }],
  ['unreachable', { kind: 'failed', trouble: { kind: 'page-unreachable' } }],
  ['example', { kind: 'failed', trouble: { kind: 'page-in-example' } }],
  ['stopped', { kind: 'stopped' }],
] as const)('tells how a window that was %s ended', async (kind, said) => {
  expect(await setting({ kind }).came).toEqual(said)
})
