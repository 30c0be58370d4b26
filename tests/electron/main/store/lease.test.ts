import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openMemoryDatabase, type Database } from '../../../../electron/main/store/database'
import { lease, type Lease } from '../../../../electron/main/store/lease'
import { processAlive } from '../../../../electron/main/store/process-alive'
import { makeReadOnly } from './awkward-place'
import { nowMs, opened, temporaryFolder } from './temp-profile'

interface Holder {
  readonly database: Database
  readonly pid?: number
  readonly atMs?: () => number
  readonly alive?: (pid: number) => boolean
}

const holder = ({ database, pid = 1, atMs = () => nowMs, alive = () => true }: Holder): Lease =>
  lease({ database, pid, clock: { nowMs: atMs }, durationMs: 60_000, alive })

test('one holder at a time, and the next one once it is released', () => {
  const database = openMemoryDatabase()
  const [first, second] = [holder({ database }), holder({ database })]
  expect([first.take(), second.take(), first.take()]).toEqual(['taken', 'held', 'taken'])
  second.release()
  expect(second.take()).toBe('held')
  first.release()
  expect([second.take(), first.take()]).toEqual(['taken', 'held'])
})

test('a lease lasts its minute, and renewing it makes that longer', () => {
  const database = openMemoryDatabase()
  let atMs = nowMs
  const [first, second] = [
    holder({ database, atMs: () => atMs }),
    holder({ database, atMs: () => atMs }),
  ]
  first.take()
  atMs = nowMs + 59_999
  expect(second.take()).toBe('held')
  expect(first.renew()).toBe(true)
  atMs = nowMs + 60_000
  expect(second.take()).toBe('held')
  atMs = nowMs + 119_999
  expect(second.take()).toBe('taken')
  expect(first.renew()).toBe(false)
})

test('a lease that is renewed with every call is written every five seconds', () => {
  const database = openMemoryDatabase()
  let atMs = nowMs
  let writes = 0
  const counted: Database = {
    ...database,
    write: (change) => {
      writes += 1
      return database.write(change)
    },
  }
  const only = holder({ database: counted, atMs: () => atMs })
  only.take()
  writes = 0
  for (const passedMs of [0, 4_999, 5_000, 9_999, 10_000]) {
    atMs = nowMs + passedMs
    expect(only.renew()).toBe(true)
  }
  expect(writes).toBe(2)
})

test('a lease is never renewed out of memory once it may have been taken', () => {
  const database = openMemoryDatabase()
  let atMs = nowMs
  const [first, second] = [
    holder({ database, atMs: () => atMs }),
    holder({ database, atMs: () => atMs }),
  ]
  first.take()
  atMs = nowMs + 60_000
  expect(second.take()).toBe('taken')
  expect(first.renew()).toBe(false)
  atMs = nowMs + 1
  expect(first.renew()).toBe(false)
})

test('a lease from before the clock was set back is written anew when it is renewed', () => {
  const database = openMemoryDatabase()
  let atMs = nowMs + 86_400_000
  const only = holder({ database, atMs: () => atMs })
  only.take()
  atMs = nowMs
  expect(only.renew()).toBe(true)
  expect(holder({ database, atMs: () => nowMs + 1 }).take()).toBe('held')
})

test('nothing is renewed that was never taken or was given back', () => {
  const only = holder({ database: openMemoryDatabase() })
  expect(only.renew()).toBe(false)
  only.take()
  only.release()
  expect(only.renew()).toBe(false)
})

test('the lease of a dead process is free at once, that of a living one is not', () => {
  const database = openMemoryDatabase()
  holder({ database, pid: 77 }).take()
  expect(holder({ database, alive: (pid) => pid === 77 }).take()).toBe('held')
  expect(holder({ database, alive: (pid) => pid !== 77 }).take()).toBe('taken')
})

test('the lease of another machine is not judged by the processes of this one', () => {
  const database = openMemoryDatabase()
  holder({ database, pid: 77 }).take()
  database.write((run) => run("UPDATE lease SET host = 'elsewhere'"))
  expect(holder({ database, alive: () => false }).take()).toBe('held')
})

test('a lease from before the clock was set back does not hold for longer than a lease lasts', () => {
  const database = openMemoryDatabase()
  holder({ database, atMs: () => nowMs + 86_400_000 }).take()
  expect(holder({ database }).take()).toBe('taken')
})

test('in a read-only place the lease is never ours', (context) => {
  const folder = temporaryFolder()
  opened(folder).database.close()
  context.skip(!makeReadOnly(folder), 'no read-only place can be made here')
  const only = holder({ database: opened(folder).database })
  expect([only.take(), only.renew()]).toEqual(['read-only', false])
})

test.each([
  [{ kind: 'full' }, 'full'],
  [{ kind: 'read-only' }, 'read-only'],
  [{ kind: 'unreachable', code: 'EIO' }, 'read-only'],
  [{ kind: 'busy' }, 'held'],
] as const)('a row that cannot be written because of %j makes it %s', (failure, taken) => {
  const database: Database = {
    ...openMemoryDatabase(),
    write: () => ({ ok: false, failure }),
  }
  expect(holder({ database }).take()).toBe(taken)
})

/** A process that waits for a line before it takes the lease. */
const contender = async (folder: string): Promise<ChildProcess> => {
  const register = join(import.meta.dirname, '../../../../scripts/typescript-imports.mjs')
  const script = join(import.meta.dirname, 'store-child.ts')
  const child = spawn(process.execPath, ['--import', register, script, 'lease', folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  await once(child.stdout, 'data')
  return child
}

const answer = async (child: ChildProcess): Promise<string> => {
  child.stdin?.write('now\n')
  const [said] = (await once(child.stdout!, 'data')) as [Buffer]
  return said.toString().trim()
}

test('of processes that reach for it at once exactly one gets it, and its death frees it', async () => {
  const folder = temporaryFolder()
  const children = await Promise.all([1, 2, 3].map(() => contender(folder)))
  const answers = await Promise.all(children.map(answer))
  expect(answers.toSorted()).toEqual(['held elsewhere', 'held elsewhere', 'taken'])

  const ours = lease({
    database: opened(folder).database,
    pid: process.pid,
    clock: { nowMs: Date.now },
  })
  expect(ours.take()).toBe('held')
  const winner = children[answers.indexOf('taken')]!
  winner.kill('SIGKILL')
  await once(winner, 'close')
  expect(ours.take()).toBe('taken')
})

test('this process lives, one that has ended does not', async () => {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  await once(child, 'close')
  expect([processAlive(process.pid), processAlive(child.pid!)]).toEqual([true, false])
})
