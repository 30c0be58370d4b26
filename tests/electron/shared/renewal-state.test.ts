import { expect, test } from 'vitest'
import { renewabilityOf, renewalState } from '../../../electron/shared/renewal-state'

const whole = { SESSDATA: 'a', bili_jct: 'b', refresh_token: 'c' }

test.each([
  [{ ...whole, origin: 'qr' }, 'by-itself'],
  [{ ...whole, origin: 'page' }, 'by-itself'],
  [{ ...whole, origin: 'pasted' }, 'needs-consent'],
  [{ ...whole, origin: 'pasted', renewalAllowed: true }, 'by-itself'],
  [{ SESSDATA: 'a', bili_jct: 'b', origin: 'pasted' }, 'not-renewable'],
  [{ ...whole, refresh_token: '', origin: 'qr' }, 'not-renewable'],
  [{ access_key: 'k', origin: 'access-key' }, 'not-renewable'],
] as const)('who may renew %j: %s', (credential, expected) => {
  expect(renewabilityOf(credential)).toBe(expected)
})

test.each([
  [null, null, null],
  ['by-itself', null, { kind: 'by-itself', notKept: false }],
  ['by-itself', 'not-kept', { kind: 'by-itself', notKept: true }],
  ['needs-consent', null, { kind: 'needs-consent', scanDueAtMs: 5 }],
  ['not-renewable', null, { kind: 'not-renewable', scanDueAtMs: 5 }],
  ['not-renewable', 'token-mismatch', { kind: 'token-spent', scanDueAtMs: 5 }],
] as const)('%s with the trouble %s is told as %j', (renewability, renewalTrouble, expected) => {
  expect(renewalState({ renewability, renewalTrouble, sessionExpiresAtMs: 5 })).toEqual(expected)
})
