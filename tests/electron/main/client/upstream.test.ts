import { expect, test } from 'vitest'

import { atUpstream, readUpstream } from '../../../../electron/main/client/upstream'

const LOOPBACK = 'http://127.0.0.1:4242'

test('nothing is set: Bilibili itself, the usual pace, the real clock', () => {
  const nothing = { ok: true, value: { upstreamUrl: null, paceMs: null, clockStartMs: null } }
  expect(readUpstream({}, false)).toEqual(nothing)
  expect(readUpstream({}, true)).toEqual(nothing)
  expect(readUpstream({ BILI_GLANCE_UPSTREAM: '', BILI_GLANCE_PACE_MS: '' }, true)).toEqual(nothing)
})

test('all three are read', () => {
  const environment = {
    BILI_GLANCE_UPSTREAM: LOOPBACK,
    BILI_GLANCE_PACE_MS: '0',
    BILI_GLANCE_CLOCK: '2026-11-23T15:59:30Z',
  }
  expect(readUpstream(environment, false)).toEqual({
    ok: true,
    value: {
      upstreamUrl: LOOPBACK,
      paceMs: 0,
      clockStartMs: Date.UTC(2026, 10, 23, 15, 59, 30),
    },
  })
})

test.each([
  ['http://127.0.0.1:4242/', LOOPBACK],
  ['http://127.9.8.7:80', 'http://127.9.8.7'],
  ['http://localhost:1', 'http://localhost:1'],
  ['http://[::1]:5', 'http://[::1]:5'],
])('%s is a loopback', (BILI_GLANCE_UPSTREAM, upstreamUrl) => {
  expect(readUpstream({ BILI_GLANCE_UPSTREAM }, false)).toMatchObject({ value: { upstreamUrl } })
})

test.each([
  'http://127.0.0.1.evil.example',
  'http://localhost.evil.example',
  'http://128.0.0.1',
  'http://0.0.0.0:80',
  'http://192.168.0.1',
  'http://user@127.0.0.1',
  'http://127.0.0.1@evil.example',
  'http://127.0.0.1:80/path',
  'http://127.0.0.1?query',
  'https://127.0.0.1',
  'file:///tmp',
  '127.0.0.1:80',
  'nonsense',
])('%s is refused as upstream', (BILI_GLANCE_UPSTREAM) => {
  expect(readUpstream({ BILI_GLANCE_UPSTREAM }, false)).toEqual({
    ok: false,
    failure: { variable: 'BILI_GLANCE_UPSTREAM', kind: 'not-loopback' },
  })
})

test.each([
  ['BILI_GLANCE_UPSTREAM', LOOPBACK],
  ['BILI_GLANCE_PACE_MS', '0'],
  ['BILI_GLANCE_CLOCK', '2026-11-23T15:59:30Z'],
])('a packaged app refuses %s', (variable, value) => {
  expect(readUpstream({ [variable]: value }, true)).toEqual({
    ok: false,
    failure: { variable, kind: 'packaged' },
  })
})

test.each([
  ['BILI_GLANCE_PACE_MS', '0'],
  ['BILI_GLANCE_CLOCK', '2026-11-23T15:59:30Z'],
])('%s needs an upstream', (variable, value) => {
  expect(readUpstream({ [variable]: value }, false)).toEqual({
    ok: false,
    failure: { variable, kind: 'needs-upstream' },
  })
})

test.each(['-1', '1.5', '1e3', 'fast', '60001', ' 5'])('"%s" is no pace', (pace) => {
  const environment = { BILI_GLANCE_UPSTREAM: LOOPBACK, BILI_GLANCE_PACE_MS: pace }
  expect(readUpstream(environment, false)).toEqual({
    ok: false,
    failure: { variable: 'BILI_GLANCE_PACE_MS', kind: 'not-a-pace' },
  })
})

test.each(['2026-11-23', '2026-11-23T15:59:30', '2026-13-23T15:59:30Z', 'now', '1700000000000'])(
  '"%s" is no instant',
  (clock) => {
    const environment = { BILI_GLANCE_UPSTREAM: LOOPBACK, BILI_GLANCE_CLOCK: clock }
    expect(readUpstream(environment, false)).toEqual({
      ok: false,
      failure: { variable: 'BILI_GLANCE_CLOCK', kind: 'not-an-instant' },
    })
  },
)

test('an address keeps its host as the first part of the path', () => {
  const asked = new URL('https://api.bilibili.com/x/y?access_key=k%20v')
  expect(atUpstream(asked, 'http://[::1]:5').href).toBe(
    'http://[::1]:5/api.bilibili.com/x/y?access_key=k%20v',
  )
})
