import { describe, expect, it } from 'vitest'
import { accountDetail } from '../../../electron/shared/account-detail'
import { HIDDEN } from '../../../electron/shared/hidden'
import { maskedDetail } from '../../../electron/shared/masked-detail'
import { nav, readAt, readingsWith, reward, snapshot, vip } from './snapshot-builder'

const NOW_MS = Date.parse('2026-11-23T17:12:00+08:00')
const VIDEO = 'BV19huYAgYgQ'

const readings = readingsWith({
  accountInfo: {
    ...readAt(
      {
        mid: '293793435',
        nickname: '小栗子',
        loginName: 'bili_secret',
        sign: '收藏从未停止',
        birthday: '1998-10-17',
        sex: '女',
        nicknameNeverChosen: false,
        rankText: '正式会员',
      },
      NOW_MS,
    ),
    raw: { uname: '小栗子' },
  },
  dailyReward: { ...readAt(reward(), NOW_MS), raw: { login: true } },
  vip: readAt(vip(), NOW_MS),
  nav: readAt(nav({ faceUrl: 'https://i0.hdslb.com/bfs/face/secret.jpg' }), NOW_MS),
  coinLog: readAt(
    {
      rows: [{ atMs: NOW_MS, deltaTenths: -10, reason: `给视频 ${VIDEO} 打赏` }],
      count: 1,
      malformedRows: 0,
    },
    NOW_MS,
  ),
})
const desk = {
  obstacle: null,
  pending: { sign: '正在审核', sentAtMs: NOW_MS },
  history: [{ sign: '以前的签名', atMs: NOW_MS, origin: 'seen' as const }],
}
const detail = accountDetail(snapshot({ readings, nickname: '工作号' }), desk, NOW_MS)
const masked = maskedDetail(detail, 'Account 1')

describe('the page of an account with its names hidden', () => {
  it.each([
    '小栗子',
    '工作号',
    'bili_secret',
    '收藏从未停止',
    '1998-10-17',
    'secret.jpg',
    VIDEO,
    '正在审核',
    '以前的签名',
  ])('does not hold %s', (text) => {
    expect(JSON.stringify(detail)).toContain(text)
    expect(JSON.stringify(masked)).not.toContain(text)
  })

  it('holds the number of the account as the key it is asked by, and nowhere else', () => {
    const { mid, ...rest } = masked
    expect(mid).toBe('293793435')
    expect(JSON.stringify(rest)).not.toContain(mid)
  })

  it('keeps what is no secret, and leaves unknown what is not known', () => {
    expect(masked.bilibiliName).toBe('Account 1')
    expect(masked.readings.dailyReward.value).toEqual(detail.readings.dailyReward.value)
    expect(masked.readings.dailyReward.raw).toBeNull()
    expect(masked.readings.nav.value?.exp).toBe(20_310)
    expect(masked.readings.coinLog.value?.rows[0]?.reason).toBe(`给视频 ${HIDDEN} 打赏`)
    expect(masked.readings.security.value).toBeNull()
    expect(masked.readings.accountInfo.asOfMs).toBe(NOW_MS)
  })
})
