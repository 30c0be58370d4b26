import { describe, expect, it } from 'vitest'
import { failed } from '../../../../electron/bilibili/failure'
import { fakeBridge } from '../../fake-bridge'
import { account, NOW_MS } from '../../glance-builder'
import { settled } from '../../mounted'
import {
  ACCESS_KEY,
  everything,
  LIVE,
  OTHER_SESSDATA,
  panel,
  SECRETS,
  SESSDATA,
  signIns,
} from './sign-in-setting'

describe('the paste box', () => {
  it('keeps no history, checks no spelling and is masked until asked', async () => {
    const page = await panel(fakeBridge())
    const field = page.find('textarea')
    expect(field.getAttribute('autocomplete')).toBe('off')
    expect(field.getAttribute('spellcheck')).toBe('false')
    expect(field.classList.contains('masked')).toBe(true)
    page.find('input[type=checkbox]').click()
    await settled()
    expect(field.classList.contains('masked')).toBe(false)
  })

  it('lets nothing out of the field while it is dots: no copy, no cut, no menu that offers them', async () => {
    const bridge = fakeBridge()
    const page = await panel(bridge)
    const field = page.find('textarea')
    const does = (kind: string) => {
      const event = new MouseEvent(kind, {
        bubbles: true,
        cancelable: true,
        clientX: 4,
        clientY: 5,
      })
      field.dispatchEvent(event)
      return !event.defaultPrevented
    }
    const kinds = ['copy', 'cut', 'dragstart', 'contextmenu']
    expect(kinds.map(does)).toEqual([false, false, false, false])
    expect(bridge.calls.at(-1)).toEqual(['paste:menu', { x: 4, y: 5 }])
    expect(does('paste')).toBe(true)
    page.find('input[type=checkbox]').click()
    await settled()
    expect(kinds.map(does)).toEqual([true, true, true, true])
  })

  it('tells live what was recognised, and never a value', async () => {
    const page = await panel(fakeBridge(), { accounts: [account({ name: '小栗子' })] })
    await page.type('textarea', LIVE)
    for (const words of ['Cookie header', 'bili_jct', 'valid until 2027-0', 'will renew 小栗子'])
      expect(page.text()).toContain(words)
    for (const value of SECRETS) expect(document.body.innerHTML).not.toContain(value)
  })

  it('does not write the number of the account beside it while names are hidden', async () => {
    const page = await panel(fakeBridge(), { masked: true })
    await page.type('textarea', LIVE)
    expect(page.text()).toContain('•••')
    expect(page.text()).not.toContain('293793435')
  })

  it('says before anything is sent what will not work', async () => {
    const page = await panel(fakeBridge())
    await page.type('textarea', `SESSDATA=${SESSDATA}`)
    expect(page.text()).toContain('already over since 2021-04-04')
    expect(page.text()).toContain('cannot be changed, because bili_jct is missing')
    await page.type('textarea', LIVE.replace('abcdef; Dede', '; Dede'))
    expect(page.text()).toContain('bili_jct looks cut off (32 characters are usual)')
    expect(page.text()).not.toContain('can be changed')
    await page.type('textarea', `SESSDATA=${SESSDATA}; bili_jct=0123456789abcdef0123456789abcdef`)
    expect(page.text()).toContain('cannot be changed once the login is over')
    await page.type('textarea', ACCESS_KEY)
    expect(page.text()).toContain('some other cards cannot be read')
  })

  it.each([
    ['nothing', '', 'Nothing was pasted yet'],
    ['half a cookie', 'bili_jct=0123456789abcdef; buvid3=x', 'no SESSDATA'],
    ['a SESSDATA that is cut off', 'SESSDATA=36e71d56%2C16', 'The SESSDATA is cut off'],
    ['JSON that is cut off', '{"a":1', 'The JSON is cut off'],
    ['two accounts', `${LIVE}; SESSDATA=${OTHER_SESSDATA}`, 'two accounts'],
    ['full-width punctuation', `SESSDATA＝${SESSDATA}；`, 'full-width'],
  ])('answers %s at the field and sends nothing', async (_, pasted, sentence) => {
    const bridge = fakeBridge()
    const page = await panel(bridge)
    await page.type('textarea', pasted)
    await page.submit()
    const alert = page.find('[role=alert]')
    expect(alert.textContent).toContain(sentence)
    const field = page.find('textarea')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    const described = page.find(`[id="${field.getAttribute('aria-describedby')}"]`)
    expect(described.contains(alert)).toBe(true)
    expect(signIns(bridge)).toEqual([])
  })

  it('takes no megabyte, not even to look at', async () => {
    const bridge = fakeBridge()
    const page = await panel(bridge)
    await page.type('textarea', 'SESSDATA='.repeat(120_000))
    expect(page.find('[role=alert]').textContent).toContain('far too long')
    expect(page.value('textarea')).toBe('')
    await page.submit()
    expect(page.find('[role=alert]').textContent).toContain('far too long')
    expect(signIns(bridge)).toEqual([])
  })

  it('turns a megabyte away before it is in the page', async () => {
    const page = await panel(fakeBridge())
    const before = new InputEvent('beforeinput', { data: 'x'.repeat(65_537), cancelable: true })
    page.find('textarea').dispatchEvent(before)
    await settled()
    expect(before.defaultPrevented).toBe(true)
    expect(page.find('[role=alert]').textContent).toContain('far too long')
  })
})

describe('signing in', () => {
  it('sends what was pasted once, however often the button is pressed', async () => {
    const bridge = fakeBridge()
    bridge.answers['account:sign-in'] = () => new Promise(() => undefined)
    const page = await panel(bridge)
    await page.type('textarea', LIVE)
    for (let press = 0; press < 3; press += 1) await page.submit()
    expect(signIns(bridge)).toEqual([{ pasted: LIVE, expectedMid: null, keeping: 'keychain' }])
    expect(page.text()).toContain('Asking Bilibili whose it is')
  })

  it('names the account afterwards, and nothing of the secret is left in the page', async () => {
    const bridge = fakeBridge()
    const page = await panel(bridge)
    await page.type('textarea', LIVE)
    await page.submit()
    expect(page.text()).toContain('社会易姐QwQ was added')
    expect(page.text()).toContain('Do not sign out in the browser')
    for (const value of SECRETS) expect(everything(page)).not.toContain(value)
    await page.click('Add another')
    expect(page.value('textarea')).toBe('')
    expect(bridge.calls.filter(([name]) => name === 'page:keep')).toEqual([])
  })

  it('clears the clipboard on request and says so', async () => {
    const bridge = fakeBridge()
    const page = await panel(bridge)
    await page.type('textarea', LIVE)
    await page.submit()
    expect(bridge.asked).not.toContain('clipboard:clear')
    await page.click('Clear the clipboard')
    expect(bridge.asked.filter((name) => name === 'clipboard:clear')).toHaveLength(1)
    expect(page.text()).toContain('The clipboard is empty now')
  })

  it('keeps the draft where it was refused, and forgets it when the tab is left', async () => {
    const bridge = fakeBridge()
    bridge.answers['account:sign-in'] = () =>
      failed({ kind: 'not-verified', failure: { kind: 'offline', cause: 'dns' } })
    const page = await panel(bridge)
    await page.type('textarea', LIVE)
    await page.submit()
    expect(page.find('[role=alert]').textContent).toContain('Is there a network?')
    expect(page.value('textarea')).toBe(LIVE)
    page.unmount()
    const again = await panel(bridge)
    expect(again.value('textarea')).toBe('')
  })

  it('does not go on calling a login valid that Bilibili has ended', async () => {
    const bridge = fakeBridge()
    bridge.answers['account:sign-in'] = () =>
      failed({ kind: 'not-verified', failure: { kind: 'needs-login', code: -101 } })
    const page = await panel(bridge)
    await page.type('textarea', LIVE)
    expect(page.text()).toContain('valid until 2027')
    await page.submit()
    expect(page.text()).toContain('by its own date, but Bilibili has ended it')
    expect(page.text()).not.toMatch(/valid until|can be changed/)
    await page.type('textarea', `${LIVE} `)
    expect(page.text()).toContain('valid until 2027')
  })

  it.each([
    [{ kind: 'blocked-until', untilMs: NOW_MS + 3_600_000 }, /risk control.*\d\d:\d\d/],
    [{ kind: 'busy' }, /Another Bili Glance/],
    [{ kind: 'mixed-accounts' }, /two/],
    [{ kind: 'not-verified', failure: { kind: 'needs-login', code: -101 } }, /has ended/],
    [{ kind: 'cannot-store', because: 'full' }, /disk/],
    [{ kind: 'bad-arguments' }, /unexpected/],
  ] as const)('says why: %o', async (trouble, sentence) => {
    const bridge = fakeBridge()
    bridge.answers['account:sign-in'] = () => failed(trouble)
    const page = await panel(bridge)
    await page.type('textarea', LIVE)
    await page.submit()
    expect(page.find('[role=alert]').textContent).toMatch(sentence)
    expect(page.root.querySelector('.offer')).toBeNull()
  })
})
