import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { announceArrival, watchArrivals } from '../../../electron/main/arrivals'

let folder: string
let stop: () => void
let arrived: string[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bili-glance-arrivals-'))
  arrived = []
  stop = watchArrivals(folder, (mid) => arrived.push(mid))
})
afterEach(() => {
  stop()
  rmSync(folder, { recursive: true })
})

it('tells the running app the mid of an account that was signed in', async () => {
  announceArrival(folder, '1900000000020517')
  await expect.poll(() => arrived).toContain('1900000000020517')
})

it('tells of the same account again when it is signed in again', async () => {
  announceArrival(folder, '7')
  await expect.poll(() => arrived).toContain('7')
  await pause(50)
  arrived.length = 0
  announceArrival(folder, '7')
  await expect.poll(() => arrived).toContain('7')
})

it('leaves one file that holds the mid alone and is nobody else’s to read', () => {
  announceArrival(folder, '7')
  const [file = '', ...others] = readdirSync(folder)
  expect(others).toEqual([])
  const { size, mode } = statSync(join(folder, file))
  expect([size, mode & 0o077]).toEqual([1, 0])
})

it('hears nothing of other files, of what is no mid, and after it was stopped', async () => {
  writeFileSync(join(folder, 'glance.db'), '7')
  writeFileSync(join(folder, 'signed-in-account'), '<script>')
  await pause(50)
  stop()
  announceArrival(folder, '7')
  await pause(50)
  expect(arrived).toEqual([])
})

it('survives that the file is gone or is no file when it is looked at', async () => {
  announceArrival(folder, '7')
  rmSync(join(folder, 'signed-in-account'))
  await pause(50)
  mkdirSync(join(folder, 'signed-in-account'))
  await pause(50)
  rmSync(join(folder, 'signed-in-account'), { recursive: true })
  announceArrival(folder, '8')
  await expect.poll(() => arrived).toContain('8')
})

it('lets a sign-in and the app go on where the folder cannot be used', () => {
  const missing = join(folder, 'missing')
  expect(() => {
    announceArrival(missing, '7')
  }).not.toThrow()
  expect(() => {
    watchArrivals(missing, (mid) => arrived.push(mid))()
  }).not.toThrow()
})
