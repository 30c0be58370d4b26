import { beforeEach, describe, expect, it, vi } from 'vitest'
import { desktopNotifier } from '../../../../electron/main/reminders/desktop-notifier'
import { desktop, made, type Notification } from './fake-notification'

vi.mock('electron', () => import('./fake-notification'))

const last = (): Notification => made.at(-1)!

const setting = () => {
  const happened: string[] = []
  const turned: boolean[] = []
  const notifier = desktopNotifier((refused) => turned.push(refused))
  const show = (): boolean =>
    notifier.show({
      title: 'a title',
      body: 'a body',
      buttons: ['one', 'two'].map((text) => ({ text, pressed: () => happened.push(text) })),
      clicked: () => happened.push('clicked'),
    })
  return { notifier, show, happened, turned }
}

beforeEach(() => {
  desktop.supported = true
  made.length = 0
})

describe('a notification of the desktop', () => {
  it('has the text and its buttons, and is shown once', () => {
    const { show } = setting()
    expect(show()).toBe(true)
    expect([last().options, last().shown]).toEqual([
      {
        title: 'a title',
        body: 'a body',
        actions: [
          { type: 'button', text: 'one' },
          { type: 'button', text: 'two' },
        ],
      },
      1,
    ])
  })

  it('tells of a click, and of the button that was pressed', () => {
    const { show, happened } = setting()
    show()
    last().emit('click')
    show()
    last().emit('action', { actionIndex: 1 })
    last().emit('action', { actionIndex: 7 })
    last().emit('close')
    expect(happened).toEqual(['clicked', 'two'])
  })

  it('is not given to a system without any', () => {
    desktop.supported = false
    const { show, turned, notifier } = setting()
    expect([show(), made, turned, notifier.refused()]).toEqual([false, [], [], false])
  })

  it('that is refused is told once, until one was shown', () => {
    const { show, turned, notifier } = setting()
    show()
    expect(notifier.refused()).toBe(false)
    last().emit('failed')
    show()
    last().emit('failed')
    expect([turned, notifier.refused()]).toEqual([[true], true])
    show()
    last().emit('show')
    expect([turned, notifier.refused()]).toEqual([[true, false], false])
  })
})
