import { describe, expect, it } from 'vitest'
import { code, onPath, PATHS } from '../refresh/asked-bilibili'
import { UPDATE, withEditing } from './editing-setting'

const MINUTE_MS = 60_000

describe('a new signature', () => {
  it('is sent once, is pending, and seconds later the profile is read once', async () => {
    const { update, editing, asked, first, settled, sleptMs, clock } = await withEditing()
    expect(await update('新的签名')).toEqual({ ok: true, value: { kind: 'accepted' } })
    expect(asked).toEqual([UPDATE])
    expect((await editing.desk(first))?.pending).toEqual({
      sign: '新的签名',
      sentAtMs: clock.nowMs(),
    })
    await settled()
    expect(sleptMs).toEqual([5_000])
    expect(asked).toEqual([UPDATE, PATHS.accountInfo])
    expect(await editing.desk(first)).toEqual({
      obstacle: null,
      pending: null,
      history: [{ sign: '新的签名', atMs: clock.nowMs(), origin: 'sent' }],
    })
  })

  it('stays pending while the profile shows the old one, and is not sent again', async () => {
    const old = code(0, { data: { mid: 0, sign: 'old' } })
    const setting = await withEditing((request) =>
      request.url.endsWith(PATHS.accountInfo)
        ? { ...old, body: (old.body ?? '').replace('"mid":0', `"mid":${setting.first}`) }
        : null,
    )
    const { update, editing, asked, first, settled } = setting
    await update('new')
    await settled()
    expect(asked.filter((path) => path === UPDATE)).toHaveLength(1)
    const desk = await editing.desk(first)
    expect(desk?.pending?.sign).toBe('new')
    expect(desk?.history.map(({ sign }) => sign)).toContain('old')
  })

  it('leaves the text before it in the history, also one that no round has noted', async () => {
    const { update, editing, first, parts, clock } = await withEditing()
    const { accountInfo } = parts.readings.all(first)
    const value = {
      mid: first,
      nickname: null,
      loginName: null,
      sign: 'before',
      birthday: null,
      sex: null,
      nicknameNeverChosen: null,
      rankText: null,
    }
    parts.readings.save(first, 'accountInfo', { ...accountInfo, value, asOfMs: clock.nowMs() })
    clock.move(MINUTE_MS)
    await update('new')
    const history = (await editing.desk(first))?.history
    expect(history?.map(({ sign }) => sign)).toEqual(['new', 'before'])
  })

  it('is one wish when it is clicked twice, and waits its turn when it is another', async () => {
    const { update, bodies } = await withEditing()
    await Promise.all([update('one'), update('one'), update('two')])
    expect(bodies.map((body) => new URLSearchParams(body).get('user_sign'))).toEqual(['one', 'two'])
  })

  it.each(['', ' \n　'])('that is empty (%j) is sent only on purpose', async (sign) => {
    const { update, editing, asked, bodies, first } = await withEditing()
    expect(await update(sign)).toEqual({ ok: false, failure: { kind: 'deletion-unconfirmed' } })
    expect(asked).toEqual([])
    expect(await update(sign, true)).toMatchObject({ ok: true })
    expect(new URLSearchParams(bodies[0]).get('user_sign')).toBe('')
    expect((await editing.desk(first))?.pending?.sign).toBe('')
  })

  it('is no deletion only because one was confirmed before the text was written', async () => {
    const { update, bodies } = await withEditing()
    await update('text', true)
    expect(new URLSearchParams(bodies[0]).get('user_sign')).toBe('text')
  })

  it('works during a round of this process, which goes on afterwards', async () => {
    const { update, parts, first } = await withEditing()
    parts.lease.take()
    expect(await update('new')).toMatchObject({ ok: true })
    expect(parts.lease.renew()).toBe(true)
    expect(parts.list.find(first)).not.toBeNull()
  })
})

describe('a signature whose answer got lost', () => {
  const lost = onPath(UPDATE, { kind: 'timeout' })

  it('is told as unclear and never sent again', async () => {
    const { update, editing, asked, first, settled } = await withEditing(lost)
    expect(await update('new')).toEqual({
      ok: true,
      value: { kind: 'unclear', standsThere: false },
    })
    await settled()
    expect(asked).toEqual([UPDATE, PATHS.accountInfo, PATHS.accountInfo])
    expect((await editing.desk(first))?.pending).toBeNull()
  })

  it('is in the history and not pending where it stands in the profile', async () => {
    const setting = await withEditing((request) => {
      if (request.url.endsWith(UPDATE)) return { kind: 'timeout' }
      if (!request.url.endsWith(PATHS.accountInfo)) return null
      return code(0, { data: { mid: Number(setting.first), sign: 'new' } })
    })
    expect(await setting.update('new')).toMatchObject({ value: { standsThere: true } })
    expect(await setting.editing.desk(setting.first)).toMatchObject({
      pending: null,
      history: [{ sign: 'new', origin: 'sent' }],
    })
  })
})
