import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fileLog, type LogLevel } from '../../../../electron/main/log/log'

const clock = { nowMs: () => Date.parse('2026-11-23T04:00:00.5Z') }
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bili-glance-log-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

/** Half a kilobyte of words. */
const text = 'some words '.repeat(45)

const file = (): string => join(folder, 'bili-glance.log')

it('writes one line of JSON an event, with its instant', () => {
  const log = fileLog(folder, clock)
  log('started')
  log('sent', { name: 'nav', status: 200, code: null })
  expect(readFileSync(file(), 'utf8')).toBe(
    '{"at":"2026-11-23T04:00:00.500Z","event":"started"}\n' +
      '{"at":"2026-11-23T04:00:00.500Z","event":"sent","name":"nav","status":200,"code":null}\n',
  )
})

it('is nobody else’s to read', () => {
  fileLog(folder, clock)('started')
  expect(statSync(file()).mode & 0o077).toBe(0)
})

it('keeps the newest events in two files of limited size', () => {
  const log = fileLog(folder, clock)
  for (let number = 0; number < 2_000; number += 1) log('filler', { text, number })
  const [older, newer] = [`${file()}.old`, file()].map((path) => readFileSync(path, 'utf8'))
  expect(newer).toContain('"number":1999')
  expect(`${older}${newer}`).not.toContain('"number":800,')
  for (const content of [older!, newer!]) expect(content.length).toBeLessThan(280_000)
})

it('is shared by the processes of a profile, whichever of them moves it aside', () => {
  const logs = [fileLog(folder, clock), fileLog(folder, clock)]
  for (let number = 0; number < 4_000; number += 1) logs[number % 2]!('filler', { text, number })
  for (const log of logs) log('last')
  const all = [`${file()}.old`, file()].map((path) => readFileSync(path, 'utf8')).join('')
  expect(all.match(/"event":"last"/g)).toHaveLength(2)
  expect(all.length).toBeLessThan(1_200_000)
})

it('is begun anew, once it is full, where it was taken away', () => {
  const log = fileLog(folder, clock)
  log('started')
  rmSync(file())
  for (let number = 0; number < 600; number += 1) log('filler', { text, number })
  expect(readFileSync(file(), 'utf8')).toContain('"number":599')
})

it('goes quiet for five minutes where it cannot write', () => {
  mkdirSync(file())
  let nowMs = clock.nowMs()
  const log = fileLog(folder, { nowMs: () => nowMs })
  expect(() => {
    log('started')
  }).not.toThrow()
  rmSync(file(), { recursive: true })
  log('again')
  expect(statSync(file(), { throwIfNoEntry: false })).toBeUndefined()
  nowMs += 5 * 60_000
  log('later')
  expect(readFileSync(file(), 'utf8')).toContain('"event":"later"')
})

it('knows nothing of a credential or a person, whatever it is told', () => {
  const log = fileLog(folder, clock)
  log('odd', {
    SESSDATA: 'abc',
    note: 'bili_jct=0a1b2c3d4e5f60718293a4b5c6d7e8f9; x',
    mid: '293793435',
  })
  expect(readFileSync(file(), 'utf8')).toContain(
    '"SESSDATA":"[redacted]","note":"bili_jct=[redacted]; x","mid":"[redacted]"',
  )
})

it('writes details only while somebody wants them', () => {
  let level: LogLevel = 'normal'
  const log = fileLog(folder, clock, () => level)
  log('one', {}, 'detail')
  level = 'detailed'
  log('two', {}, 'detail')
  level = 'normal'
  log('three', {}, 'detail')
  log('four')
  const events = readFileSync(file(), 'utf8').match(/"event":"(\w+)"/g)
  expect(events).toEqual(['"event":"two"', '"event":"four"'])
})
