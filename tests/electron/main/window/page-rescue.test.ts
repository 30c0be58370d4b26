import { EventEmitter } from 'node:events'
import type { BrowserWindow, MessageBoxOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { pageRescue, type RescuePorts } from '../../../../electron/main/window/page-rescue'
import { en } from '../../../../electron/shared/locales/en'
import { zhCn } from '../../../../electron/shared/locales/zh-cn'

const setting = (locale = en) => {
  const did: string[] = []
  const asked: MessageBoxOptions[] = []
  const answers: ((response: number) => void)[] = []
  const state = { nowMs: 0, visible: true, destroyed: false }
  const showMessageBox = (_parent: unknown, options: MessageBoxOptions) =>
    new Promise((resolve) => {
      asked.push(options)
      answers.push((response) => resolve({ response, checkboxChecked: false }))
    })
  const rescue = pageRescue({
    clock: { nowMs: () => state.nowMs },
    after: (_ms, task) => {
      task()
      return () => undefined
    },
    locale: () => locale,
    // Its overloads are more than is used here.
    dialog: { showMessageBox } as unknown as RescuePorts['dialog'],
    quit: () => did.push('quit'),
    log: (event, fields) => did.push(`${event} ${String(fields?.['reason'])}`),
  })
  const contents = Object.assign(new EventEmitter(), {
    reload: () => did.push('reload'),
    forcefullyCrashRenderer: () => did.push('killed'),
  })
  const window = Object.assign(new EventEmitter(), {
    webContents: contents,
    isVisible: () => state.visible,
    isDestroyed: () => state.destroyed,
    destroy: () => did.push('destroyed'),
  })
  rescue.watch(window as unknown as BrowserWindow, () => did.push('lost'))
  const crash = (reason = 'crashed') => contents.emit('render-process-gone', {}, { reason })
  return { did, asked, answers, state, window, crash }
}
const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('a page that crashes', () => {
  it('is loaded again, and the log says why', () => {
    const { did, crash } = setting()
    crash('oom')
    expect(did).toEqual(['lost', 'page-gone oom', 'reload'])
  })

  it('is nothing unusual where it ended as it should', () => {
    const { did, crash } = setting()
    crash('clean-exit')
    expect(did).toEqual([])
  })

  it('is given up with its window where nobody sees it', () => {
    const { did, crash, state } = setting()
    state.visible = false
    crash()
    expect(did.at(-1)).toBe('destroyed')
  })

  it.each([en, zhCn])('three times within a minute is asked about: $language', async (locale) => {
    const { did, crash, asked, answers } = setting(locale)
    for (let times = 0; times < 3; times += 1) crash()
    expect(did.filter((one) => one === 'reload')).toHaveLength(2)
    expect(asked).toMatchObject([
      {
        message: locale.app.pageCrashes,
        buttons: [locale.app.openAgain, locale.app.quit],
      },
    ])
    answers[0]!(0)
    await settled()
    expect(did.at(-1)).toBe('reload')
    crash()
    expect([did.at(-1), asked.length]).toEqual(['reload', 1])
  })

  it('ends the app where its user says so', async () => {
    const { did, crash, answers } = setting()
    for (let times = 0; times < 3; times += 1) crash()
    answers[0]!(1)
    await settled()
    expect(did.at(-1)).toBe('quit')
  })
})

describe('a page that hangs', () => {
  it('is waited for or ended, as its user says, and asked about once at a time', async () => {
    const { did, window, asked, answers } = setting()
    window.emit('unresponsive')
    window.emit('unresponsive')
    expect(asked.map(({ buttons }) => buttons)).toEqual([['Wait', 'Reload']])
    answers[0]!(0)
    await settled()
    expect(did).toEqual([])
    window.emit('unresponsive')
    answers[1]!(1)
    await settled()
    expect(did).toEqual(['killed'])
  })

  it('takes its question back when it answers again', () => {
    const { window, asked } = setting()
    window.emit('unresponsive')
    expect(asked[0]?.signal?.aborted).toBe(false)
    window.emit('responsive')
    expect(asked[0]?.signal?.aborted).toBe(true)
  })

  it('is not asked about while it is hidden', () => {
    const { window, asked, state } = setting()
    state.visible = false
    window.emit('unresponsive')
    expect(asked).toEqual([])
  })
})
