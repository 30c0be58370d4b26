import { copyFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { giftAt, nothingOf } from '../../shared/ledger/ledger-builder'
import { computer, fresh, saved } from './house-setting'

describe('how many years are kept', () => {
  const withYears = async () => {
    const { old, file } = await saved()
    await old.core.changeSettings({ historyYears: 1 })
    await old.requests['house:save']()
    const here = await computer()
    copyFileSync(file, here.file)
    return here
  }

  it('moves where that deletes nothing', async () => {
    const { requests, core } = await withYears()
    await requests['house:choose']()
    await requests['house:move']()
    expect(core.settings().historyYears).toBe(1)
  })

  it('stays as it is where it would delete what nobody was asked for', async () => {
    const { requests, core, kept } = await withYears()
    kept.note({ ...nothingOf('5'), coinRows: [giftAt(Date.UTC(2020, 0, 1) / 1_000)] })
    expect(await requests['house:choose']()).toMatchObject({ value: { settings: 2 } })
    await requests['house:move']()
    expect(core.settings().historyYears).toBeNull()
    expect(kept.of('5')?.coinRows).toHaveLength(1)
  })
})

describe('a move that cannot be done', () => {
  it('changes neither settings nor accounts where the history cannot be written', async () => {
    const { requests, stored, kept, core } = await fresh()
    await requests['house:choose']()
    const before = stored()
    const merge = () => ({ ok: false, failure: 'full' }) as const
    Object.assign(kept, { merge })
    expect(await requests['house:move']()).toEqual({
      ok: false,
      failure: { kind: 'not-written', because: 'full' },
    })
    expect(stored()).toBe(before)
    expect(core.accounts.all()).toEqual([])
  })

  it('takes the settings back where the accounts cannot be listed', async () => {
    const { requests, core } = await fresh()
    const before = core.settings()
    await requests['house:choose']()
    const moveIn = () => ({ ok: false, failure: { kind: 'not-stored', because: 'full' } }) as const
    Object.assign(core.accounts, { moveIn })
    expect(await requests['house:move']()).toEqual({
      ok: false,
      failure: { kind: 'not-stored', because: 'full' },
    })
    expect(core.settings()).toEqual(before)
    // Still held, to be tried again.
    expect(await requests['house:move']()).toMatchObject({ failure: { kind: 'not-stored' } })
  })

  it('says that it was half done where the settings cannot be taken back either', async () => {
    const { requests, core, applied } = await fresh()
    await requests['house:choose']()
    const moveIn = () => {
      const changeSettings = () =>
        Promise.resolve({ ok: false, failure: { kind: 'full' } } as const)
      Object.assign(core, { changeSettings })
      return { ok: false, failure: { kind: 'not-stored', because: 'full' } } as const
    }
    Object.assign(core.accounts, { moveIn })
    expect(await requests['house:move']()).toEqual({
      ok: false,
      failure: { kind: 'half-moved', because: 'full' },
    })
    expect(applied).toEqual(['settings'])
    expect(core.accounts.all()).toEqual([])
  })

  it('lists nobody where the settings cannot be written', async () => {
    const { requests, core } = await fresh()
    await requests['house:choose']()
    const changeSettings = () => Promise.resolve({ ok: false, failure: { kind: 'full' } } as const)
    Object.assign(core, { changeSettings })
    expect(await requests['house:move']()).toEqual({
      ok: false,
      failure: { kind: 'not-stored', because: 'full' },
    })
    expect(core.accounts.all()).toEqual([])
  })
})
