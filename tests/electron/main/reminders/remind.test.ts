import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { DesktopNote } from '../../../../electron/main/reminders/desktop-notifier'
import type { NotificationService } from '../../../../electron/main/reminders/notification-service'
import { remind } from '../../../../electron/main/reminders/remind'
import type { AccountGlance } from '../../../../electron/shared/glance'
import { coreSetting } from '../core-setting'
import { NOON_MS } from '../refresh/asked-bilibili'
import { account, session } from '../../shared/login-glance'
import { accountAt } from '../../shared/reminders/reminder-glance'
import { glanceOf } from '../../shared/tray-glance'

/** Ten hours later: what is open of the day is told at eight in the evening. */
const EVENING_MS = NOON_MS + 10 * 3_600_000

const setting = async () => {
  const { core, clock } = await coreSetting()
  clock.move(EVENING_MS - NOON_MS)
  core.reminderWishes.begin()
  const opened: unknown[] = []
  const notes: DesktopNote[] = []
  const waits: number[] = []
  const desktop = {
    found: 'works' as NotificationService,
    takes: true,
    /** What the desktop does with one while it is waited for. */
    refuses: false,
  }
  let refused = false
  const { look, test } = remind({
    core,
    notifier: {
      show: (note) => {
        if (desktop.takes) notes.push(note)
        return desktop.takes
      },
      refused: () => refused,
    },
    service: () => Promise.resolve(desktop.found),
    after: (ms, task) => {
      waits.push(ms)
      refused = desktop.refuses
      task()
      return () => undefined
    },
    open: (tab, signIn) => opened.push([tab, signIn]),
  })
  const tell = (...accounts: AccountGlance[]): DesktopNote => {
    look({ ...glanceOf([]), accounts })
    const note = notes.at(-1)
    if (note === undefined) throw new Error('nothing was shown')
    return note
  }
  const press = (note: DesktopNote, text: string): void => {
    note.buttons.find((button) => button.text === text)?.pressed()
  }
  return { core, clock, opened, notes, waits, desktop, tell, press, test }
}

const open = (mid: string): AccountGlance => accountAt(EVENING_MS, { mid })
const signedOut = (mid: string): AccountGlance =>
  account({ mid, session: session({ state: 'needs-login' }) })

beforeEach(() => {
  vi.stubEnv('TZ', 'Asia/Shanghai')
  return () => vi.unstubAllEnvs()
})

describe('a reminder', () => {
  it.each([
    ['of one account', [open('7')], ['7', false]],
    ['of a login that is over', [signedOut('7')], ['7', true]],
    ['of a login and of what is open', [signedOut('7'), { ...open('7') }], ['7', false]],
    ['of several accounts', [open('7'), open('8')], ['all', false]],
    ['of several logins', [signedOut('7'), signedOut('8')], ['all', false]],
  ] as const)('%s leads there when it is clicked', async (_what, accounts, place) => {
    const { tell, opened } = await setting()
    tell(...accounts).clicked()
    expect(opened).toEqual([place])
  })

  it('has buttons where something of today is open, and none otherwise', async () => {
    const { tell } = await setting()
    expect(tell(signedOut('7')).buttons).toEqual([])
    expect(tell(open('8')).buttons.map(({ text }) => text)).toEqual([
      'In 30 minutes',
      'Not today',
      'Open',
    ])
  })

  it('is opened by its button as by a click', async () => {
    const { tell, press, opened } = await setting()
    press(tell(open('7'), open('8')), 'Open')
    press(tell(open('9')), 'Open')
    expect(opened).toEqual([
      ['all', false],
      ['9', false],
    ])
  })

  it('is put off for the accounts whose day it was about, and that is shown', async () => {
    const { tell, press, core } = await setting()
    let changes = 0
    core.onChange(() => {
      changes += 1
    })
    press(tell(open('7'), signedOut('8')), 'In 30 minutes')
    expect(core.reminders.memory().hushes).toEqual([
      { scope: '7', untilMs: EVENING_MS + 30 * 60_000 },
    ])
    press(tell(open('9')), 'Not today')
    expect(core.reminders.memory().told).toContainEqual(
      expect.objectContaining({ mid: '9', kind: 'day-open', rung: 24 * 60 }),
    )
    expect(changes).toBe(2)
  })

  it('that nobody shows is told in the window', async () => {
    const { tell, desktop, core } = await setting()
    desktop.found = 'nobody'
    tell(open('7'))
    await vi.waitFor(() => {
      expect(core.notices()).toContainEqual({ kind: 'reminders-refused' })
    })
    desktop.found = 'works'
    tell(open('8'))
    await vi.waitFor(() => {
      expect(core.notices()).toEqual([])
    })
  })
})

describe('the test reminder', () => {
  it.each<[string, Partial<Awaited<ReturnType<typeof setting>>['desktop']>, string]>([
    ['shows it', {}, 'shown'],
    ['has nobody who shows any', { found: 'nobody' }, 'nobody'],
    ['holds them back', { found: 'inhibited' }, 'inhibited'],
    ['refuses it a moment later', { refuses: true }, 'blocked'],
    ['knows no notifications', { takes: false }, 'unsupported'],
    ['does not tell who shows any', { found: 'unknown' }, 'shown'],
  ])('on a desktop that %s', async (_what, given, kind) => {
    const { test, desktop } = await setting()
    Object.assign(desktop, given)
    expect(await test()).toEqual({ kind })
  })

  it('says that it is one, waits for a refusal, and leads to the settings', async () => {
    const { test, notes, waits, opened } = await setting()
    await test()
    expect(notes).toMatchObject([{ title: 'Reminders work', buttons: [] }])
    expect(waits).toEqual([1_000])
    notes[0]?.clicked()
    expect(opened).toEqual([['settings', false]])
  })
})
