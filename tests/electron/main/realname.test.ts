import { describe, expect, it } from 'vitest'
import { showRealname } from '../../../electron/main/realname'
import { code, onPath, PATHS } from './refresh/asked-bilibili'
import { singleCallSetting } from './refresh/single-call-setting'

const answered = onPath(
  PATHS.realnameApplication,
  code(0, { data: { status: 1, remark: '', realname: '张**', card: '1****************4' } }),
)

describe('showing a real name', () => {
  it('asks Bilibili each time and hands out what is masked', async () => {
    const { parts, first, asked } = await singleCallSetting(answered)
    const shown = { ok: true, value: { maskedName: '张**', maskedNumber: '1****************4' } }
    expect(await showRealname(first, parts)).toEqual(shown)
    expect(await showRealname(first, parts)).toEqual(shown)
    expect(asked).toEqual([PATHS.realnameApplication, PATHS.realnameApplication])
  })

  it('keeps nothing of it, and gives the lease back', async () => {
    const { parts, first } = await singleCallSetting(answered)
    const before = parts.readings.all(first)
    await showRealname(first, parts)
    expect(parts.readings.all(first)).toEqual(before)
    expect(parts.lease.renew()).toBe(false)
  })

  it('is held back by a block, and a refusal becomes one', async () => {
    const refusing = onPath(PATHS.realnameApplication, { ...code(-412), status: 412 })
    const { parts, first, asked, clock } = await singleCallSetting(refusing)
    expect(await showRealname(first, parts)).toMatchObject({
      failure: { kind: 'failed', failure: { kind: 'blocked' } },
    })
    const untilMs = clock.nowMs() + 30 * 60_000
    expect(await showRealname(first, parts)).toEqual({
      ok: false,
      failure: { kind: 'blocked-until', untilMs },
    })
    expect(asked).toHaveLength(1)
  })

  it('has a login looked at that seems dead, and then asks no more', async () => {
    const { parts, first, asked, settled } = await singleCallSetting(() => code(-101))
    await showRealname(first, parts)
    await settled()
    expect(parts.list.find(first)?.session.state).toBe('needs-login')
    asked.length = 0
    expect(await showRealname(first, parts)).toMatchObject({
      failure: { kind: 'failed', failure: { kind: 'needs-login' } },
    })
    expect(asked).toEqual([])
  })

  it.each(['damaged', 'banned'] as const)('asks nothing of one that is %s', async (state) => {
    const { parts, first, asked } = await singleCallSetting()
    parts.list.update(first, { session: { state, sinceMs: 0 } })
    expect(await showRealname(first, parts)).toMatchObject({
      failure: { failure: { kind: state } },
    })
    expect(asked).toEqual([])
  })

  it('says what else is in the way', async () => {
    const { parts, first, asked } = await singleCallSetting()
    const withLease = (take: 'held' | 'read-only') =>
      showRealname(first, { ...parts, lease: { ...parts.lease, take: () => take } })
    expect(await showRealname('404', parts)).toMatchObject({ failure: { kind: 'no-account' } })
    expect(await withLease('held')).toMatchObject({ failure: { kind: 'busy' } })
    expect(await withLease('read-only')).toMatchObject({
      failure: { kind: 'cannot-store', because: 'read-only' },
    })
    const unread = { ...parts, accounts: { ...parts.accounts, ready: () => false } }
    expect(await showRealname(first, unread)).toMatchObject({ failure: { kind: 'no-credential' } })
    expect(asked).toEqual([])
  })
})
