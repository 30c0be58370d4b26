import { awkwardRow, having, json, lacking } from './awkward-row'
import type { AwkwardAnswer } from './awkward-row'
import {
  ACCOUNT,
  COIN_EXP,
  COIN_LOG,
  NAV,
  OLD_COIN_EXP,
  REALNAME_APPLICATION,
  REALNAME_STATUS,
  REWARD,
  SECURITY,
  VIP,
} from './endpoint-places'

const row = (time: string, delta: unknown, reason = '登录奖励') => ({ time, delta, reason })
const log = (list: readonly unknown[] | null, count = list?.length ?? 0) =>
  having({ 'data.list': list, 'data.count': count })
const GOOD_ROW = row('2020-05-19 23:58:29', -1, '给视频 BV1j5411s7M8 打赏')
const SCRIPT = '<script>alert(1)</script><img src=x onerror=alert(1)>'
const BIDI = 'abc\u202E\u2066dlrow olleh'
const LONG = '长'.repeat(500)
const EMOJI = '👨‍👩‍👧‍👦🏳️‍🌈🍎'

/** Rows 38–47: level, purse and the day's exp. */
const progress: readonly AwkwardAnswer[] = [
  awkwardRow(
    38,
    '',
    NAV,
    having({
      'data.level_info': {
        current_level: 6,
        current_min: 28_800,
        current_exp: 31_365,
        next_exp: '--',
      },
    }),
  ),
  awkwardRow(39, '', NAV, having({ 'data.level_info.next_exp': -1 })),
  awkwardRow(40, 'below its level', NAV, having({ 'data.level_info.current_exp': 3 })),
  awkwardRow(40, 'level -1', NAV, having({ 'data.level_info.current_level': -1 })),
  awkwardRow(40, 'level 0', NAV, having({ 'data.level_info.current_level': 0 })),
  awkwardRow(41, 'null', NAV, having({ 'data.money': null })),
  awkwardRow(41, '0', NAV, having({ 'data.money': 0 })),
  awkwardRow(41, '536.9', NAV, having({ 'data.money': 536.9 })),
  awkwardRow(41, '-1', NAV, having({ 'data.money': -1 })),
  awkwardRow(
    42,
    '',
    REWARD,
    having({ 'data.coins': 30 }),
    having({ 'data.coins': 0 }),
    having({ 'data.coins': 30 }),
  ),
  awkwardRow(43, '45', REWARD, having({ 'data.coins': 45 })),
  awkwardRow(43, '60', REWARD, having({ 'data.coins': 60 })),
  awkwardRow(44, '', COIN_EXP, json({ code: 0, message: '0', ttl: 1, data: 0 })),
  awkwardRow(45, '', OLD_COIN_EXP, json({ code: 0, message: '0', number: 20 })),
  awkwardRow(46, '', REWARD, having({ 'data.login': false })),
  awkwardRow(47, '', REWARD, lacking('data.email')),
]

/** Rows 48–54: the membership. */
const membership: readonly AwkwardAnswer[] = [
  awkwardRow(
    48,
    '',
    VIP,
    having({ 'data.vip_type': 0, 'data.vip_status': 0, 'data.vip_due_date': 0 }),
  ),
  awkwardRow(
    49,
    '',
    VIP,
    having({ 'data.vip_type': 2, 'data.vip_status': 0, 'data.vip_due_date': 1_683_129_600_000 }),
  ),
  awkwardRow(50, '', VIP, having({ 'data.vip_due_date': 1_801_670_400 })),
  awkwardRow(51, '', VIP, having({ 'data.vip_type': 0, 'data.vip_status': 1 })),
  awkwardRow(52, 'frozen', VIP, having({ 'data.vip_status': 2 })),
  awkwardRow(52, 'locked', VIP, having({ 'data.vip_status': 3 })),
  awkwardRow(52, 'unknown', VIP, having({ 'data.vip_status': 9 })),
  awkwardRow(53, 'long over', VIP, having({ 'data.vip_expire_days': -733 })),
  awkwardRow(53, 'far away', VIP, having({ 'data.vip_due_date': 4_102_415_999_000 })),
  awkwardRow(54, 'no label text', VIP, lacking('data.label.text')),
  awkwardRow(54, 'first of April', VIP, having({ 'data.label.text': '最强绿鲤鱼' })),
]

/** Rows 55–59: security and real name. */
const security: readonly AwkwardAnswer[] = [
  awkwardRow(55, 'no mail', SECURITY, {
    kind: 'edited',
    without: ['data.account_info.hide_mail'],
    set: { 'data.account_info.bind_mail': false },
  }),
  awkwardRow(55, 'all stars', SECURITY, having({ 'data.account_info.hide_tel': '***********' })),
  awkwardRow(
    56,
    '',
    SECURITY,
    having({ 'data.account_info.unneeded_check': true, 'data.account_safe.pwd_level': 0 }),
  ),
  awkwardRow(57, '', SECURITY, lacking('data.account_safe.Score', 'data.account_safe.score_new')),
  awkwardRow(58, '', REALNAME_STATUS, having({ 'data.status': 0 })),
  awkwardRow(
    59,
    '',
    REALNAME_APPLICATION,
    having({ 'data.status': 2, 'data.remark': '照片不清晰', 'data.card_type': 1 }),
  ),
]

/** Rows 60–65: the log, texts, pictures, ids. */
const texts: readonly AwkwardAnswer[] = [
  awkwardRow(60, 'null', COIN_LOG, log(null)),
  awkwardRow(60, 'empty', COIN_LOG, log([])),
  awkwardRow(60, 'another count', COIN_LOG, log([GOOD_ROW], 9)),
  awkwardRow(
    61,
    '',
    COIN_LOG,
    log([
      row('2020-05-19 15:38:42', 0.1),
      row('2020-05-19 15:38:41', '-1'),
      row('2020-05-19 15:38:40', 0),
    ]),
  ),
  awkwardRow(62, '', COIN_LOG, log([GOOD_ROW, row('yesterday', 1), row('2020-13-40 25:61:61', 1)])),
  awkwardRow(62, 'no row at all', COIN_LOG, log([GOOD_ROW, null, 'row', 7])),
  awkwardRow(
    63,
    'reasons',
    COIN_LOG,
    log([SCRIPT, BIDI, LONG, EMOJI].map((text) => row('2020-05-19 02:19:20', 1, text))),
  ),
  awkwardRow(63, 'nickname', NAV, having({ 'data.uname': SCRIPT + BIDI + EMOJI })),
  awkwardRow(63, 'sign', ACCOUNT, having({ 'data.sign': `${SCRIPT}\n${BIDI}\n${LONG}${EMOJI}` })),
  awkwardRow(64, 'http', NAV, having({ 'data.face': 'http://i1.hdslb.com/bfs/face/noface.jpg' })),
  awkwardRow(64, 'empty', NAV, having({ 'data.face': '' })),
  awkwardRow(
    64,
    'foreign host',
    NAV,
    having({ 'data.face': 'https://i0.hdslb.com.example/a.jpg' }),
  ),
  awkwardRow(65, '16 digits', ACCOUNT, having({ 'data.mid': 3_546_000_000_000_001 })),
  awkwardRow(65, 'text', ACCOUNT, having({ 'data.mid': '1900000009999999' })),
]

/** Rows 38–65: values within a good envelope. */
export const awkwardValues: readonly AwkwardAnswer[] = [
  ...progress,
  ...membership,
  ...security,
  ...texts,
]
