import { PassThrough, Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { processConsole } from '../../../../electron/main/command/console'

const reading = (stdin: Readable & { isTTY?: boolean }) => {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  return { console: processConsole({ stdin, stdout, stderr }), stdout, stderr }
}

it('answers on standard output and says all else on standard error, a line each', () => {
  const { console, stdout, stderr } = reading(Readable.from([]))
  console.answer('42')
  console.tell('kept')
  expect(String(stdout.read())).toBe('42\n')
  expect(String(stderr.read())).toBe('kept\n')
})

it('reads standard input to its end as UTF-8, also where a character is cut between two pieces', async () => {
  const bytes = Buffer.from('昵称=SESSDATA')
  const { console } = reading(Readable.from([bytes.subarray(0, 4), bytes.subarray(4)]))
  expect(await console.readInput(1_000)).toBe('昵称=SESSDATA')
})

it('stops reading once there is more than the cap', async () => {
  let pieces = 0
  function* endless() {
    for (;;) {
      pieces += 1
      yield Buffer.alloc(100, 'x')
    }
  }
  const { console } = reading(Readable.from(endless(), { objectMode: true, highWaterMark: 1 }))
  const text = await console.readInput(1_000)
  expect(text.length).toBeGreaterThan(1_000)
  expect(pieces).toBeLessThan(20)
})

it('reads nothing as an empty text', async () => {
  expect(await reading(Readable.from([])).console.readInput(10)).toBe('')
})

it('knows a terminal from a pipe', () => {
  const terminal = Object.assign(Readable.from([]), { isTTY: true })
  expect(reading(terminal).console.inputIsTerminal).toBe(true)
  expect(reading(Readable.from([])).console.inputIsTerminal).toBe(false)
})

it('knows an answer that the disk did not take from one that nobody read', () => {
  const { console, stdout } = reading(Readable.from([]))
  stdout.emit('error', Object.assign(new Error('broken pipe'), { code: 'EPIPE' }))
  expect(console.answerLost()).toBe(false)
  stdout.emit('error', Object.assign(new Error('no space'), { code: 'ENOSPC' }))
  expect(console.answerLost()).toBe(true)
})
