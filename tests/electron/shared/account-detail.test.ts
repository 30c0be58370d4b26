import { expect, it } from 'vitest'
import { accountDetail } from '../../../electron/shared/account-detail'
import { readAt, readingsWith, snapshot, vip } from './snapshot-builder'

const NOW_MS = Date.parse('2026-11-23T17:12:00+08:00')
const desk = { obstacle: null, pending: null, history: [] }

it('the detail of an account has every reading with what it is worth now', () => {
  const readings = readingsWith({ vip: { ...readAt(vip(), NOW_MS), raw: { label: 'x' } } })
  const detail = accountDetail(snapshot({ readings, nickname: 'mine' }), desk, NOW_MS)
  expect(detail).toMatchObject({ mid: '293793435', bilibiliName: '小栗子', nickname: 'mine' })
  expect(Object.keys(detail.readings).toSorted()).toEqual(Object.keys(readings).toSorted())
  expect(detail.readings.vip).toEqual({ ...readings.vip, state: 'fresh' })
  expect(detail.readings.nav.state).toBe('stale')
  expect(detail.signature).toBe(desk)
})

it('the detail of an account says what its kind of credential cannot read', () => {
  const detail = accountDetail(snapshot({ credentialKind: 'access-key' }), desk, NOW_MS)
  expect([detail.readings.vip.state, detail.readings.security.state]).toEqual([
    'unsupported',
    'stale',
  ])
})
