import { afterEach, describe, expect, it } from 'vitest'
import { failed, success } from '../../../../electron/bilibili/failure'
import type { SignatureDesk, SignatureTrouble } from '../../../../electron/shared/signature-desk'
import { localeOf } from '../../../../electron/shared/locales/locale-of'
import SignatureEditor from '../../../../src/components/forms/SignatureEditor.vue'
import { desk, detail, read, readings } from '../../detail-builder'
import { fakeBridge, type FakeBridge } from '../../fake-bridge'
import { account, NOW_MS } from '../../glance-builder'
import { mounted, settled, type Mounted } from '../../mounted'

const MID = '293793435'

let open: Mounted | null = null
afterEach(() => open?.unmount())

const withSign = (sign: string | null, given: Partial<SignatureDesk> = {}) =>
  detail({
    readings: readings({ accountInfo: read({ ...readings().accountInfo.value!, sign }) }),
    signature: desk({ history: [], ...given }),
  })

const editor = async (bridge: FakeBridge, shown = withSign('old text')): Promise<Mounted> => {
  open = await mounted(
    SignatureEditor,
    { account: account(), detail: shown, locale: localeOf('en'), nowMs: NOW_MS },
    bridge,
  )
  return open
}

const sent = (bridge: FakeBridge): unknown[] =>
  bridge.calls.filter(([name]) => name === 'signature:update').map(([, given]) => given)

const written = async (bridge: FakeBridge, text: string, shown = withSign('old text')) => {
  const page = await editor(bridge, shown)
  await page.click('Change')
  await page.type('textarea', text)
  await page.submit()
  return page
}

const draft = (page: Mounted): string | null => page.stores.page.draft(MID)

describe('the signature that stands there', () => {
  it('is shown with its age, its lines and nothing that turns its direction', async () => {
    const page = await editor(fakeBridge(), withSign('one\n\u202etwo<b>'))
    expect(page.find('blockquote').textContent).toBe('one\ntwo<b>')
    expect(page.root.querySelector('b')).toBeNull()
    expect(page.text()).toMatch(/as of \d\d:11/)
  })

  it('tells an empty one from one that was not read', async () => {
    expect((await editor(fakeBridge(), withSign(''))).text()).toContain('no signature')
    open?.unmount()
    expect((await editor(fakeBridge(), withSign(null))).text()).toContain('not read yet')
  })

  it('shows a new one that waits for review', async () => {
    const pending = { sign: 'coming', sentAtMs: NOW_MS - 60_000 }
    const page = await editor(fakeBridge(), withSign('old text', { pending }))
    expect(page.text()).toMatch(/Taken by Bilibili at \d\d:11, waiting for review.*coming/)
  })
})

describe('changing it', () => {
  it('begins with the text that stands there, which need not be sent again', async () => {
    const page = await editor(fakeBridge())
    await page.click('Change')
    expect(page.value('textarea')).toBe('old text')
    expect(page.text()).toContain('That is your signature already')
    expect(page.button('Next').disabled).toBe(true)
  })

  it('counts code points, warns near the limit and above it, and forbids nothing', async () => {
    const page = await editor(fakeBridge())
    await page.click('Change')
    await page.type('textarea', '😀'.repeat(59))
    expect(page.find('.count').textContent.trim()).toMatch(/^59 \/ 70$/)
    await page.type('textarea', '😀'.repeat(63))
    expect(page.find('.count').textContent).toContain('7 left')
    await page.type('textarea', '😀'.repeat(71))
    expect(page.find('.count').textContent).toContain('will probably refuse')
    expect(page.button('Next').disabled).toBe(false)
  })

  it('shows the text once more, then sends exactly it, once', async () => {
    const bridge = fakeBridge()
    bridge.answers['signature:update'] = () => new Promise(() => undefined)
    const page = await written(bridge, 'new\ntext')
    expect(page.text()).toContain('everybody will see')
    expect(page.find('.confirm blockquote').textContent).toBe('new\ntext')
    expect(sent(bridge)).toEqual([])
    const button = page.button('Send to Bilibili')
    for (let press = 0; press < 3; press += 1) button.click()
    await settled()
    expect(sent(bridge)).toEqual([{ mid: MID, sign: 'new\ntext', deletes: false }])
  })

  it('says that it was taken, drops the draft and reads the account again', async () => {
    const bridge = fakeBridge()
    const page = await written(bridge, 'new text')
    await page.click('Send to Bilibili')
    expect(page.find('[role=status]').textContent).toContain('Others see it once it is reviewed')
    expect(draft(page)).toBeNull()
    expect(page.button('Change')).toBeDefined()
  })

  it('deletes only after a word of its own', async () => {
    const bridge = fakeBridge()
    const page = await written(bridge, ' \n ')
    expect(page.text()).toContain('sending it deletes the signature')
    expect(page.button('Delete the signature').getAttribute('aria-disabled')).toBe('true')
    await page.click('Delete the signature')
    expect(sent(bridge)).toEqual([])
    page.find('.confirm input').click()
    await settled()
    await page.click('Delete the signature')
    expect(sent(bridge)).toEqual([{ mid: MID, sign: '', deletes: true }])
  })

  it('can be dropped', async () => {
    const bridge = fakeBridge()
    const page = await editor(bridge)
    await page.click('Change')
    await page.type('textarea', 'never mind')
    await page.click('Discard')
    expect(draft(page)).toBeNull()
    expect(sent(bridge)).toEqual([])
  })

  it('finds a draft again that was left', async () => {
    const bridge = fakeBridge()
    const page = await editor(bridge)
    page.stores.page.setDraft(MID, 'half a thou')
    await settled()
    expect(page.value('textarea')).toBe('half a thou')
  })
})

describe('a signature that was not taken', () => {
  const refusals: readonly (readonly [SignatureTrouble, string])[] = [
    [{ kind: 'no-csrf' }, 'bili_jct'],
    [{ kind: 'csrf-mismatch' }, '-111'],
    [{ kind: 'sensitive-word' }, '40015'],
    [{ kind: 'emoji-image' }, '40021'],
    [{ kind: 'too-long' }, '40022'],
    [{ kind: 'needs-login' }, 'login has ended'],
    [{ kind: 'no-login' }, 'no usable login'],
    [{ kind: 'blocked-until', untilMs: NOW_MS + 60_000 }, 'risk control'],
    [{ kind: 'busy' }, 'Another Bili Glance'],
    [
      { kind: 'failed', failure: { kind: 'refused', code: '40035', message: '今天不行' } },
      '今天不行',
    ],
  ]

  it.each(refusals)('keeps the draft and says why at the field: %o', async (trouble, words) => {
    const bridge = fakeBridge()
    bridge.answers['signature:update'] = () => failed(trouble)
    const page = await written(bridge, 'new text')
    await page.click('Send to Bilibili')
    const alert = page.find('[role=alert]')
    expect(alert.textContent).toContain(words)
    expect(alert.textContent).toContain('Your text is kept')
    const field = page.find('textarea')
    expect(page.value('textarea')).toBe('new text')
    expect(field.getAttribute('aria-describedby')).toContain(alert.parentElement!.id)
    expect(draft(page)).toBe('new text')
    expect(sent(bridge)).toHaveLength(1)
  })

  it.each([
    [true, 'the new text stands there now', null],
    [false, 'the old text still stands there', 'new text'],
    [null, 'It may have arrived', 'new text'],
  ] as const)('has its own words where the answer got lost: %s', async (stands, words, kept) => {
    const bridge = fakeBridge()
    bridge.answers['signature:update'] = () => success({ kind: 'unclear', standsThere: stands })
    const page = await written(bridge, 'new text')
    await page.click('Send to Bilibili')
    expect(page.text()).toContain(words)
    expect(draft(page)).toBe(kept)
    await settled()
    expect(sent(bridge)).toHaveLength(1)
  })

  it('cannot be written at all where something stands against it, but is still shown', async () => {
    const page = await editor(fakeBridge(), withSign('old text', { obstacle: { kind: 'no-csrf' } }))
    expect(page.text()).toContain('old text')
    expect(page.text()).toContain(
      'Cannot be changed here, because the cookie came without bili_jct',
    )
    expect(page.root.querySelector('textarea, button:not([role=link])')).toBeNull()
  })

  it('can be written again once a block has ended', async () => {
    const obstacle = { kind: 'blocked-until', untilMs: NOW_MS + 60_000 } as const
    const page = await editor(fakeBridge(), withSign('old text', { obstacle }))
    expect(page.text()).toContain('Possible again at')
    page.props['nowMs'] = NOW_MS + 60_000
    await settled()
    expect(page.button('Change')).toBeDefined()
  })
})

describe('earlier signatures', () => {
  const history = [
    { sign: 'old text', atMs: NOW_MS, origin: 'seen' },
    { sign: 'older', atMs: NOW_MS, origin: 'sent' },
  ] as const

  it('are put into the editor and not sent; what was written comes back', async () => {
    const bridge = fakeBridge()
    const page = await editor(bridge, withSign('old text', { history }))
    await page.click('Change')
    await page.type('textarea', 'my own')
    expect(page.text()).toContain('Earlier signatures (1)')
    await page.click('Put into the editor')
    expect(page.value('textarea')).toBe('older')
    await page.click('Back to my text')
    expect(page.value('textarea')).toBe('my own')
    expect(sent(bridge)).toEqual([])
  })
})
