import { expect, it } from 'vitest'
import { isBilibilis } from '../../../../electron/main/client/sent-call'

it.each([
  ['api.bilibili.com', 'ok', true],
  ['api.bilibili.com', 'needs-login', true],
  ['passport.bilibili.com', 'banned', true],
  // A portal, a proxy, a dead network.
  ['api.bilibili.com', 'not-json', false],
  ['api.bilibili.com', 'http-status', false],
  ['api.bilibili.com', 'offline', false],
  ['i0.hdslb.com', 'ok', false],
  ['notbilibili.com', 'ok', false],
] as const)('what %s brings as %s is Bilibili’s own answer: %s', (host, outcome, is) => {
  expect(isBilibilis({ host, outcome })).toBe(is)
})
