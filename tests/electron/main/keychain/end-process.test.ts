import { PassThrough, Writable } from 'node:stream'
import { expect, it } from 'vitest'

import { endProcess } from '../../../../electron/main/keychain/end-process'

const record = (stuck: boolean, streams: readonly Writable[] = []) => {
  const ends: string[] = []
  return {
    ends,
    ending: {
      stuck: () => stuck,
      streams,
      exit: (code: number) => ends.push(`exit ${String(code)}`),
      kill: () => ends.push('kill'),
    },
  }
}

it('exits with its code where every keychain call was answered', async () => {
  const { ends, ending } = record(false)
  await endProcess(3, ending)
  expect(ends).toEqual(['exit 3'])
})

it('kills itself where a keychain call never returns', async () => {
  const { ends, ending } = record(true)
  await endProcess(0, ending)
  expect(ends).toEqual(['kill'])
})

it('lets everything written leave first', async () => {
  const left: string[] = []
  const slow = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      setTimeout(() => {
        left.push(chunk.toString())
        done()
      }, 20)
    },
  })
  slow.write('one')
  slow.write('two')
  const { ends, ending } = record(true, [slow])
  const ended = endProcess(0, ending)
  expect(ends).toEqual([])
  await ended
  expect(left.slice(0, 2)).toEqual(['one', 'two'])
  expect(ends).toEqual(['kill'])
})

it('does not wait for a stream that nobody reads any more', async () => {
  const gone = new PassThrough()
  gone.destroy()
  const breaking = new Writable({
    write: (_chunk, _encoding, done) => {
      setTimeout(done, 5, new Error('EPIPE'))
    },
  })
  breaking.write('lost')
  const { ends, ending } = record(false, [gone, breaking])
  await endProcess(1, ending)
  expect(ends).toEqual(['exit 1'])
})
