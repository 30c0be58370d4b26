import { chosenSettings, defaultSettings } from '../../../../electron/shared/settings'
import { expect, it } from 'vitest'
import { pageFeed } from '../../../../electron/main/window/page-feed'
import { changedGlance, type GlanceChange } from '../../../../electron/shared/glance-change'
import { coreSetting } from '../core-setting'

const setting = async (accounts = 2) => {
  const { core, mids, profile } = await coreSetting({ accounts })
  const sent: [string, unknown][] = []
  const feed = pageFeed({
    core,
    send: (event, payload) => void sent.push([event, payload]),
    shortcutTaken: () => false,
    version: '1.2.3',
    platform: 'linux',
    example: true,
  })
  await core.load()
  return { core, mids, profile, sent, feed }
}

it('a page that has asked nothing is told nothing', async () => {
  const { feed, sent } = await setting()
  feed.tell()
  expect(sent).toEqual([])
})

it('a page begins with everything and is told what changed since, account by account', async () => {
  const { feed, sent, core, mids } = await setting()
  const { glance, ...view } = feed.view()
  expect(view).toEqual({
    language: 'en',
    settings: chosenSettings(defaultSettings),
    notices: [],
    shortcutTaken: false,
    hushedUntilMs: null,
    digest: null,
    signIn: null,
    page: { tab: 'all', drafts: {} },
    signInWanted: false,
    version: '1.2.3',
    platform: 'linux',
    example: true,
  })
  core.accounts.rename(mids[1]!, 'other')
  feed.tell()
  const change = sent[0]![1] as GlanceChange
  expect(sent.map(([event]) => event)).toEqual(['glance:changed'])
  expect(change.accounts.map(({ mid }) => mid)).toEqual([mids[1]])
  expect(changedGlance(glance, change)).toEqual(core.glance())

  feed.tell()
  expect((sent[1]![1] as GlanceChange).accounts).toEqual([])
})

it('a page to come begins with all accounts from the top, unless it shows something else', async () => {
  const { feed, core, mids } = await setting()
  const own = pageFeed({
    core,
    send: () => undefined,
    shortcutTaken: () => false,
    version: '1.2.3',
    platform: 'linux',
    example: false,
  })
  expect(own.firstView()).toEqual(own.view())
  own.keep({ tab: 'all', drafts: {}, scroll: 40 })
  expect(own.firstView()).toBeNull()
  own.keep({ tab: mids[0]!, drafts: {} })
  expect(own.firstView()).toBeNull()
  // The bar of the example stands above all of it.
  expect(feed.firstView()).toBeNull()
})

it('what a page to come begins with counts as told to nobody', async () => {
  const { feed, sent, core, mids } = await setting(1)
  feed.firstView()
  core.accounts.rename(mids[0]!, 'other')
  feed.tell()
  expect(sent).toEqual([])
})

it('the frame is told when the language is another, and only then', async () => {
  const { feed, sent, core } = await setting(0)
  feed.view()
  await core.changeSettings({ language: 'zh-CN' })
  feed.tell()
  feed.tell()
  expect(sent.filter(([event]) => event === 'frame:changed')).toEqual([
    [
      'frame:changed',
      {
        language: 'zh-CN',
        settings: { ...chosenSettings(defaultSettings), language: 'zh-CN' },
        notices: [],
        shortcutTaken: false,
        hushedUntilMs: null,
        digest: null,
        signIn: null,
      },
    ],
  ])
})

it('hides who was signed in where names are hidden, in what was told already too', async () => {
  const { core, mids, sent } = await setting()
  const account = { mid: mids[1]!, name: '小栗子', known: true, keeping: 'keychain' } as const
  const current = () =>
    ({
      way: 'scan',
      expectedMid: null,
      keeping: 'keychain',
      progress: { kind: 'signed-in', account },
    }) as const
  const told = pageFeed({
    core: { ...core, attempt: { ...core.attempt, current } },
    send: (event, payload) => void sent.push([event, payload]),
    shortcutTaken: () => false,
    version: '1.2.3',
    platform: 'linux',
    example: true,
  })
  expect(told.view().signIn).toEqual(current())
  await core.changeSettings({ masked: true })
  told.tell()
  expect(sent.map(([event]) => event)).toEqual(['glance:changed', 'frame:changed'])
  expect(JSON.stringify(sent)).not.toContain('小栗子')
  expect(told.view().signIn?.progress).toMatchObject({ account: { name: 'Account 2' } })
})

it('a page that is gone is told nothing, and the next one begins where it left off', async () => {
  const { feed, sent, mids } = await setting()
  feed.view()
  feed.keep({ tab: 'add', drafts: { [mids[0]!]: 'hm' } })
  feed.forget()
  feed.tell()
  expect(sent).toEqual([])
  feed.choose(mids[0]!, false)
  expect(sent).toEqual([['tab:chosen', { tab: mids[0], signIn: false }]])
  expect(feed.view().page).toEqual({ tab: mids[0], drafts: { [mids[0]!]: 'hm' } })
})

it('a page that was opened for a sign-in is told so once, one that lives at once', async () => {
  const { feed, sent, mids } = await setting()
  feed.choose(mids[0]!, true)
  expect([feed.view().signInWanted, feed.view().signInWanted]).toEqual([true, false])
  sent.length = 0
  feed.choose(mids[1]!, true)
  expect(sent).toEqual([['tab:chosen', { tab: mids[1], signIn: true }]])
  expect(feed.view().signInWanted).toBe(false)
})

it('the news of a week leads to that week, on this page and on the next', async () => {
  const { feed, sent } = await setting()
  feed.keep({
    tab: 'history',
    drafts: {},
    scroll: 90,
    history: { view: 'days', mid: null, span: 'month' },
  })
  feed.choose('history', false)
  expect(sent).toEqual([['tab:chosen', { tab: 'history', signIn: false }]])
  expect(feed.view().page).toEqual({
    tab: 'history',
    drafts: {},
    history: { view: 'week', mid: null, span: 'month' },
  })
})
