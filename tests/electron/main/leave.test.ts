import { EventEmitter } from 'node:events'
import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import type { Core } from '../../../electron/main/core'
import { leaveInOrder } from '../../../electron/main/leave'

type Ports = Parameters<typeof leaveInOrder>[0]

/** A process and an app that write down how they end. */
const setting = (
  wait: Ports['wait'] = () => new Promise(() => undefined),
  given: { answerLost?: boolean } = {},
) => {
  const ended: string[] = []
  const signals = new EventEmitter()
  const app = new EventEmitter()
  const ports = {
    app: Object.assign(app, { exit: (code = 0) => ended.push(`exit ${code}`) }),
    process: Object.assign(signals, {
      pid: 4_242,
      stdout: new PassThrough(),
      stderr: new PassThrough(),
      kill: (pid: number, signal: string) => ended.push(`kill ${pid} ${signal}`),
    }),
    io: { answerLost: () => given.answerLost ?? false },
    wait,
  }
  // A terminal's streams and Electron's events have more to them than is used here.
  const leaving = leaveInOrder(ports as unknown as Ports)
  return { ...leaving, ended, app, signals }
}

const core = (given: Partial<Core> & { stop?: () => Promise<void> } = {}, log: string[] = []) =>
  ({
    stuck: () => false,
    awaitsKeychain: () => false,
    callsSettled: () => Promise.resolve(),
    close: () => log.push('closed'),
    refresher: {
      stop:
        given.stop ??
        (() => {
          log.push('stopped')
          return Promise.resolve()
        }),
    },
    ...given,
  }) as unknown as Core

describe('leaving', () => {
  it('ends with the code where there is nothing to close yet', async () => {
    const { leave, ended } = setting()
    await leave(2)
    expect(ended).toEqual(['exit 2'])
  })

  it('lets the round end, then closes the stores, then exits', async () => {
    const { leave, watch, ended } = setting()
    watch(core({}, ended), 1)
    await leave(3)
    expect(ended).toEqual(['stopped', 'closed', 'exit 3'])
  })

  it('lets a sign-in or a signature under way end before it closes the stores', async () => {
    const { leave, watch, ended } = setting()
    const call = Promise.withResolvers<undefined>()
    watch(core({ callsSettled: () => call.promise }, ended), 1)
    const left = leave(0)
    await new Promise(setImmediate)
    expect(ended).toEqual(['stopped'])
    call.resolve(undefined)
    await left
    expect(ended).toEqual(['stopped', 'closed', 'exit 0'])
  })

  it('does first what was announced', async () => {
    const { leave, watch, before, ended } = setting()
    watch(core({}, ended), 1)
    before(async () => {
      await Promise.resolve()
      ended.push('place kept')
    })
    await leave(0)
    expect(ended).toEqual(['stopped', 'place kept', 'closed', 'exit 0'])
  })

  it('does not wait for ever for a call under way, and leaves it the stores', async () => {
    const waited: number[] = []
    const { leave, watch, ended } = setting((ms) => {
      waited.push(ms)
      return Promise.resolve()
    })
    watch(core({ stop: () => new Promise(() => undefined) }, ended), 1)
    await leave(0)
    expect(ended).toEqual(['exit 0'])
    expect(waited).toEqual([2_000])
  })

  it('kills itself where the keychain still owes an answer, since exit would wait for it', async () => {
    const { leave, watch, ended } = setting()
    watch(core({ stuck: () => true }), 1)
    await leave(0)
    expect(ended).toEqual(['kill 4242 SIGKILL'])
  })

  it('waits for a keychain that answers in time, before it closes the stores', async () => {
    let looks = 0
    const { leave, watch, ended } = setting(() => Promise.resolve())
    const awaitsKeychain = () => {
      ended.push('looked')
      looks += 1
      return looks < 3
    }
    const stop = () => Promise.resolve()
    watch(core({ awaitsKeychain, stuck: () => looks < 3, stop }, ended), 1)
    await leave(0)
    expect(ended).toEqual(['looked', 'looked', 'looked', 'closed', 'exit 0'])
  })

  it('waits two seconds for a keychain and no longer', async () => {
    let waitedMs = 0
    const { leave, watch, ended } = setting((ms) => {
      waitedMs += ms
      return Promise.resolve()
    })
    watch(core({ awaitsKeychain: () => true, stuck: () => true }), 1)
    await leave(0)
    expect(ended).toEqual(['kill 4242 SIGKILL'])
    // And as long again, at most, for a round.
    expect(waitedMs).toBe(4_000)
  })

  it('happens once, with the first code', async () => {
    const { leave, watch, ended } = setting()
    watch(core(), 1)
    await Promise.all([leave(3), leave(0)])
    await leave(1)
    expect(ended).toEqual(['exit 3'])
  })
})

describe('what makes the app leave', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('%s ends a command with its code', async (signal) => {
    const { watch, ended, signals } = setting()
    watch(core(), 1)
    signals.emit(signal, signal)
    await expect.poll(() => ended).toEqual(['exit 1'])
  })

  it('quitting waits for the order and ends well', async () => {
    const { watch, ended, app } = setting()
    watch(core(), 1)
    let prevented = false
    app.emit('before-quit', {
      preventDefault: () => {
        prevented = true
      },
    })
    expect(prevented).toBe(true)
    await expect.poll(() => ended).toEqual(['exit 0'])
  })
})

it('ends with 1 where the answer could not be written, and keeps a code that says more', async () => {
  const fine = setting(undefined, { answerLost: true })
  await fine.leave(0)
  expect(fine.ended).toEqual(['exit 1'])
  const wrongUse = setting(undefined, { answerLost: true })
  await wrongUse.leave(2)
  expect(wrongUse.ended).toEqual(['exit 2'])
})

it('ends even when closing goes wrong', async () => {
  const { leave, watch, ended } = setting()
  watch(
    core({
      close: () => {
        throw new Error('a file is held')
      },
    }),
    0,
  )
  await expect(leave(0)).rejects.toThrow('a file is held')
  expect(ended).toEqual(['exit 0'])
})
