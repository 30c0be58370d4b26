import { afterEach, describe, expect, it, vi } from 'vitest'
import type { PageEnd } from '../../../../electron/main/attempt/page-source'
import { en } from '../../../../electron/shared/locales/en'
import { pages, partitions } from './fake-page-electron'
import { pageSetting, WIPED } from './page-setting'

vi.mock('electron', () => import('./fake-page-electron'))

afterEach(() => {
  pages.length = 0
  partitions.clear()
})

describe('the page without a sign-in', () => {
  type Page = (typeof pages)[number]
  const fails = (made: Page, code: number, isMainFrame: boolean): boolean =>
    made.webContents.emit('did-fail-load', {}, code, 'ERR', 'https://x', isMainFrame)

  const ENDINGS: readonly [
    string,
    (made: Page, stopper: AbortController) => unknown,
    PageEnd['kind'],
  ][] = [
    ['the user closes it', (made) => made.destroy(), 'closed'],
    ['the app does not want it any more', (_made, stopper) => stopper.abort(), 'stopped'],
    ['its page cannot be loaded', (made) => fails(made, -106, true), 'unreachable'],
    [
      'its page crashes',
      (made) => made.webContents.emit('render-process-gone', {}, {}),
      'unreachable',
    ],
  ]

  it.each(ENDINGS)('it is gone and wiped when %s', async (_when, happens, kind) => {
    const { open, stopper } = pageSetting()
    const { own, made, end } = open()
    happens(made, stopper)
    expect(await end).toEqual({ kind })
    expect(made.destroyed).toBe(true)
    expect(own.calls.slice(-3)).toEqual(WIPED)
  })

  it('gives no login away where Chromium does not clear a part', async () => {
    const { open } = pageSetting()
    const { own, end } = open()
    own.clearStorageData = () => Promise.reject(new Error('busy'))
    const domain = '.bilibili.com'
    own.sets(
      { name: 'SESSDATA', value: 'abc%2C1811000000%2Cdef*b1', domain },
      { name: 'bili_jct', value: '0123456789abcdef', domain },
      { name: 'DedeUserID', value: '7', domain },
    )
    expect(await end).toMatchObject({ kind: 'had', credential: { DedeUserID: '7' } })
    expect(own.calls.slice(-2)).toEqual(WIPED.slice(1))
  })

  it('stays open where only a frame failed, or a load gave way to another', async () => {
    const { open, stopper } = pageSetting()
    const { made, end } = open()
    fails(made, -106, false)
    fails(made, -3, true)
    await new Promise(setImmediate)
    expect(made.destroyed).toBe(false)
    stopper.abort()
    await end
  })

  it('opens nothing that was stopped before', async () => {
    const { page, stopper } = pageSetting()
    stopper.abort()
    expect(
      await page.open({ signal: stopper.signal, locale: en, proxy: { mode: 'system' } }),
    ).toEqual({ kind: 'stopped' })
    expect(pages).toEqual([])
  })
})
