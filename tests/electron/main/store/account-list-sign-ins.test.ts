import { expect, test } from 'vitest'
import {
  accountList,
  type AccountList,
  type SignedIn,
} from '../../../../electron/main/store/account-list'
import { openMemoryDatabase } from '../../../../electron/main/store/database'

const signedIn = (mid: string, change: Partial<SignedIn> = {}): SignedIn => ({
  mid,
  name: mid,
  credentialKind: 'cookie',
  sessionExpiresAtMs: null,
  sessionOnly: false,
  ...change,
})

const listOf = (...mids: string[]): AccountList => {
  const list = accountList(openMemoryDatabase())
  for (const mid of mids) list.signIn(signedIn(mid))
  return list
}

test('each sign-in says anew where its credential is kept', () => {
  const list = listOf('1')
  list.signIn(signedIn('1', { sessionOnly: true, olderEntry: true }))
  expect(list.find('1')).toMatchObject({ sessionOnly: true, olderEntry: true })
  list.signIn(signedIn('1'))
  expect(list.find('1')).toMatchObject({ sessionOnly: false, olderEntry: false })
})

test('an account that was removed and comes back goes on counting its sign-ins', () => {
  const list = listOf('1', '1')
  list.remove('1')
  list.signIn(signedIn('1'))
  expect(list.generationOf('1')).toBe(3)
  list.remove('1')
  list.remove('1')
  list.rebuild([signedIn('1')])
  expect(list.generationOf('1')).toBe(4)
})

test('what is known of renewals is kept, and forgotten with a new sign-in', () => {
  const list = listOf('1')
  const known = {
    origin: 'qr',
    renewability: 'by-itself',
    renewalCheckedAtMs: 5,
    renewalDueAtMs: 6,
    renewalTrouble: 'not-kept',
  } as const
  list.update('1', known)
  expect(list.find('1')).toMatchObject(known)
  list.signIn(signedIn('1', { origin: 'pasted', renewability: 'needs-consent' }))
  expect(list.find('1')).toMatchObject({
    origin: 'pasted',
    renewability: 'needs-consent',
    renewalCheckedAtMs: null,
    renewalDueAtMs: null,
    renewalTrouble: null,
  })
})
