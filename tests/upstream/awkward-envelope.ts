import { awkwardRow, having, json, lacking } from './awkward-row'
import type { AwkwardAnswer } from './awkward-row'
import { ACCOUNT, NAV, REWARD } from './endpoint-places'

/** Rows 31–37: the envelope around the payload. */
export const awkwardEnvelope: readonly AwkwardAnswer[] = [
  awkwardRow(31, '0', null, having({ message: '0' })),
  awkwardRow(31, 'OK', null, having({ message: 'OK' })),
  awkwardRow(31, 'success', null, having({ message: 'success' })),
  awkwardRow(31, 'empty', null, having({ message: '' })),
  awkwardRow(31, 'null', null, having({ message: null })),
  awkwardRow(31, 'missing', null, lacking('message', 'ttl')),
  awkwardRow(31, 'msg', null, {
    kind: 'edited',
    without: ['message'],
    set: { msg: 'success' },
  }),
  awkwardRow(32, '', null, json({ code: 0, message: '0', ttl: 1 })),
  awkwardRow(33, 'null', null, json({ code: 0, message: '0', ttl: 1, data: null })),
  awkwardRow(33, 'object', null, json({ code: 0, message: '0', ttl: 1, data: {} })),
  awkwardRow(33, 'array', null, json({ code: 0, message: '0', ttl: 1, data: [] })),
  awkwardRow(34, 'code as text', null, having({ code: '0' })),
  awkwardRow(34, 'errno', null, { kind: 'edited', without: ['code'], set: { errno: 0 } }),
  awkwardRow(34, 'status', null, { kind: 'edited', without: ['code'], set: { status: true } }),
  awkwardRow(35, 'extra fields', ACCOUNT, {
    kind: 'edited',
    set: { unheard_of: { of: ['any', 'kind'] }, 'data.unheard_of': { of: [1, null] } },
  }),
  awkwardRow(35, 'reordered', null, { kind: 'edited', reordered: true }),
  awkwardRow(
    36,
    'nav',
    NAV,
    having({
      'data.isLogin': 1,
      'data.money': '536.9',
      'data.level_info.current_level': '5',
      'data.level_info.current_exp': '20310',
      'data.vipStatus': '1',
    }),
  ),
  awkwardRow(
    36,
    'reward',
    REWARD,
    having({ 'data.login': 1, 'data.watch': '1', 'data.share': 0, 'data.coins': '30' }),
  ),
  awkwardRow(36, 'unreadable', REWARD, having({ 'data.watch': { done: true } })),
  awkwardRow(37, '', null, json({ code: -9999, message: '未知的麻烦', ttl: 1 })),
]
