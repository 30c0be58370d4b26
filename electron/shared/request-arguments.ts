import * as v from 'valibot'
import { parseBeijingTime } from '../bilibili/day'
import { LONGEST_PASTE } from '../bilibili/pasted-credential'
import { accountColourSchema } from './account-colour'
import { linkSchema } from './bilibili-link'
import { globalKeysSchema } from './global-keys'
import type { RequestName } from './ipc'
import { mondayOf } from './ledger/bilibili-calendar'
import { barSpanSchema, coinQuerySchema, rowRangeSchema } from './ledger/coin-query'
import { BACKUP_NAMES } from './ledger/history-facts'
import { menuPlaceSchema } from './menu-place'
import { midSchema } from './mid-schema'
import { LONGEST_NICKNAME } from './nickname'
import { LONGEST_DRAFT } from './page-state'
import { pageStateSchema } from './page-state-schema'
import { readingNameSchema } from './reading-name-schema'
import { accountRemindingSchema } from './reminders/account-reminding'
import { chosenSettingsSchema, historyYearsSchema } from './settings'

/** As many accounts as an order can name. */
const MOST_ACCOUNTS = 1_000

const none = v.strictTuple([])
const mid = v.strictTuple([midSchema])

const keepingSchema = v.picklist(['keychain', 'session'])

const pasteSchema = v.strictObject({
  pasted: v.pipe(v.string(), v.maxLength(LONGEST_PASTE)),
  /** Whose login is to be renewed; `null` takes whomever it signs in. */
  expectedMid: v.nullable(midSchema),
  keeping: keepingSchema,
})

const attemptSchema = v.strictObject({
  way: v.picklist(['scan', 'page']),
  expectedMid: v.nullable(midSchema),
  keeping: keepingSchema,
})

const signatureSchema = v.strictObject({
  mid: midSchema,
  sign: v.pipe(v.string(), v.maxLength(LONGEST_DRAFT)),
  /** Said by the user apart from the text: an empty one deletes the signature. */
  deletes: v.boolean(),
})

const yearSchema = v.pipe(v.number(), v.integer(), v.minValue(2009), v.maxValue(2999))

/** Whether a day is one of the calendar, which `Date.parse` does not tell: to it February has 31. */
const isMonday = (day: string): boolean =>
  parseBeijingTime(`${day} 00:00:00`) !== null && mondayOf(day) === day

/** A Monday, since weeks begin with it. */
const mondaySchema = v.pipe(v.string(), v.regex(/^[12]\d{3}-\d{2}-\d{2}$/), v.check(isMonday))

/** A report that can be copied; of the weeks that of a Monday, `null` is the last one that is over. */
const reportSchema = v.union([
  v.picklist(['sent', 'diagnostics']),
  v.strictObject({ week: v.nullable(mondaySchema) }),
])

/** What the arguments of each request must be, as one tuple. */
export const requestArguments = {
  'view:read': none,
  'accounts:refresh': none,
  'accounts:reorder': v.strictTuple([v.pipe(v.array(midSchema), v.maxLength(MOST_ACCOUNTS))]),
  'account:read': mid,
  'account:refresh': v.strictTuple([midSchema, v.nullable(readingNameSchema)]),
  'account:rename': v.strictTuple([
    midSchema,
    v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_NICKNAME))),
  ]),
  'account:pause': v.strictTuple([midSchema, v.boolean()]),
  'account:paint': v.strictTuple([midSchema, v.nullable(accountColourSchema)]),
  'account:menu': v.strictTuple([midSchema, menuPlaceSchema]),
  'account:remind': v.strictTuple([midSchema, accountRemindingSchema]),
  'account:remove': mid,
  'account:sign-out': mid,
  'account:allow-renewal': mid,
  'account:sign-in': v.strictTuple([pasteSchema]),
  'attempt:start': v.strictTuple([attemptSchema]),
  'attempt:go-on': v.strictTuple([keepingSchema]),
  'attempt:stop': none,
  'signature:update': v.strictTuple([signatureSchema]),
  'realname:show': mid,
  'settings:change': v.strictTuple([chosenSettingsSchema]),
  'shortcut:set': v.strictTuple([v.nullable(globalKeysSchema)]),
  'certificate:choose': none,
  'sent:read': none,
  'report:copy': v.strictTuple([reportSchema]),
  'history:save': v.strictTuple([
    v.strictObject({ format: v.picklist(['json', 'csv']), masked: v.boolean() }),
  ]),
  'history:choose': none,
  'history:add': none,
  'history:coins': v.strictTuple([coinQuerySchema, rowRangeSchema]),
  'history:coin-bars': v.strictTuple([coinQuerySchema, barSpanSchema]),
  'history:days': v.strictTuple([midSchema, yearSchema]),
  'history:level': mid,
  'history:week': v.strictTuple([v.nullable(mondaySchema)]),
  'history:week-seen': none,
  'history:facts': none,
  'history:would-delete': v.strictTuple([historyYearsSchema]),
  'history:delete': mid,
  'history:restore': v.strictTuple([v.picklist(BACKUP_NAMES)]),
  'house:save': none,
  'house:choose': none,
  'house:move': none,
  'launch:read': none,
  'launch:set': v.strictTuple([v.boolean()]),
  'reminder:test': none,
  'reminder:pause': v.strictTuple([v.picklist(['hour', 'day', 'none'])]),
  'reminder:snooze': mid,
  'reminder:not-today': mid,
  'reminder:again': v.strictTuple([midSchema, v.picklist(['snooze', 'not-today'])]),
  'reminder:refusal-read': none,
  'page:keep': v.strictTuple([pageStateSchema]),
  'link:open': v.strictTuple([linkSchema]),
  'link:menu': v.strictTuple([linkSchema, menuPlaceSchema]),
  'paste:menu': v.strictTuple([menuPlaceSchema]),
  'clipboard:clear': none,
  'app:example': v.strictTuple([v.boolean()]),
  'app:forget': none,
  'app:quit': none,
} as const satisfies Readonly<Record<RequestName, v.GenericSchema<unknown, readonly unknown[]>>>

/** The checked arguments of a request. */
export type Arguments<N extends RequestName> = v.InferOutput<(typeof requestArguments)[N]>
