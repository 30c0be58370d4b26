import { describe, expect, it } from 'vitest'
import type { Credential } from '../../../electron/bilibili/credential'
import { failed } from '../../../electron/bilibili/failure'
import { allowRenewal } from '../../../electron/main/allow-renewal'
import { sessionOnlyStore } from '../../../electron/main/keychain/session-only-store'
import { accountsSetting, cookie } from './accounts-setting'
import { heldBy } from './held-by'

const RENEWABLE = { bili_jct: 'csrf', refresh_token: 'token' }

const setting = async (given: Partial<Credential>, secrets = sessionOnlyStore()) => {
  const { subject, list } = accountsSetting({ secrets })
  await subject.load()
  await subject.signIn('7', 'seven', cookie(given), 'keychain')
  return { accounts: subject, list, secrets }
}

describe('the yes of a user to renewals', () => {
  it('makes a pasted login one that renews itself, and leaves the rest of it as it was', async () => {
    const parts = await setting(RENEWABLE)
    expect(parts.list.find('7')?.renewability).toBe('needs-consent')
    expect(await allowRenewal('7', parts)).toEqual({ ok: true, value: null })
    expect(await heldBy(parts.accounts, '7')).toEqual({
      ...cookie(RENEWABLE),
      renewalAllowed: true,
    })
    expect(parts.list.find('7')?.renewability).toBe('by-itself')
  })

  it.each([{}, { bili_jct: 'csrf' }, { refresh_token: 'token' }])(
    'is of no use to a login that has only %j',
    async (given) => {
      const parts = await setting(given)
      expect(await allowRenewal('7', parts)).toEqual(failed({ kind: 'not-renewable' }))
      expect(parts.list.find('7')?.renewability).toBe('not-renewable')
    },
  )

  it('is not taken for kept where the keychain refused it', async () => {
    const secrets = sessionOnlyStore()
    const parts = await setting(RENEWABLE, secrets)
    Object.assign(secrets, { write: () => Promise.resolve(failed({ kind: 'locked' })) })
    expect(await allowRenewal('7', parts)).toEqual(
      failed({ kind: 'not-stored', because: 'keychain' }),
    )
    expect(parts.list.find('7')?.renewability).toBe('needs-consent')
  })

  it('needs an account', async () => {
    expect(await allowRenewal('8', await setting(RENEWABLE))).toEqual(
      failed({ kind: 'no-account' }),
    )
  })
})
