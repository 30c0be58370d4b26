import { success } from '../../electron/bilibili/failure'
import {
  EVENT_NAMES,
  REQUEST_NAMES,
  type Bridge,
  type EventName,
  type Payload,
  type RequestHandlers,
  type RequestName,
} from '../../electron/shared/ipc'
import { detail } from './detail-builder'
import { view } from './glance-builder'

type Writable<T> = { -readonly [Name in keyof T]: T[Name] }

/** A main process in memory: answers at once unless told otherwise, and can tell unasked. */
export interface FakeBridge extends Bridge {
  /** Names of what was asked, in order. */
  readonly asked: readonly RequestName[]
  /** The same with the arguments. */
  readonly calls: readonly (readonly [name: RequestName, ...given: unknown[]])[]
  /** How each request is answered; a test writes what it needs. */
  readonly answers: Writable<RequestHandlers>
  readonly push: <E extends EventName>(event: E, payload: Payload<E>) => void
  /** Listeners of all events together. */
  readonly listeners: () => number
}

const nothing = { known: 0, done: 0 }

/** Everything goes well, and nothing changes by it. */
const agreeable = (): Writable<RequestHandlers> => ({
  'view:read': () => success(view()),
  'accounts:refresh': () => success('done'),
  'accounts:reorder': () => success(null),
  'account:read': (mid) => success(detail({ mid })),
  'account:refresh': () => success('done'),
  'account:rename': () => success(null),
  'account:pause': () => success(null),
  'account:paint': () => success(null),
  'account:remind': () => success(null),
  'account:menu': () => success(null),
  'account:remove': () => success(null),
  'account:sign-in': () =>
    success({ mid: '293793435', name: '社会易姐QwQ', known: false, keeping: 'keychain' }),
  'account:sign-out': () => success(null),
  'account:allow-renewal': () => success(null),
  'attempt:start': () => success(null),
  'attempt:go-on': () => success(null),
  'attempt:stop': () => success(null),
  'signature:update': () => success({ kind: 'accepted' }),
  'realname:show': () => success({ maskedName: '*晓', maskedNumber: '3****************8' }),
  'settings:change': (chosen) => success({ ...view().settings, ...definedOnly(chosen) }),
  'shortcut:set': (keys) => success({ ...view().settings, globalShortcut: keys }),
  'certificate:choose': () => success(null),
  'history:save': () => success(null),
  'history:choose': () => success(null),
  'history:add': () => success([]),
  'history:coins': (_query, { from }) =>
    success({ from, rows: [], totals: { rows: 0, inTenths: 0, outTenths: 0 } }),
  'history:coin-bars': () => success([]),
  'history:days': (_mid, year) =>
    success({
      year,
      years: [year],
      firstDay: null,
      today: '2026-11-23',
      days: [],
      current: { days: 0, atLeast: false },
      best: { days: 0, atLeast: false },
      isTodayFull: false,
      left: { exp: 0, unknownDays: 22 },
      tasks: { login: nothing, watch: nothing, share: nothing, coins: nothing },
    }),
  'history:level': () => success({ course: [], forecasts: [], noForecast: 'data', runway: null }),
  'history:week': (monday) =>
    success({
      monday: monday ?? '2026-11-16',
      sunday: '2026-11-22',
      lastMonday: '2026-11-16',
      firstMonday: null,
      accounts: [],
    }),
  'history:week-seen': () => success(null),
  'history:facts': () => success({ bytes: 65_536, backups: [], accounts: [] }),
  'history:would-delete': () => success({ coinRows: 0, expRows: 0, days: 0 }),
  'history:delete': () => success({ coinRows: 0, expRows: 0, days: 0, traces: false, aside: [] }),
  'history:restore': () => success({ backupAtMs: 1, setAside: null }),
  'house:save': () => success(null),
  'house:choose': () => success(null),
  'house:move': () => success({ accounts: 0, waiting: 0 }),
  'sent:read': () =>
    success({
      day: '2026-11-23',
      asOfMs: Date.parse('2026-11-23T09:12:00Z'),
      calls: 0,
      rows: [],
      lastBlock: null,
      next: [],
    }),
  'report:copy': () => success(null),
  'launch:read': () => success({ kind: 'off' }),
  'launch:set': (on) => success({ kind: on ? 'on' : 'off' }),
  'reminder:test': () => success({ kind: 'shown' }),
  'reminder:pause': () => success(null),
  'reminder:snooze': () => success(null),
  'reminder:not-today': () => success(true),
  'reminder:again': () => success(null),
  'reminder:refusal-read': () => success(null),
  'page:keep': () => success(null),
  'link:open': () => success(null),
  'link:menu': () => success(null),
  'paste:menu': () => success(null),
  'clipboard:clear': () => success(null),
  'app:example': () => success(null),
  'app:forget': () =>
    success({
      accounts: 3,
      keychainEntries: 3,
      keychainLeft: 0,
      rowsLeft: 0,
      files: 2,
      bytes: 196_608,
      notDone: [],
    }),
  'app:quit': () => success(null),
})

const definedOnly = <T extends object>(given: T) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [Name in keyof T]?: Exclude<T[Name], undefined>
  }

export const fakeBridge = (): FakeBridge => {
  const calls: [RequestName, ...unknown[]][] = []
  const answers = agreeable()
  const listeners = new Map<string, Set<(payload: never) => void>>(
    EVENT_NAMES.map((name) => [name, new Set()]),
  )
  const ask =
    (name: RequestName) =>
    (...given: never[]): Promise<unknown> => {
      calls.push([name, ...given])
      const answer = answers[name] as (...given: never[]) => unknown
      return Promise.resolve(answer(...given))
    }
  const listen = (name: EventName) => (listener: (payload: never) => void) => {
    listeners.get(name)!.add(listener)
    return () => void listeners.get(name)!.delete(listener)
  }
  return {
    get asked() {
      return calls.map(([name]) => name)
    },
    calls,
    answers,
    push: (event, payload) => {
      for (const listener of [...listeners.get(event)!]) listener(payload as never)
    },
    listeners: () => [...listeners.values()].reduce((sum, { size }) => sum + size, 0),
    requests: Object.fromEntries(
      REQUEST_NAMES.map((name) => [name, ask(name)]),
    ) as unknown as Bridge['requests'],
    events: Object.fromEntries(
      EVENT_NAMES.map((name) => [name, listen(name)]),
    ) as unknown as Bridge['events'],
  }
}
