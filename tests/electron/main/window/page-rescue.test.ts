import { EventEmitter } from 'node:events'
import type { BrowserWindow, MessageBoxOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { pageRescue, type RescuePorts } from '../../../../electron/main/window/page-rescue'
import { en } from '../../../../electron/shared/locales/en'
import { zhCn } from '../../../../electron/shared/locales/zh-cn'

const setting = (locale = en) => {
  const did: string[] = []
  const asked: MessageBoxOptions[] = []
  const parents: boolean[] = []
  const answers: ((response: number) => void)[] = []
  const losses: ((error: Error) => void)[] = []
  const state = { nowMs: 0, visible: true, destroyed: false, minimized: false }
  const showMessageBox = (...given: [MessageBoxOptions] | [unknown, MessageBoxOptions]) =>
    new Promise((resolve, reject) => {
      const options = given.length === 1 ? given[0] : given[1]
      asked.push(options)
      parents.push(given.length === 2)
      const answer = (response: number): void => resolve({ response, checkboxChecked: false })
      answers.push(answer)
      losses.push(reject)
      options.signal?.addEventListener('abort', () => answer(options.cancelId ?? -1))
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
    isMinimized: () => state.minimized,
    destroy: () => did.push('destroyed'),
  })
  rescue.watch(window as unknown as BrowserWindow, () => did.push('lost'))
  const crash = (reason = 'crashed') => contents.emit('render-process-gone', {}, { reason })
  const appear = (): void => {
    state.visible = true
    window.emit('show')
  }
  return { did, asked, parents, answers, losses, state, window, crash, appear }
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
    const { did, crash, state, appear } = setting()
    appear()
    state.visible = false
    crash()
    expect(did.at(-1)).toBe('destroyed')
  })

  it('is loaded again where its window is only small', () => {
    const { did, crash, state, appear } = setting()
    appear()
    state.visible = false
    state.minimized = true
    crash()
    expect(did.at(-1)).toBe('reload')
  })

  it('before its window ever appeared is loaded again, and asked about the third time', async () => {
    const { did, crash, state, asked, parents, answers } = setting()
    state.visible = false
    for (let times = 0; times < 3; times += 1) crash()
    expect(did).not.toContain('destroyed')
    expect(did.filter((one) => one === 'reload')).toHaveLength(2)
    expect(asked).toMatchObject([{ message: en.app.pageCrashes }])
    // A window that is not seen would hide the question.
    expect(parents).toEqual([false])
    answers[0]!(1)
    await settled()
    expect(did.at(-1)).toBe('quit')
  })

  it('comes again where its window is brought back while the question stands', async () => {
    const { did, crash, asked, appear, window } = setting()
    for (let times = 0; times < 3; times += 1) crash()
    appear()
    await settled()
    expect(asked[0]?.signal?.aborted).toBe(true)
    expect(did.filter((one) => one === 'reload')).toHaveLength(3)
    expect([window.listenerCount('show'), window.listenerCount('closed')]).toEqual([0, 0])
  })

  it('takes its question back where its window is closed, and trips over nothing', async () => {
    const { did, crash, asked, losses, state, window } = setting()
    const unhandled: unknown[] = []
    const listen = (reason: unknown): void => void unhandled.push(reason)
    process.on('unhandledRejection', listen)
    for (let times = 0; times < 3; times += 1) crash()
    state.destroyed = true
    losses[0]!(new Error('Object has been destroyed'))
    window.emit('closed')
    await settled()
    process.off('unhandledRejection', listen)
    expect([asked[0]?.signal?.aborted, unhandled]).toEqual([true, []])
    expect(did.filter((one) => one === 'reload')).toHaveLength(2)
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
