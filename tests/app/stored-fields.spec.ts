import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  ACCOUNT,
  COIN_LOG,
  REALNAME_APPLICATION,
  REALNAME_STATUS,
  SECURITY,
} from '../upstream/endpoint-places'
import { specSetting } from './spec-setting'
import type { SpecSetting, StatusOutcome } from './spec-setting'
import { storedProfile } from './stored-profile'

const MID = '293793435'
const MASKED_NAME = '*小易'
const MASKED_NUMBER = '6****************7'

// The answers as the client's document shows them, with this spec's own values in them.
const document = {
  [ACCOUNT]: {
    mid: 293_793_435,
    uname: '社会易姐QwQ',
    userid: 'bili_84675323391',
    sign: '高中技术宅一枚,爱好MC&电子\n编程🍎',
    birthday: '2002-03-05',
    sex: '男',
    nick_free: false,
    rank: '正式会员',
  },
  [SECURITY]: {
    account_info: {
      hide_tel: '153*****056',
      hide_mail: '144****@example.com',
      bind_tel: true,
      bind_mail: true,
      tel_verify: true,
      mail_verify: false,
      unneeded_check: false,
      realname_certified: true,
    },
    account_safe: { Score: 90, score_new: 100, pwd_level: 3, security: true },
    account_sns: { weibo_bind: 1, qq_bind: 0, wechat_bind: 1 },
    account_other: { skipVerify: false },
  },
  [REALNAME_STATUS]: { status: 1 },
  [REALNAME_APPLICATION]: {
    status: 1,
    remark: '照片清晰',
    realname: MASKED_NAME,
    card: MASKED_NUMBER,
    card_type: 2,
  },
  [COIN_LOG]: {
    list: [
      { time: '2026-11-22 23:58:29', delta: -1, reason: '给视频 BV1j5411s7M8 打赏' },
      { time: '2026-11-22 15:38:42', delta: 0.1, reason: '给视频 BV1nb411C7aa 打赏' },
      { time: '2026-11-22 00:34:27', delta: 1, reason: '登录奖励' },
    ],
    count: 3,
  },
}

describe('what is stored of the answers that the status line shows as fresh only', () => {
  let setting: SpecSetting
  let status: StatusOutcome

  beforeAll(async () => {
    setting = await specSetting({ clock: '2026-11-23T09:12:00.000Z' })
    for (const [url, data] of Object.entries(document)) {
      const { message, ttl } =
        url === SECURITY ? { message: undefined, ttl: undefined } : { message: '0', ttl: 1 }
      setting.upstream.play({ url }, { kind: 'json', value: { code: 0, message, ttl, data } })
    }
    await setting.signIn({ mid: MID })
    status = await setting.status()
  })
  afterAll(() => setting.stop())

  it('shows them as fresh', () => {
    const { accountInfo, security, realnameStatus, realnameApplication, coinLog } =
      status.account(MID).readings
    const shown = [accountInfo, security, realnameStatus, realnameApplication, coinLog]
    expect(shown).toStrictEqual(Array<string>(5).fill('fresh'))
  })

  it('keeps every field of the account', () => {
    expect(storedProfile(setting).readings(MID).accountInfo).toMatchObject({
      value: {
        mid: '293793435',
        nickname: '社会易姐QwQ',
        loginName: 'bili_84675323391',
        sign: '高中技术宅一枚,爱好MC&电子\n编程🍎',
        birthday: '2002-03-05',
        sex: '男',
        nicknameNeverChosen: false,
        rankText: '正式会员',
      },
      message: '0',
      ttl: 1,
      raw: document[ACCOUNT],
      unreadable: [],
      failure: null,
    })
  })

  it('keeps every field of the security, whose answer has neither message nor ttl', () => {
    expect(storedProfile(setting).readings(MID).security).toMatchObject({
      value: {
        maskedPhone: '153*****056',
        maskedMail: '144****@example.com',
        phoneBound: true,
        mailBound: true,
        phoneVerified: true,
        mailVerified: false,
        hasPassword: true,
        realnameVerified: true,
        oldScore: 90,
        score: 100,
        passwordStrength: 3,
        passwordSafe: true,
        weiboBound: true,
        qqBound: false,
        wechatBound: true,
        skipVerify: false,
      },
      message: null,
      ttl: null,
      raw: document[SECURITY],
      unreadable: [],
    })
  })

  it('keeps that the real name is verified, and of the application all but name and number', () => {
    const { realnameStatus, realnameApplication } = storedProfile(setting).readings(MID)
    expect(realnameStatus).toMatchObject({ value: { verified: true }, raw: { status: 1 } })
    expect(realnameApplication.value).toStrictEqual({
      state: 1,
      remark: '照片清晰',
      maskedName: null,
      maskedNumber: null,
      documentKind: 2,
    })
    expect(realnameApplication.raw).toStrictEqual({ status: 1, remark: '照片清晰', card_type: 2 })
  })

  it('keeps the coin log with Beijing times as instants and coins as tenths', () => {
    expect(storedProfile(setting).readings(MID).coinLog).toMatchObject({
      value: {
        rows: [
          {
            atMs: Date.parse('2026-11-22T15:58:29Z'),
            deltaTenths: -10,
            reason: '给视频 BV1j5411s7M8 打赏',
          },
          {
            atMs: Date.parse('2026-11-22T07:38:42Z'),
            deltaTenths: 1,
            reason: '给视频 BV1nb411C7aa 打赏',
          },
          { atMs: Date.parse('2026-11-21T16:34:27Z'), deltaTenths: 10, reason: '登录奖励' },
        ],
        count: 3,
        malformedRows: 0,
      },
      raw: { count: 3 },
    })
  })

  it('writes the masked name and number into no file of the profile', async () => {
    const files = await setting.profile.files()
    const ours = files.filter((file) => file.includes('Bili Glance'))
    expect(ours.map((file) => path.basename(file))).toContain('glance.db')
    for (const file of ours) {
      const content = await readFile(path.join(setting.profile.folder, file))
      expect(content.includes(MASKED_NAME), file).toBe(false)
      expect(content.includes(MASKED_NUMBER), file).toBe(false)
    }
    // So that the search is known to find what is there.
    const database = await readFile(path.join(setting.profile.userData, 'glance.db'))
    expect(database.includes('照片清晰')).toBe(true)
  })
})
