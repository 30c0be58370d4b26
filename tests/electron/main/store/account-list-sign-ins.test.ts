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
