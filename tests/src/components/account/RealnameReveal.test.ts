import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApp, nextTick, type App } from 'vue'
import { failed, success } from '../../../../electron/bilibili/failure'
import type { Answer } from '../../../../electron/shared/ipc'
import { localeOf } from '../../../../electron/shared/locales/locale-of'
import { en } from '../../../../electron/shared/locales/en'
import { bridgeKey } from '../../../../src/bridge'
import { firstLocaleKey } from '../../../../src/first-locale'
import RealnameReveal from '../../../../src/components/account/RealnameReveal.vue'
import { fakeBridge, type FakeBridge } from '../../fake-bridge'
import { NOW_MS } from '../../glance-builder'

let bridge: FakeBridge
let app: App | null = null
let root: HTMLElement

const mount = (heldBack: string | null = null): void => {
  root = document.createElement('div')
  app = createApp(RealnameReveal, { mid: '42', heldBack, locale: localeOf('en'), nowMs: NOW_MS })
  app.provide(bridgeKey, bridge).provide(firstLocaleKey, en).mount(root)
}

const button = (): HTMLButtonElement => root.querySelector('button')!

const click = async (): Promise<void> => {
  button().click()
  await settled()
}

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await nextTick()
}

beforeEach(() => {
  bridge = fakeBridge()
})

afterEach(() => {
  app?.unmount()
  app = null
})

describe('the masked name', () => {
  it('is asked for on request only, and gone once hidden', async () => {
    mount()
    expect(bridge.calls).toEqual([])
    await click()
    expect(bridge.calls).toEqual([['realname:show', '42']])
    expect(root.textContent).toContain('*晓')
    expect(root.textContent).toContain('3****************8')
    await click()
    expect(root.textContent).not.toContain('*晓')
    expect(root.textContent).not.toContain('3***')
  })

  it('is asked for anew each time', async () => {
    mount()
    await click()
    await click()
    await click()
    expect(bridge.calls).toHaveLength(2)
  })

  it('tells an empty one from an unknown one', async () => {
    bridge.answers['realname:show'] = () => success({ maskedName: '', maskedNumber: null })
    mount()
    await click()
    expect(root.textContent).toContain('Namenot given')
    expect(root.textContent).toContain('Numbernot known')
  })

  it('says why it did not come, and can be asked for again', async () => {
    bridge.answers['realname:show'] = () => failed({ kind: 'busy' })
    mount()
    await click()
    expect(root.querySelector('[role=alert]')?.textContent).toContain('Another Bili Glance')
    expect(button().getAttribute('aria-disabled')).toBe('false')
  })

  it('cannot be asked for past a block', () => {
    mount('Held back until 20:00')
    expect(button().getAttribute('aria-disabled')).toBe('true')
    expect(button().title).toBe('Held back until 20:00')
  })

  it('is not shown to a page that was left while it was on its way', async () => {
    let finish: (answer: Answer<'realname:show'>) => void = () => undefined
    bridge.answers['realname:show'] = () => new Promise((resolve) => (finish = resolve))
    mount()
    await click()
    expect(button().textContent).toContain('Asking')
    expect(button().getAttribute('aria-disabled')).toBe('true')
    app?.unmount()
    app = null
    finish(success({ maskedName: '*晓', maskedNumber: '3*8' }))
    await settled()
    expect(root.textContent).not.toContain('*晓')
  })
})
