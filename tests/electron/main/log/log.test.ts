import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fileLog } from '../../../../electron/main/log/log'

const clock = { nowMs: () => Date.parse('2026-11-23T04:00:00.5Z') }
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bili-glance-log-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

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
  const text = 'x'.repeat(10_000)
  for (let number = 0; number < 100; number += 1) log('filler', { text, number })
  const [older, newer] = [`${file()}.old`, file()].map((path) => readFileSync(path, 'utf8'))
  expect(newer).toContain('"number":99')
  expect(`${older}${newer}`).not.toContain('"number":40,')
  for (const content of [older!, newer!]) expect(content.length).toBeLessThan(280_000)
})

it('is shared by the processes of a profile, whichever of them moves it aside', () => {
  const logs = [fileLog(folder, clock), fileLog(folder, clock)]
  const text = 'x'.repeat(10_000)
  for (let number = 0; number < 200; number += 1) logs[number % 2]!('filler', { text, number })
  for (const log of logs) log('last')
  const all = [`${file()}.old`, file()].map((path) => readFileSync(path, 'utf8')).join('')
  expect(all.match(/"event":"last"/g)).toHaveLength(2)
  expect(all.length).toBeLessThan(1_200_000)
})

it('is begun anew, once it is full, where it was taken away', () => {
  const log = fileLog(folder, clock)
  log('started')
  rmSync(file())
  const text = 'x'.repeat(10_000)
  for (let number = 0; number < 30; number += 1) log('filler', { text, number })
  expect(readFileSync(file(), 'utf8')).toContain('"number":29')
})

it('goes quiet, and stays quiet, where it cannot write', () => {
  mkdirSync(file())
  const log = fileLog(folder, clock)
  expect(() => {
    log('started')
  }).not.toThrow()
  rmSync(file(), { recursive: true })
  log('again')
  expect(statSync(file(), { throwIfNoEntry: false })).toBeUndefined()
})
