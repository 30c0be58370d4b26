import { defaultReminding } from '../../../electron/shared/reminders/account-reminding'
import type { RequestName } from '../../../electron/shared/ipc'
import type { Arguments } from '../../../electron/shared/request-arguments'

const MID = '293793435'

/** Arguments that each request takes. */
export const SOUND_ARGUMENTS: {
  readonly [N in RequestName]: readonly Arguments<N>[]
} = {
  'view:read': [[]],
  'accounts:refresh': [[]],
  'accounts:reorder': [[[]], [[MID, '7']]],
  'account:read': [[MID]],
  'account:refresh': [
    [MID, null],
    [MID, 'vip'],
  ],
  'account:rename': [
    [MID, null],
    [MID, '大号'],
  ],
  'account:pause': [
    [MID, true],
    [MID, false],
  ],
  'account:paint': [
    [MID, 'teal'],
    [MID, null],
  ],
  'account:remind': [[MID, defaultReminding]],
  'account:remove': [[MID]],
  'account:sign-out': [[MID]],
  'account:allow-renewal': [[MID]],
  'account:sign-in': [
    [{ pasted: 'SESSDATA=1', expectedMid: null, keeping: 'keychain' }],
    [{ pasted: '', expectedMid: MID, keeping: 'session' }],
  ],
  'attempt:start': [
    [{ way: 'scan', expectedMid: null, keeping: 'keychain' }],
    [{ way: 'scan', expectedMid: MID, keeping: 'session' }],
  ],
  'attempt:go-on': [['keychain'], ['session']],
  'attempt:stop': [[]],
  'signature:update': [[{ mid: MID, sign: '签名', deletes: false }]],
  'realname:show': [[MID]],
  'settings:change': [[{}], [{ language: 'zh-CN', theme: 'dark' }]],
  'certificate:choose': [[]],
  'sent:read': [[]],
  'report:copy': [['sent'], ['diagnostics']],
  'history:save': [[{ format: 'json', masked: false }], [{ format: 'csv', masked: true }]],
  'launch:read': [[]],
  'launch:set': [[true], [false]],
  'reminder:test': [[]],
  'reminder:pause': [['hour'], ['day'], ['none']],
  'reminder:snooze': [[MID]],
  'reminder:not-today': [[MID]],
  'page:keep': [[{ tab: 'all', drafts: {} }], [{ tab: MID, drafts: { [MID]: '草稿' } }]],
  'link:open': [[{ to: 'home' }], [{ to: 'space', mid: MID }]],
  'clipboard:clear': [[]],
  'app:forget': [[]],
  'app:quit': [[]],
}

const NO_MID: readonly unknown[][] = [
  [],
  [null],
  [7],
  [''],
  ['-7'],
  ['7x'],
  ['7\n'],
  ['../7'],
  [{ mid: MID }],
  [[MID]],
  [MID, MID],
  ['123456789012345678901'],
]
const SOMETHING: readonly unknown[][] = [['more'], [undefined], [null], [{}], [[]]]

const parsed = (json: string): unknown => JSON.parse(json)

/** Arguments that no request may be made with. */
export const UNSOUND_ARGUMENTS: { readonly [N in RequestName]: readonly unknown[][] } = {
  'view:read': SOMETHING,
  'accounts:refresh': SOMETHING,
  'accounts:reorder': [[], [MID], [[7]], [['7', null]], [{ 0: '7' }], [[['7']]], [[], []]],
  'account:read': NO_MID,
  'account:refresh': [[MID], [MID, 'everything'], [MID, 'toString'], [7, null], [MID, null, null]],
  'account:rename': [[MID], [MID, ''], [MID, '  '], [MID, 'x'.repeat(41)], [MID, 7], [null, 'x']],
  'account:pause': [[MID], [MID, 'true'], [MID, 1], [MID, null], ['x', true]],
  'account:sign-out': NO_MID,
  'account:allow-renewal': NO_MID,
  'account:paint': [[MID], [MID, 'pink'], [MID, 7], [null, 'teal'], [MID, '#fb7299']],
  'account:remind': [
    [MID],
    [MID, {}],
    [MID, { ...defaultReminding, belowExp: 0 }],
    [MID, { ...defaultReminding, more: 1 }],
    [7, defaultReminding],
  ],
  'account:remove': NO_MID,
  'account:sign-in': [
    [],
    ['SESSDATA=1'],
    [{ pasted: 'x', expectedMid: null }],
    [{ pasted: 'x'.repeat(65_537), expectedMid: null, keeping: 'keychain' }],
    [{ pasted: 'x', expectedMid: 'x', keeping: 'keychain' }],
    [{ pasted: 'x', expectedMid: null, keeping: 'file' }],
    [{ pasted: 'x', expectedMid: null, keeping: 'keychain', more: 1 }],
    [{ pasted: null, expectedMid: null, keeping: 'keychain' }],
    [Object.assign([], { pasted: 'x', expectedMid: null, keeping: 'keychain' })],
    [Object.assign(new Date(0), { pasted: 'x', expectedMid: null, keeping: 'keychain' })],
  ],
  'attempt:start': [
    [],
    ['qr'],
    [{ expectedMid: null }],
    [{ expectedMid: 'x', keeping: 'keychain' }],
    [{ expectedMid: null, keeping: 'file' }],
    [{ expectedMid: null, keeping: 'keychain', more: 1 }],
  ],
  'attempt:go-on': [[], ['file'], [null], ['keychain', 'session'], [['keychain']]],
  'attempt:stop': SOMETHING,
  'signature:update': [
    [{ mid: MID, sign: 'x' }],
    [{ mid: MID, sign: 'x'.repeat(501), deletes: false }],
    [{ mid: MID, sign: 'x', deletes: 'no' }],
    [{ mid: 7, sign: 'x', deletes: false }],
    [{ mid: MID, sign: null, deletes: true }],
    [{ mid: MID, sign: 'x', deletes: false, csrf: 'x' }],
  ],
  'realname:show': NO_MID,
  'settings:change': [
    [],
    [null],
    [{ language: 'de' }],
    [{ theme: 1 }],
    [{ windowPlace: null }],
    [{ folder: '/' }],
  ],
  'certificate:choose': SOMETHING,
  'sent:read': SOMETHING,
  'report:copy': [[], ['log'], [null], ['sent', 'diagnostics']],
  'launch:read': SOMETHING,
  'history:save': [[], ['json'], [{ format: 'xml', masked: true }], [{ format: 'csv' }]],
  'launch:set': [[], ['true'], [1], [null], [true, true]],
  'reminder:test': SOMETHING,
  'reminder:pause': [[], ['week'], [60], [null], ['hour', 'day']],
  'reminder:snooze': NO_MID,
  'reminder:not-today': NO_MID,
  'page:keep': [
    [],
    [{ tab: 'all' }],
    [{ tab: 'elsewhere', drafts: {} }],
    [{ tab: 'all', drafts: parsed('{"__proto__":"x"}') }],
    [{ tab: 'all', drafts: parsed('{"constructor":"x"}') }],
    [{ tab: 'all', drafts: { x: 'x' } }],
    [{ tab: 'all', drafts: { 7: 'x'.repeat(501) } }],
    [{ tab: 'all', drafts: {}, more: 1 }],
    [{ tab: 'all', drafts: [], credential: 'x' }],
  ],
  'link:open': [
    [],
    ['https://www.bilibili.com/'],
    [{ to: 'https://www.bilibili.com/' }],
    [{ to: 'home', url: 'x' }],
    [{ to: 'space' }],
    [{ to: 'project' }],
  ],
  'clipboard:clear': SOMETHING,
  'app:forget': SOMETHING,
  'app:quit': SOMETHING,
}
