import { describe, expect, it } from 'vitest'
import { signatureEditing } from '../../../../electron/main/signature/signature-editing'
import { withEditing } from './editing-setting'

describe('a signature that cannot be changed', () => {
  it.each([
    ['needs-login', 'needs-login'],
    ['damaged', 'no-login'],
    ['banned', 'banned'],
  ] as const)('of a login that is %s says %s', async (state, kind) => {
    const { update, editing, asked, first, parts } = await withEditing()
    parts.list.update(first, { session: { state, sinceMs: 0 } })
    expect((await editing.desk(first))?.obstacle).toEqual({ kind })
    expect(await update('new')).toEqual({ ok: false, failure: { kind } })
    expect(asked).toEqual([])
  })

  it('of an account that came from another computer says that there is no login of it', async () => {
    const { editing, first, parts } = await withEditing()
    parts.list.update(first, { session: { state: 'needs-login', sinceMs: 0 }, origin: null })
    expect((await editing.desk(first))?.obstacle).toEqual({ kind: 'no-login' })
  })

  it('says where the cookie came without bili_jct', async () => {
    const { update, editing, asked, first, accounts } = await withEditing()
    await accounts.rewrite({ mid: first, generation: 1 }, { SESSDATA: 'a', origin: 'pasted' })
    expect((await editing.desk(first))?.obstacle).toEqual({ kind: 'no-csrf' })
    expect(await update('new')).toEqual({ ok: false, failure: { kind: 'no-csrf' } })
    expect(asked).toEqual([])
  })

  it('says where the keychain was not read, and waits for no answer of it', async () => {
    const { parts, first, asked } = await withEditing()
    const unread = {
      ready: () => false,
      credentialOf: () => Promise.reject(new Error('the keychain was asked')),
    }
    const editing = signatureEditing({ ...parts, accounts: unread })
    expect((await editing.desk(first))?.obstacle).toEqual({ kind: 'no-credential' })
    expect(asked).toEqual([])
  })

  it('says where another process asks, and where nothing can be written', async () => {
    const { parts, first, asked } = await withEditing()
    const reach = (take: 'held' | 'full') =>
      signatureEditing({ ...parts, lease: { ...parts.lease, take: () => take } }).update({
        mid: first,
        sign: 'new',
        deletes: false,
      })
    expect(await reach('held')).toEqual({ ok: false, failure: { kind: 'busy' } })
    expect(await reach('full')).toEqual({
      ok: false,
      failure: { kind: 'cannot-store', because: 'full' },
    })
    expect(asked).toEqual([])
  })

  it('is not sent past a block that came while another process was waited for', async () => {
    const { parts, first, asked, clock } = await withEditing()
    const untilMs = clock.nowMs() + 1
    const lease = {
      ...parts.lease,
      take: () => {
        parts.blocks.save({ scope: first, strikes: 1, untilMs })
        return 'taken' as const
      },
    }
    const { update } = signatureEditing({ ...parts, lease })
    const updated = await update({ mid: first, sign: 'new', deletes: false })
    expect(updated).toEqual({ ok: false, failure: { kind: 'blocked-until', untilMs } })
    expect(asked).toEqual([])
  })

  it('is of no account where that one is not listed', async () => {
    const { editing } = await withEditing()
    expect(await editing.desk('404')).toBeNull()
    expect(await editing.update({ mid: '404', sign: 'a', deletes: false })).toEqual({
      ok: false,
      failure: { kind: 'no-account' },
    })
  })
})
