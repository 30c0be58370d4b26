import { describe, expect, it } from 'vitest'
import { failed } from '../../../../electron/bilibili/failure'
import { fakeBridge } from '../../fake-bridge'
import { settled } from '../../mounted'
import { LIVE, panel } from './sign-in-setting'

describe('the focus', () => {
  it('is in the field again for another account', async () => {
    const page = await panel(fakeBridge())
    await page.type('textarea', LIVE)
    await page.submit()
    page.button('Add another').focus()
    await page.click('Add another')
    expect(document.activeElement).toBe(page.find('textarea'))
  })

  it('goes to the field that a refusal describes, however often', async () => {
    const page = await panel(fakeBridge())
    for (let times = 0; times < 2; times += 1) {
      page.button('Add').focus()
      await page.submit()
      expect(document.activeElement).toBe(page.find('textarea'))
    }
  })

  it('goes there too once main has refused, though not away from where the user went', async () => {
    const bridge = fakeBridge()
    bridge.answers['account:sign-in'] = () =>
      failed({ kind: 'not-kept', trouble: { kind: 'locked' } })
    const page = await panel(bridge)
    await page.type('textarea', LIVE)
    page.button('Add').focus()
    await page.submit()
    expect(document.activeElement).toBe(page.find('textarea'))
    page.button('Keep for this session only').focus()
    await page.click('Keep for this session only')
    expect(document.activeElement).toBe(page.find('textarea'))

    const elsewhere = document.createElement('button')
    document.body.append(elsewhere)
    const sent = page.submit()
    elsewhere.focus()
    await sent
    const focused = document.activeElement
    elsewhere.remove()
    expect(focused).toBe(elsewhere)
  })

  it('stays at a button that waits for its answer', async () => {
    const bridge = fakeBridge()
    bridge.answers['account:sign-in'] = ({ keeping }) =>
      keeping === 'session'
        ? new Promise(() => undefined)
        : failed({ kind: 'not-kept', trouble: { kind: 'locked' } })
    const page = await panel(bridge)
    await page.type('textarea', LIVE)
    await page.submit()
    const button = page.button('Keep for this session only')
    button.focus()
    button.click()
    const disabled = button.disabled
    await settled()
    expect([disabled, button.disabled]).toEqual([false, false])
  })
})
