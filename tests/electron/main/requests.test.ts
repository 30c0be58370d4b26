import { success } from '../../../electron/bilibili/failure'
import { defaultReminding } from '../../../electron/shared/reminders/account-reminding'
import { chosenSettings, defaultSettings } from '../../../electron/shared/settings'
import { expect, it } from 'vitest'
import { historyDesk } from '../../../electron/main/ledger/history-desk'
import { menuRequests } from '../../../electron/main/window/menu-requests'
import { requestHandlers, type RequestPorts } from '../../../electron/main/requests'
import type { StoreTrouble } from '../../../electron/main/store/database'
import type { View } from '../../../electron/shared/view'
import { coreSetting } from './core-setting'

const view = { version: '1', example: false } as View

const setting = async (accounts = 2) => {
  const made = await coreSetting({ accounts })
  const done: unknown[] = []
  const desk = historyDesk({
    core: made.core,
    settingsChanged: () => undefined,
    chooseFile: () => Promise.resolve(null),
    chooseNewFile: () => Promise.resolve(null),
  })
  const ports: RequestPorts = {
    core: made.core,
    feed: { view: () => view, keep: (page) => done.push(page) },
    settingsChanged: () => done.push('applied'),
    openLink: (link) => Promise.resolve(done.push(link) > 0 && link.to !== 'home'),
    clearClipboard: () => done.push('cleared'),
    launch: {
      read: () => ({ kind: 'elsewhere' }),
      set: (on) => success({ kind: on ? 'on' : 'off' }),
    },
    chooseCertificate: () => Promise.resolve(null),
    history: {
      answers: desk.answers,
      letGo: () => done.push('files let go'),
    },
    menus: menuRequests({
      core: made.core,
      choose: () => Promise.resolve(null),
      openPasteMenu: () => Promise.resolve(),
      open: () => undefined,
      openLink: () => Promise.resolve(true),
      copyText: () => Promise.resolve(),
    }),
    copyText: (text) => {
      done.push(text)
      return Promise.resolve()
    },
    diagnostics: () => 'diagnostics',
    setShortcut: () => Promise.resolve({ ok: false, failure: { kind: 'shortcut-taken' } }),
    testReminder: () => Promise.resolve({ kind: 'nobody' }),
    clearBrowserData: () => {
      done.push('browser data cleared')
      return Promise.resolve()
    },
    lookAround: (example) => done.push({ example }),
    quit: () => done.push('quit'),
  }
  await made.core.load()
  return { ...made, done, ports, handlers: requestHandlers(ports) }
}
const nobody = { ok: false, failure: { kind: 'no-account' } }
const fine = { ok: true, value: null }

it('a view is read without asking anybody', async () => {
  const { handlers, asked } = await setting()
  expect(await handlers['view:read']()).toEqual({ ok: true, value: view })
  expect(asked).toEqual([])
})

it('a refresh answers how the round ended, once it has', async () => {
  const { handlers, core } = await setting()
  expect(await handlers['accounts:refresh']()).toEqual({ ok: true, value: 'done' })
  expect(core.glance().accounts.every(({ level }) => level !== null)).toBe(true)
  expect(await handlers['accounts:refresh']()).toEqual({ ok: true, value: 'nothing-due' })
})

it('one account is refreshed alone, and one reading though it is fresh', async () => {
  const { handlers, mids, asked } = await setting()
  expect(await handlers['account:refresh'](mids[1]!, null)).toEqual({ ok: true, value: 'done' })
  asked.length = 0
  await handlers['account:refresh'](mids[1]!, 'vip')
  expect(asked).toHaveLength(1)
  expect(await handlers['account:refresh']('404', null)).toEqual(nobody)
})

it('what is done with accounts is kept and told to whoever shows them', async () => {
  const { handlers, mids, core, views } = await setting()
  const [one, two] = [mids[0]!, mids[1]!]
  const told = () => views.splice(0).length > 0
  told()
  expect([await handlers['accounts:reorder']([two, one]), told()]).toEqual([fine, true])
  expect([await handlers['account:rename'](one, 'me'), told()]).toEqual([fine, true])
  expect([await handlers['account:pause'](one, true), told()]).toEqual([fine, true])
  expect([await handlers['account:remove'](two), told()]).toEqual([fine, true])
  expect(core.glance().accounts).toMatchObject([{ mid: one, name: 'me', paused: true }])
  expect(await handlers['account:read'](two)).toEqual(nobody)
  expect(await handlers['account:read'](one)).toMatchObject({ value: { nickname: 'me' } })
})

it('a pasted text that is no credential is refused, and nobody is asked', async () => {
  const { handlers, asked } = await setting()
  const wish = { pasted: '', expectedMid: null, keeping: 'session' } as const
  expect(await handlers['account:sign-in'](wish)).toEqual({ ok: false, failure: { kind: 'empty' } })
  expect(asked).toEqual([])
})

it('settings are kept, then applied; what is not named stays', async () => {
  const { handlers, done, core } = await setting()
  expect(await handlers['settings:change']({ language: 'en', theme: 'dark' })).toEqual({
    ok: true,
    value: { ...chosenSettings(defaultSettings), language: 'en', theme: 'dark' },
  })
  expect(await handlers['settings:change']({ theme: undefined, language: 'zh-CN' })).toEqual({
    ok: true,
    value: { ...chosenSettings(defaultSettings), language: 'zh-CN', theme: 'dark' },
  })
  expect([done, core.locale().language]).toEqual([['applied', 'applied'], 'zh-CN'])
})

it.each([
  [{ kind: 'full' }, 'full'],
  [{ kind: 'too-large' }, 'full'],
  [{ kind: 'read-only' }, 'read-only'],
  [{ kind: 'unreachable', code: 'EIO' }, 'read-only'],
] satisfies [StoreTrouble | { kind: 'too-large' }, string][])(
  'settings that cannot be kept are not applied: %j',
  async (failure, because) => {
    const { ports, done } = await setting(0)
    const changeSettings = () => Promise.resolve({ ok: false, failure } as const)
    const handlers = requestHandlers({ ...ports, core: { ...ports.core, changeSettings } })
    expect(await handlers['settings:change']({ theme: 'dark' })).toEqual({
      ok: false,
      failure: { kind: 'not-stored', because },
    })
    expect(done).toEqual([])
  },
)

it('page, link, clipboard and end are passed on', async () => {
  const { handlers, done } = await setting(0)
  const page = { tab: 'add', drafts: {} } as const
  expect(await handlers['page:keep'](page)).toEqual(fine)
  expect(await handlers['link:open']({ to: 'vip' })).toEqual(fine)
  const unopened = { ok: false, failure: { kind: 'no-browser' } }
  expect(await handlers['link:open']({ to: 'home' })).toEqual(unopened)
  expect(await handlers['clipboard:clear']()).toEqual(fine)
  expect(await handlers['app:example'](true)).toEqual(fine)
  expect(await handlers['app:quit']()).toEqual(fine)
  expect(done).toEqual([page, { to: 'vip' }, { to: 'home' }, 'cleared', { example: true }, 'quit'])
})

it('forgetting everything empties the browser’s data too, and applies the settings that hold then', async () => {
  const { handlers, done, core } = await setting()
  await handlers['settings:change']({ theme: 'dark' })
  done.length = 0
  expect(await handlers['app:forget']()).toMatchObject({
    ok: true,
    value: { accounts: 2, keychainLeft: 0, notDone: [] },
  })
  expect(done).toEqual(['browser data cleared', 'files let go', 'applied'])
  expect(core.glance().accounts).toEqual([])
})

it('a colour and what to be reminded of are kept, of an account that is listed', async () => {
  const { handlers, core, mids } = await setting()
  const [mid = ''] = mids
  const reminding = { ...defaultReminding, vip: false, belowExp: 15 }
  expect(handlers['account:paint'](mid, 'teal')).toEqual(fine)
  expect(handlers['account:remind'](mid, reminding)).toEqual(fine)
  expect(core.glance().accounts[0]).toMatchObject({ colour: 'teal', reminding })
  expect(handlers['account:paint'](mid, null)).toEqual(fine)
  expect(core.glance().accounts[0]?.colour).toBeNull()
  expect(handlers['account:remind']('7', reminding)).toEqual(nobody)
})

it('the digest of a week is copied as text, that of the last one where none is named', async () => {
  const { handlers, done } = await setting()
  expect(await handlers['report:copy']({ week: null })).toEqual(fine)
  expect(done.splice(0)).toEqual([expect.stringContaining('2026-11-16 – 11-22')])
  expect(await handlers['report:copy']({ week: '2026-11-02' })).toEqual(fine)
  expect(done).toEqual([expect.stringContaining('2026-11-02 – 11-08')])
})

it('nothing is copied of a history that cannot be read', async () => {
  const { core, ports, done } = await setting()
  const ledger = { ...core.ledger, query: () => null }
  const handlers = requestHandlers({ ...ports, core: { ...core, ledger } })
  expect(await handlers['report:copy']({ week: null })).toEqual({
    ok: false,
    failure: { kind: 'cannot-read' },
  })
  expect(done).toEqual([])
})
