import { expect, test } from 'vitest'
import { SIGN_OUT_URL, signOutForm } from '../../../electron/bilibili/bilibili-sign-out'

test('signing out sends the csrf under the name of that form, and nothing in the address', () => {
  expect(signOutForm('0123abcd')).toEqual([['biliCSRF', '0123abcd']])
  expect(SIGN_OUT_URL).toBe('https://passport.bilibili.com/login/exit/v2')
})
