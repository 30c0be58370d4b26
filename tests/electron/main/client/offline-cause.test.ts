import { expect, test } from 'vitest'

import { offlineCause } from '../../../../electron/main/client/offline-cause'

test.each([
  ['ENOTFOUND', 'dns'],
  ['EAI_AGAIN', 'dns'],
  ['ECONNREFUSED', 'refused'],
  ['ECONNRESET', 'reset'],
  ['EPIPE', 'reset'],
  ['HPE_INVALID_CONSTANT', 'reset'],
  ['ENETUNREACH', 'unreachable'],
  ['EHOSTUNREACH', 'unreachable'],
  ['ETIMEDOUT', 'unreachable'],
  ['CERT_HAS_EXPIRED', 'tls'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'tls'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls'],
  ['EPROTO', 'tls'],
  ['ERR_PROXY_TUNNEL', 'proxy'],
])('%s is %s', (code, cause) => {
  expect(offlineCause(code, false)).toBe(cause)
})

test.each([
  ['ENOTFOUND', 'proxy'],
  ['ECONNREFUSED', 'proxy'],
  ['EHOSTUNREACH', 'proxy'],
  ['ECONNRESET', 'reset'],
  ['CERT_HAS_EXPIRED', 'tls'],
  [null, 'proxy'],
])('%s behind a proxy is %s', (code, cause) => {
  expect(offlineCause(code, true)).toBe(cause)
})

test('an error without a code and without a proxy is a broken connection', () => {
  expect(offlineCause(null, false)).toBe('reset')
})
