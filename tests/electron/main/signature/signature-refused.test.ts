import { describe, expect, it } from 'vitest'
import { signatureEditing } from '../../../../electron/main/signature/signature-editing'
import { nextBlock } from '../../../../electron/main/refresh/block-rules'
import { code, onPath, PATHS } from '../refresh/asked-bilibili'
import { UPDATE, withEditing } from './editing-setting'

const MINUTE_MS = 60_000

type Setting = Awaited<ReturnType<typeof withEditing>>

it('a refusal of the look at what became of a signature holds the next calls back', async () => {
  const lost = { kind: 'timeout' } as const
  const { update, parts, asked, clock } = await withEditing((request) =>
    request.url.endsWith(UPDATE) ? lost : { ...code(-412), status: 412 },
  )
  expect(await update('new')).toEqual({ ok: true, value: { kind: 'unclear', standsThere: null } })
  const untilMs = clock.nowMs() + 30 * MINUTE_MS
  expect(parts.blocks.all()).toEqual([{ scope: 'everyone', strikes: 1, untilMs }])
  expect(await update('again')).toMatchObject({ failure: { kind: 'blocked-until', untilMs } })
  expect(asked).toEqual([UPDATE, PATHS.accountInfo])
})

describe('a signature that Bilibili refuses', () => {
  it.each([
    [-111, 'csrf-mismatch'],
    [40015, 'sensitive-word'],
    [40021, 'emoji-image'],
    [40022, 'too-long'],
  ])('with %i is %s, and nothing is kept or read', async (number, kind) => {
    const { update, editing, asked, first, settled } = await withEditing(
      onPath(UPDATE, code(number)),
    )
    expect(await update('new')).toEqual({ ok: false, failure: { kind } })
    await settled()
    expect(asked).toEqual([UPDATE])
    expect(await editing.desk(first)).toMatchObject({ pending: null, history: [] })
  })

  it('with -101 has the login looked at, which alone decides', async () => {
    const { update, asked, first, parts, settled } = await withEditing(onPath(UPDATE, code(-101)))
    expect(await update('new')).toMatchObject({
      failure: { kind: 'failed', failure: { kind: 'needs-login' } },
    })
    await settled()
    expect(asked).toEqual([UPDATE, PATHS.nav])
    expect(parts.list.find(first)?.session.state).toBe('ok')
  })

  it('with -101 of a dead login ends as one that needs a new login', async () => {
    const { update, editing, first, settled } = await withEditing(() => code(-101))
    await update('new')
    await settled()
    expect((await editing.desk(first))?.obstacle).toEqual({ kind: 'needs-login' })
  })

  it.each([
    [{ ...code(-412), status: 412 }, 'everyone'],
    [code(-352), 'the account'],
  ] as const)('with %j holds %s back, also from the next attempt', async (answer, whom) => {
    const setting = await withEditing(onPath(UPDATE, answer))
    const { update, asked, first, parts, clock, changes, settled } = setting
    const untilMs = clock.nowMs() + 30 * MINUTE_MS
    expect(await update('new')).toMatchObject({
      failure: { kind: 'failed', failure: { kind: 'blocked' } },
    })
    const scope = whom === 'everyone' ? 'everyone' : first
    expect(parts.blocks.all()).toEqual([{ scope, strikes: 1, untilMs }])
    expect(changes()).toBeGreaterThan(0)
    const again = { ok: false, failure: { kind: 'blocked-until', untilMs } }
    expect(await update('new')).toEqual(again)
    await settled()
    expect(asked).toEqual([UPDATE])
  })
})

describe('a signature that waits behind another call', () => {
  /** Another call has its turn before; during that one something happens. */
  const withCallBefore = async (happens: (setting: Setting) => void) => {
    const setting = await withEditing()
    const { client } = setting.parts
    const editing = signatureEditing({
      ...setting.parts,
      client: {
        updateSignature: (...given) => {
          happens(setting)
          return client.updateSignature(...given)
        },
      },
    })
    const answer = await editing.update({ mid: setting.first, sign: 'new', deletes: false })
    return { ...setting, answer }
  }

  it('is not sent once that call has brought a block, and says until when', async () => {
    const { answer, asked, parts } = await withCallBefore(({ parts, clock }) => {
      parts.blocks.save(nextBlock('everyone', undefined, clock.nowMs()))
    })
    const untilMs = parts.blocks.all()[0]?.untilMs
    expect(answer).toEqual({ ok: false, failure: { kind: 'blocked-until', untilMs } })
    expect(asked).toEqual([])
  })

  it('is not sent for an account that was removed meanwhile', async () => {
    const { answer, asked } = await withCallBefore(({ parts, first }) => {
      parts.list.remove(first)
    })
    expect(answer).toEqual({ ok: false, failure: { kind: 'no-account' } })
    expect(asked).toEqual([])
  })
})
