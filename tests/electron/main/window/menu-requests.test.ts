import { describe, expect, it } from 'vitest'
import { menuRequests } from '../../../../electron/main/window/menu-requests'
import { coreSetting } from '../core-setting'

const AT = { x: 3, y: 4 }
const nothing = { ok: true, value: null }

/** Somebody who chooses the line with these words, or nothing. */
const setting = async (chosen: string | null, browser = true) => {
  const { core, mids, asked, credentials, views } = await coreSetting({ accounts: 2 })
  await core.load()
  await core.refresher.refresh()
  asked.length = 0
  const done: unknown[] = []
  const offered: string[] = []
  /** What happens while the menu is open. */
  const meanwhile: { act: () => unknown } = { act: () => undefined }
  const handlers = menuRequests({
    core,
    choose: async (choices, at) => {
      expect(at).toEqual(AT)
      const lines = choices.flat()
      offered.push(...lines.map(({ label }) => label))
      await meanwhile.act()
      return lines.find(({ label }) => label === chosen)?.choice ?? null
    },
    openPasteMenu: (at) => Promise.resolve(void done.push(at)),
    open: (mid) => done.push(`open ${mid}`),
    openLink: (link) => Promise.resolve(done.push(link) > 0 && browser),
    copyText: (text) => Promise.resolve(void done.push(text)),
  })
  const mid = mids[0]!
  return { handlers, core, mid, mids, done, offered, meanwhile, asked, credentials, views }
}

describe('the menu of an account', () => {
  it('does nothing where nothing is chosen, and is not opened of one that is not there', async () => {
    const { handlers, mid, done, offered } = await setting(null)
    expect(await handlers['account:menu'](mid, AT)).toEqual(nothing)
    expect([done, offered.length]).toEqual([[], 7])
    offered.length = 0
    const gone = await handlers['account:menu']('404', AT)
    expect([gone, offered]).toEqual([{ ok: false, failure: { kind: 'no-account' } }, []])
  })

  it('opens the page of the account', async () => {
    const { handlers, mid, done } = await setting('Open')
    expect(await handlers['account:menu'](mid, AT)).toEqual(nothing)
    expect(done).toEqual([`open ${mid}`])
  })

  it('pauses and lets go on, tells everybody, and says what can be taken back', async () => {
    const pausing = await setting('Pause')
    pausing.views.length = 0
    expect(await pausing.handlers['account:menu'](pausing.mid, AT)).toEqual({
      ok: true,
      value: 'paused',
    })
    expect(pausing.views.at(-1)?.accounts[0]?.paused).toBe(true)
    const going = await setting('Resume')
    going.core.accounts.pause(going.mid, true)
    expect(await going.handlers['account:menu'](going.mid, AT)).toMatchObject({ value: 'resumed' })
  })

  it('says that nothing was kept where it could not be', async () => {
    const { core, mid } = await setting(null)
    const trouble = { ok: false, failure: { kind: 'not-stored', because: 'full' } } as const
    const handlers = menuRequests({
      core: { ...core, accounts: { ...core.accounts, pause: () => trouble } },
      choose: (choices) =>
        Promise.resolve(choices.flat().find(({ label }) => label === 'Pause')?.choice ?? null),
      openPasteMenu: () => Promise.resolve(),
      open: () => undefined,
      openLink: () => Promise.resolve(true),
      copyText: () => Promise.resolve(),
    })
    expect(await handlers['account:menu'](mid, AT)).toEqual(trouble)
  })

  it.each([
    ['Copy name', '栗子酱不加糖'],
    ['Copy UID', null],
  ])('%s', async (words, text) => {
    const { handlers, mid, done } = await setting(words)
    expect(await handlers['account:menu'](mid, AT)).toEqual(nothing)
    expect(done).toEqual([text ?? mid])
  })

  it('copies what is open today with its age, for whoever reads it later', async () => {
    const { handlers, mid, done } = await setting('Copy today’s line')
    await handlers['account:menu'](mid, AT)
    const line =
      '栗子酱不加糖: 40/65 exp · open: share a video \\+5, 2 coins \\+20 · as of \\d\\d:00'
    expect(done).toEqual([expect.stringMatching(`^${line}$`)])
  })

  it('copies under the name that is seen while names are hidden, and no name or number', async () => {
    const { handlers, core, mids, done, offered } = await setting('Copy today’s line')
    await core.changeSettings({ masked: true })
    await handlers['account:menu'](mids[1]!, AT)
    expect(offered).toEqual(['Open', 'Refresh', 'Pause', 'Copy today’s line'])
    expect(done).toEqual([expect.stringMatching(/^Account 2: 0\/65 exp/)])
  })

  it.each(['Copy name', 'Copy UID', 'Open profile page in browser'])(
    '%s: names nobody where names were hidden while it was open',
    async (words) => {
      const { handlers, core, mid, done, meanwhile } = await setting(words)
      meanwhile.act = () => core.changeSettings({ masked: true })
      expect(await handlers['account:menu'](mid, AT)).toEqual(nothing)
      expect(done).toEqual([])
    },
  )

  it('does what its line said, whatever became of the account while it was open', async () => {
    const { handlers, core, mid, views, meanwhile } = await setting('Pause')
    meanwhile.act = () => core.accounts.pause(mid, true)
    expect(await handlers['account:menu'](mid, AT)).toMatchObject({ value: 'paused' })
    expect(views.at(-1)?.accounts[0]?.paused).toBe(true)
  })

  it('does nothing with an account that was removed while it was open', async () => {
    const { handlers, core, mid, done, meanwhile } = await setting('Open')
    meanwhile.act = () => core.accounts.remove(mid)
    const answer = await handlers['account:menu'](mid, AT)
    expect([answer, done]).toEqual([{ ok: false, failure: { kind: 'no-account' } }, []])
  })

  it('opens the space page, or says that there is no browser', async () => {
    const open = await setting('Open profile page in browser')
    expect(await open.handlers['account:menu'](open.mid, AT)).toEqual(nothing)
    expect(open.done).toEqual([{ to: 'space', mid: open.mid }])
    const none = await setting('Open profile page in browser', false)
    expect(await none.handlers['account:menu'](none.mid, AT)).toEqual({
      ok: false,
      failure: { kind: 'no-browser' },
    })
  })

  it('has no credential in any of its lines or copies', async () => {
    for (const words of ['Copy name', 'Copy UID', 'Copy today’s line', 'Refresh']) {
      const { handlers, mid, done, offered, credentials } = await setting(words)
      await handlers['account:menu'](mid, AT)
      for (const secret of credentials.flatMap((one) => [one.SESSDATA, one.bili_jct]))
        expect(JSON.stringify([done, offered])).not.toContain(secret ?? 'SESSDATA')
    }
  })
})

describe('the menu of a link', () => {
  const VIDEO = { to: 'video', bvid: 'BV1xx411c7mD' } as const

  it('copies the address, or opens it', async () => {
    const copying = await setting('Copy link')
    expect(await copying.handlers['link:menu'](VIDEO, AT)).toEqual(nothing)
    expect(copying.done).toEqual(['https://www.bilibili.com/video/BV1xx411c7mD'])
    const opening = await setting('Open in browser', false)
    expect(await opening.handlers['link:menu'](VIDEO, AT)).toEqual({
      ok: false,
      failure: { kind: 'no-browser' },
    })
    expect(opening.done).toEqual([VIDEO])
  })

  it('gives away neither whose page it is nor a video while names are hidden', async () => {
    const { handlers, core, mid, offered } = await setting(null)
    await core.changeSettings({ masked: true })
    await handlers['link:menu'](VIDEO, AT)
    await handlers['link:menu']({ to: 'space', mid }, AT)
    expect(offered).toEqual(['Open in browser', 'Open in browser'])
    await handlers['link:menu']({ to: 'vip' }, AT)
    expect(offered.at(-1)).toBe('Copy link')
  })

  it('copies no such address either where names were hidden while it was open', async () => {
    const { handlers, core, done, meanwhile } = await setting('Copy link')
    meanwhile.act = () => core.changeSettings({ masked: true })
    expect(await handlers['link:menu'](VIDEO, AT)).toEqual(nothing)
    expect(done).toEqual([])
  })
})

it('the menu of a hidden field is opened where it is wanted', async () => {
  const { handlers, done } = await setting(null)
  expect(await handlers['paste:menu'](AT)).toEqual(nothing)
  expect(done).toEqual([AT])
})
