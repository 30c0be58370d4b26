import { describe, expect, it } from 'vitest'
import { failed, success } from '../../../../electron/bilibili/failure'
import { fakeBridge } from '../../fake-bridge'
import { account } from '../../glance-builder'
import { settled } from '../../mounted'
import { LIVE, panel, signIns } from './sign-in-setting'

describe('without a keychain', () => {
  it('offers this session after the keychain refused', async () => {
    const bridge = fakeBridge()
    bridge.answers['account:sign-in'] = ({ keeping }) =>
      keeping === 'session'
        ? success({ mid: '7', name: 'Seven', known: false, keeping })
        : failed({ kind: 'not-kept', trouble: { kind: 'locked' } })
    const page = await panel(bridge)
    await page.type('textarea', LIVE)
    await page.submit()
    expect(page.find('[role=alert]').textContent).toContain('The keychain is locked')
    await page.click('Keep for this session only')
    expect(signIns(bridge)).toMatchObject([{ keeping: 'keychain' }, { keeping: 'session' }])
    expect(page.text()).toContain('kept until the app ends')
  })

  it('offers it beforehand where the keychain is known to be missing', async () => {
    const bridge = fakeBridge()
    const page = await panel(bridge, { keychain: 'missing' })
    expect(page.text()).toContain('Your login is kept until the app ends, never in a file')
    expect(page.text()).not.toContain('this computer’s keychain')
    page.find('.check input').click()
    await page.type('textarea', LIVE)
    await page.submit()
    expect(signIns(bridge)).toMatchObject([{ keeping: 'session' }])
  })

  it('does not offer it where memory would not help', async () => {
    const bridge = fakeBridge()
    bridge.answers['account:sign-in'] = () =>
      failed({ kind: 'not-kept', trouble: { kind: 'not-listed' } })
    const page = await panel(bridge)
    await page.type('textarea', LIVE)
    await page.submit()
    expect(page.root.querySelector('.offer')).toBeNull()
  })
})

describe('signing in again', () => {
  const known = account({ mid: '42', name: '小栗子' })
  const other = failed({ kind: 'other-account' as const, mid: '293793435', name: 'Stranger' })

  it('tells beforehand that it is another account’s, and names both once refused', async () => {
    const bridge = fakeBridge()
    bridge.answers['account:sign-in'] = () => other
    const page = await panel(bridge, { account: known, accounts: [known] })
    await page.type('textarea', LIVE)
    expect(page.text()).toContain('293793435, not 小栗子')
    await page.submit()
    expect(page.find('[role=alert]').textContent).toMatch(/Stranger.*not 小栗子/)
    expect(signIns(bridge)).toMatchObject([{ expectedMid: '42' }])
  })

  it('adds it as another account only when asked to', async () => {
    const bridge = fakeBridge()
    bridge.answers['account:sign-in'] = ({ expectedMid }) =>
      expectedMid === null
        ? success({ mid: '293793435', name: 'Stranger', known: false, keeping: 'keychain' })
        : other
    const page = await panel(bridge, { account: known, accounts: [known] })
    await page.type('textarea', LIVE)
    await page.submit()
    await page.click('Add it as another account')
    expect(signIns(bridge)).toMatchObject([{ expectedMid: '42' }, { expectedMid: null }])
    expect(page.text()).toContain('Stranger was added')
  })

  it('keeps the other account for this session where the keychain refuses it', async () => {
    const bridge = fakeBridge()
    bridge.answers['account:sign-in'] = ({ expectedMid, keeping }) => {
      if (expectedMid !== null) return other
      return keeping === 'session'
        ? success({ mid: '293793435', name: 'Stranger', known: false, keeping })
        : failed({ kind: 'not-kept', trouble: { kind: 'locked' } })
    }
    const page = await panel(bridge, { account: known, accounts: [known] })
    await page.type('textarea', LIVE)
    await page.submit()
    await page.click('Add it as another account')
    await page.click('Keep for this session only')
    expect(page.text()).toContain('Stranger was added')
  })

  it('means the expected account again once something else is pasted', async () => {
    const bridge = fakeBridge()
    bridge.answers['account:sign-in'] = ({ expectedMid }) =>
      expectedMid === null ? failed({ kind: 'not-kept', trouble: { kind: 'locked' } }) : other
    const page = await panel(bridge, { account: known, accounts: [known] })
    await page.type('textarea', LIVE)
    await page.submit()
    await page.click('Add it as another account')
    await page.type('textarea', `${LIVE} `)
    await page.submit()
    expect(signIns(bridge).at(-1)).toMatchObject({ expectedMid: '42' })
  })

  it('forgets what was pasted for one account once another is meant', async () => {
    const page = await panel(fakeBridge(), { account: known, accounts: [known] })
    await page.type('textarea', LIVE)
    page.props['account'] = account({ mid: '43' })
    await settled()
    expect(page.value('textarea')).toBe('')
  })

  it('drops the pasted text on "paste again"', async () => {
    const bridge = fakeBridge()
    bridge.answers['account:sign-in'] = () => other
    const page = await panel(bridge, { account: known, accounts: [known] })
    await page.type('textarea', LIVE)
    await page.submit()
    await page.click('Paste again')
    expect(page.value('textarea')).toBe('')
    expect(page.root.querySelector('[role=alert]')).toBeNull()
  })
})
