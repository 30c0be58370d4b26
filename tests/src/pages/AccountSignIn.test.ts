import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { success } from '../../../electron/bilibili/failure'
import type { AccountGlance } from '../../../electron/shared/glance'
import type { Answer } from '../../../electron/shared/ipc'
import { localeOf } from '../../../electron/shared/locales/locale-of'
import AccountPage from '../../../src/pages/AccountPage.vue'
import { LIVE } from '../components/forms/sign-in-setting'
import { fakeBridge } from '../fake-bridge'
import { account, glance, NOW_MS, session, view } from '../glance-builder'
import { choosePaste, mounted, settled, type Mounted } from '../mounted'

const signedOut = account({ session: session({ state: 'needs-login' }) })
const stranger = account({ mid: '42', name: 'Stranger' })

let page: Mounted
let answered: PromiseWithResolvers<Answer<'account:sign-in'>>

const answer = async (given: Pick<AccountGlance, 'mid' | 'name'>, known: boolean) => {
  answered.resolve(success({ mid: given.mid, name: given.name, known, keeping: 'keychain' }))
  await settled()
}

beforeEach(async () => {
  const bridge = fakeBridge()
  const accounts = [signedOut, stranger]
  bridge.answers['view:read'] = () => success(view({ glance: glance({ accounts }) }))
  answered = Promise.withResolvers()
  bridge.answers['account:sign-in'] = () => answered.promise
  page = await mounted(
    AccountPage,
    { account: signedOut, locale: localeOf('en'), nowMs: NOW_MS },
    bridge,
  )
  page.stores.page.open(signedOut.mid)
  await settled()
  await choosePaste(page)
  await page.type('textarea', LIVE)
  page.find('form:has(textarea)').dispatchEvent(new Event('submit', { cancelable: true }))
  await settled()
})

afterEach(() => page.unmount())

describe('signing in on the page of an account', () => {
  it('says that it went well although the account was told to be well before the answer', async () => {
    page.props['account'] = { ...signedOut, session: session() }
    await settled()
    await answer(signedOut, true)
    expect(page.text()).toContain('is signed in again')
    expect(page.text()).toContain('Clear the clipboard')
  })

  it('leads to the tab of another account whose login it was', async () => {
    await answer(stranger, false)
    await page.click('Open its tab')
    expect(page.stores.page.tab).toBe('42')
  })
})
