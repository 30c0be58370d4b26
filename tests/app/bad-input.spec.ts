import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { InventedAccount } from '../../electron/invented/persona'
import { NAV } from '../upstream/endpoint-places'
import { cookieHeaderOf } from '../upstream/spec-account'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'
import { storedProfile } from './stored-profile'

const sentenceOnly = /^[^\n]+[.?]\n$/

describe('what is no credential', () => {
  let setting: SpecSetting
  let ferry: InventedAccount
  let chestnut: InventedAccount

  beforeAll(async () => {
    setting = await specSetting()
    ferry = setting.upstream.addAccount({ mid: '1900000000338206' })
    chestnut = setting.upstream.addAccount({ mid: '1900000000020517' })
  })
  afterAll(() => setting.stop())

  const sessionOf = (account: InventedAccount): string => account.credential.SESSDATA ?? ''

  /** Pastes a text that must be refused in one sentence; nothing of it may come back or be kept. */
  const refused = async (pasted: string | Uint8Array, sentence: string): Promise<void> => {
    const { exitCode, stdout, stderr } = await setting.addAccount(pasted)
    expect([exitCode, stdout]).toStrictEqual([1, ''])
    expect(stderr).toMatch(sentenceOnly)
    expect(stderr).toContain(sentence)
    for (const account of [ferry, chestnut]) {
      for (const part of sessionOf(account).split('%2C')) expect(stderr).not.toContain(part)
      expect(stderr).not.toContain(account.credential.bili_jct)
    }
    expect(await setting.profile.secrets()).toStrictEqual(new Map())
  }

  it.each([
    ['nothing', '', 'Nothing was given on standard input.'],
    ['line breaks alone', '\r\n \n\n', 'Nothing was given on standard input.'],
    [
      'a cookie without SESSDATA',
      'bili_jct=0123; DedeUserID=1',
      'Found bili_jct, DedeUserID, but no SESSDATA',
    ],
    ['half a SESSDATA', 'SESSDATA=3f1c9a02%2C18126', 'The SESSDATA is cut off.'],
    ['a NUL in the middle', 'SESSDATA=3f1c9a02%2C1812\0%2C5d7e1', 'holds control characters.'],
    ['a megabyte of letters', 'a'.repeat(1_048_576), 'This is too long for a credential.'],
    ['a megabyte of bytes', Buffer.alloc(1_048_576, 0xff), 'This is too long for a credential.'],
    ['words', 'my password is swordfish', 'There is no SESSDATA in it.'],
  ])('%s is refused in one sentence, and nothing is asked', async (_, pasted, sentence) => {
    await refused(pasted, sentence)
    expect(setting.asked()).toStrictEqual([])
  })

  it('a cookie with a line break in its SESSDATA is refused', async () => {
    const broken = cookieHeaderOf(ferry).replace('%2C', '%2C\r\nX-Injected: 1\r\n')
    await refused(broken, 'The SESSDATA is cut off.')
    expect(setting.asked()).toStrictEqual([])
  })

  it('the cookies of two accounts are refused', async () => {
    await refused(`${cookieHeaderOf(ferry)}; ${cookieHeaderOf(chestnut)}`, 'mixes the cookies')
    expect(setting.asked()).toStrictEqual([])
  })

  it('a SESSDATA beside another account’s DedeUserID is refused once Bilibili tells', async () => {
    const mixed = `SESSDATA=${sessionOf(ferry)}; DedeUserID=${chestnut.mid}`
    await refused(mixed, 'DedeUserID and SESSDATA belong to two accounts.')
    expect(setting.asked()).toStrictEqual([NAV])
  })

  it('a cookie that is dead at Bilibili is refused', async () => {
    await refused(
      'SESSDATA=deadbeef%2C1812345678%2C0dead*71; DedeUserID=1900000000338206',
      'Bilibili says this login has ended. Nothing was stored.',
    )
    expect(new Set(setting.asked())).toStrictEqual(new Set([NAV]))
  })

  it('leaves the list of accounts empty', async () => {
    expect(storedProfile(setting).accounts).toStrictEqual([])
    const { json, exitCode, stderr } = await setting.status()
    expect([json.accounts, exitCode]).toStrictEqual([[], 0])
    expect(stderr).toBe('No account yet. Add one with --add-account.\n')
  })
})
