import { EventEmitter } from 'node:events'
import type { App } from 'electron'
import { expect, it, vi } from 'vitest'
import { guardFromCapture } from '../../../../electron/main/window/capture-guard'

const windows = vi.hoisted(() => [] as { setContentProtection: (on: boolean) => void }[])

vi.mock('electron', () => ({ BrowserWindow: { getAllWindows: () => windows } }))

const setting = (before: boolean) => {
  windows.length = 0
  const app = new EventEmitter()
  const wish = { on: before }
  const apply = guardFromCapture(app as unknown as Pick<App, 'on'>, () => wish.on)
  const open = () => {
    const told: boolean[] = []
    const made = { setContentProtection: (on: boolean) => void told.push(on) }
    windows.push(made)
    app.emit('browser-window-created', {}, made)
    return told
  }
  return { wish, apply, open }
}

it('a window is told nothing until its user wants it, then all are, and back', () => {
  const { wish, apply, open } = setting(false)
  const [one, other] = [open(), open()]
  apply()
  expect([one, other]).toEqual([[], []])
  wish.on = true
  apply()
  apply()
  expect([one, other]).toEqual([[true], [true]])
  wish.on = false
  apply()
  expect([one, other]).toEqual([
    [true, false],
    [true, false],
  ])
})

it('one that is made while it is wanted has it before anything else', () => {
  const { open, apply } = setting(true)
  const told = open()
  expect(told).toEqual([true])
  apply()
  expect(told).toEqual([true])
})
