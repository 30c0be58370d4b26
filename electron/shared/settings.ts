import * as v from 'valibot'
import { globalKeysSchema } from './global-keys'

const coordinate = v.pipe(v.number(), v.integer(), v.minValue(-100_000), v.maxValue(100_000))
const extent = v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(100_000))

/** Where the window was last, in the screens' own units. */
const windowPlaceSchema = v.object({
  x: coordinate,
  y: coordinate,
  width: extent,
  height: extent,
  maximized: v.boolean(),
})

export type WindowPlace = Readonly<v.InferOutput<typeof windowPlaceSchema>>

/** Minutes after midnight. */
const minuteSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 60 - 1))

/** As many times a day as one can be reminded. */
export const MOST_REMINDER_TIMES = 6

const rising = (numbers: number[]): boolean =>
  numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? number))

/** Days before the end of a VIP on which it can be told, the first of them first. */
export const VIP_REMINDER_DAYS = [30, 14, 7, 3, 1, 0] as const

const quietHoursSchema = v.object({
  on: v.boolean(),
  /** Minutes after midnight on this computer; where `until` is earlier, it is of the next day, and where it is the same there are none. */
  fromMinute: minuteSchema,
  untilMinute: minuteSchema,
})

export type QuietHours = Readonly<v.InferOutput<typeof quietHoursSchema>>

/** A proxy is `scheme://host:port`, without a name and password: those would lie here in the clear. */
const proxyServerSchema = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(255),
  v.regex(/^(?:http|https|socks4|socks5):\/\/(?:[a-z0-9.-]+|\[[0-9a-f:]+\]):\d{1,5}$/i),
  v.check((server) => {
    const port = Number(server.slice(server.lastIndexOf(':') + 1))
    return port > 0 && port < 65_536
  }),
)

const proxySchema = v.variant('mode', [
  v.object({ mode: v.literal('system') }),
  v.object({ mode: v.literal('direct') }),
  v.object({ mode: v.literal('manual'), server: proxyServerSchema }),
])

export type ProxySetting = Readonly<v.InferOutput<typeof proxySchema>>

/** How many years of history can be kept at most. */
export const HISTORY_YEARS = [1, 2, 3, 5, 10] as const

/** How many years of history are kept. */
export const historyYearsSchema = v.picklist(HISTORY_YEARS)

/** The settings that the window shows: each is one line here, and one in `defaultSettings`. */
const chosenEntries = {
  /** `system` follows the language of the operating system. */
  language: v.picklist(['system', 'zh-CN', 'en']),
  /** `system` follows the operating system. */
  theme: v.picklist(['system', 'light', 'dark']),
  /** How all accounts are shown: `auto` is as cards while they are few. */
  accountsLayout: v.picklist(['auto', 'cards', 'lines']),
  /** In the user's own order, or what needs them first. */
  accountsOrder: v.picklist(['own', 'urgency']),
  /** Keys that show and hide the window from every program; `null` is none. */
  globalShortcut: v.nullable(globalKeysSchema),
  trayIcon: v.picklist(['ring', 'dot']),
  /** Today's sum beside the icon; on macOS only. */
  trayTitle: v.boolean(),
  /** Names and numbers of accounts are not shown. */
  masked: v.boolean(),
  /** Windows are kept out of screenshots and recordings; without effect on Linux. */
  captureGuard: v.boolean(),
  /** Whether anything is announced on the desktop at all. */
  reminders: v.boolean(),
  /** When it is told what is open today: minutes after midnight in China, rising. */
  reminderTimes: v.pipe(v.array(minuteSchema), v.maxLength(MOST_REMINDER_TIMES), v.check(rising)),
  /** Days before the end of a VIP on which it is told. */
  vipReminderDays: v.pipe(
    v.array(v.picklist(VIP_REMINDER_DAYS)),
    v.maxLength(VIP_REMINDER_DAYS.length),
  ),
  /** Whether it is told that a login ends or is over. */
  loginReminders: v.boolean(),
  quietHours: quietHoursSchema,
  proxy: proxySchema,
  /** Absolute path of a PEM file whose certificates are trusted beside those of the system. */
  certificateFile: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(1_024))),
  logLevel: v.picklist(['normal', 'detailed']),
  /** How many years of history are kept; `null` keeps everything. */
  historyYears: v.nullable(historyYearsSchema),
  /** Whether the week that is over is told at the first start in a new one. */
  weeklyDigest: v.boolean(),
}

const settingsEntries = {
  ...chosenEntries,
  /** `null` until the window was placed by its user. */
  windowPlace: v.nullable(windowPlaceSchema),
}

const settingsSchema = v.object(settingsEntries)

/** What the user has set. */
export type Settings = Readonly<v.InferOutput<typeof settingsSchema>>

/** The settings that the window shows. */
export type ChosenSettings = Omit<Settings, 'windowPlace'>

/** The settings of somebody who has set nothing. */
export const defaultSettings: Settings = {
  language: 'system',
  theme: 'system',
  accountsLayout: 'auto',
  accountsOrder: 'own',
  globalShortcut: null,
  trayIcon: 'ring',
  trayTitle: false,
  masked: false,
  captureGuard: false,
  reminders: true,
  reminderTimes: [20 * 60, 22 * 60 + 30, 23 * 60 + 40],
  vipReminderDays: [...VIP_REMINDER_DAYS],
  loginReminders: true,
  quietHours: { on: true, fromMinute: 0, untilMinute: 8 * 60 },
  proxy: { mode: 'system' },
  certificateFile: null,
  logLevel: 'normal',
  historyYears: null,
  weeklyDigest: true,
  windowPlace: null,
}

const readFields = (stored: unknown): object => {
  const fields: object = typeof stored === 'object' && stored !== null ? stored : {}
  const read = Object.entries(fields).filter(([name, value]) => {
    const schema = Object.entries(settingsEntries).find(([known]) => known === name)?.[1]
    return schema !== undefined && v.is(schema, value)
  })
  return Object.fromEntries(read)
}

/** Reads settings out of anything: a field that cannot be read is as if never set. */
export const parseSettings = (stored: unknown): Settings =>
  v.parse(settingsSchema, { ...defaultSettings, ...readFields(stored) })

/** The part of the settings that the window shows. */
export const chosenSettings = (settings: Settings): ChosenSettings =>
  v.parse(v.object(chosenEntries), settings)

/** Reads some of the settings that the window shows out of anything, as far as they can be read. */
export const parseSomeSettings = (stored: unknown): Partial<ChosenSettings> => {
  const fields = readFields(stored)
  const all = chosenSettings({ ...defaultSettings, ...fields })
  return Object.fromEntries(Object.entries(all).filter(([name]) => Object.hasOwn(fields, name)))
}

/** What the window may change, any part of it: it names no files and no keys, but may do without. */
export const chosenSettingsSchema = v.partial(
  v.strictObject({ ...chosenEntries, certificateFile: v.null(), globalShortcut: v.null() }),
)
