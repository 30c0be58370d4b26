import { isDeepStrictEqual } from 'node:util'
import { deserialize, serialize } from 'node:v8'
import type { IpcMainInvokeEvent } from 'electron'
import fc from 'fast-check'
import * as v from 'valibot'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { failed, success } from '../../../electron/bilibili/failure'
import { answerRequests } from '../../../electron/main/ipc'
import { pageUrl } from '../../../electron/main/window/page-address'
import { REQUEST_NAMES, type RequestHandlers, type RequestName } from '../../../electron/shared/ipc'
import { requestArguments } from '../../../electron/shared/request-arguments'
import { SOUND_ARGUMENTS, UNSOUND_ARGUMENTS } from './request-samples'
import { long } from './store/temp-profile'

type Sender = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>
type Handler = (event: Sender, ...given: unknown[]) => Promise<unknown>

const registered = vi.hoisted(() => new Map<string, Handler>())

vi.mock('electron', () => ({
  ipcMain: { handle: (name: string, handler: Handler) => registered.set(name, handler) },
}))

const SEED = 20_261_123
const numRuns = long ? 10_000 : 300
const MID = '293793435'
const CANARY = 'canary-9d41'

const mainFrame = { url: pageUrl('en') }
// Main looks at the frame of a sender and at nothing else of it.
const own = { sender: { mainFrame }, senderFrame: mainFrame } as unknown as Sender

/** Whatever a structured clone can carry. */
const anything = fc.anything({
  maxDepth: 4,
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
  stringUnit: 'binary',
})

/** Names and values that a request knows, in places where they may or may not belong. */
const familiar = fc.constantFrom<unknown>(
  ...[MID, '', null, undefined, true, 'vip', 'all', 'zh-CN', 'keychain', 'home', {}, [], 0, -0],
  ...[Number.NaN, 'x'.repeat(501), 'x'.repeat(70_000), '__proto__', { to: 'space', mid: MID }],
)
const NAMES = ['mid', 'sign', 'deletes', 'pasted', 'expectedMid', 'keeping', 'tab', 'drafts', 'to']
const object = fc.dictionary(
  fc.oneof(fc.constantFrom(...NAMES, 'constructor', '__proto__', MID), fc.string()),
  fc.oneof(familiar, anything),
  { maxKeys: 5 },
)

/** Arguments of a request with one of them, or one field of one, put otherwise. */
const almost = (name: RequestName): fc.Arbitrary<unknown[]> =>
  fc
    .tuple(
      fc.constantFrom<readonly unknown[]>(...SOUND_ARGUMENTS[name], ...UNSOUND_ARGUMENTS[name]),
      fc.nat(3),
      fc.oneof(familiar, anything, object),
      fc.constantFrom('whole', 'field', 'more'),
    )
    .map(([given, at, value, how]) => {
      const part = given[at]
      if (how === 'more') return [...given, value]
      const other =
        how === 'field' && typeof part === 'object' && part !== null
          ? { ...part, [Object.keys(part)[at % 3] ?? 'more']: value }
          : value
      return given.length === 0 ? [value] : given.with(Math.min(at, given.length - 1), other)
    })

const payloads = (name: RequestName): fc.Arbitrary<unknown[]> =>
  fc.oneof(
    fc.array(anything, { maxLength: 4 }),
    fc.array(fc.oneof(familiar, object), { maxLength: 3 }),
    fc.constantFrom<readonly unknown[]>(...SOUND_ARGUMENTS[name]).map((given) => [...given]),
    { arbitrary: almost(name), weight: 2 },
  )

/** As it arrives in main; `null` for what no page could send. */
const arrived = (given: unknown[]): unknown[] | null => {
  try {
    return deserialize(serialize(given)) as unknown[]
  } catch {
    return null
  }
}

/** How often each handler was called, and those that got what their schema does not state. */
const taken = new Map<RequestName, number>()
const outside: RequestName[] = []
const unhandled: unknown[] = []
const note = (reason: unknown): void => void unhandled.push(reason)
let logged: string[] = []

/** Handlers that do all that a handler may do, a bug included, and hold what must not get out. */
const hostileHandlers = (): RequestHandlers => {
  const handler = (name: RequestName) => {
    let call = 0
    return (...given: unknown[]) => {
      call += 1
      taken.set(name, call)
      // What gets through is what the schema states, and going through it once more changes nothing.
      const again = v.safeParse(requestArguments[name], given)
      if (!again.success || !isDeepStrictEqual(again.output, given)) outside.push(name)
      if (call % 4 === 0) throw new Error(`${CANARY} at /home/somebody/main.js:1`)
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- libraries do this
      if (call % 4 === 1) return Promise.reject({ Cookie: CANARY })
      return call % 4 === 2 ? failed({ kind: 'no-account' }) : success(null)
    }
  }
  const all = Object.fromEntries(REQUEST_NAMES.map((name) => [name, handler(name)]))
  // Their answers are of no request in particular.
  return all as unknown as RequestHandlers
}

const replySchema = v.union([
  v.strictObject({ ok: v.literal(true), value: v.null() }),
  v.strictObject({
    ok: v.literal(false),
    failure: v.strictObject({ kind: v.picklist(['bad-arguments', 'unexpected', 'no-account']) }),
  }),
])

beforeAll(() => {
  process.on('unhandledRejection', note)
  answerRequests({
    handlers: hostileHandlers(),
    isOurs: (contents) => contents === own.sender,
    log: (event, fields) => logged.push(JSON.stringify([event, fields])),
  })
})
afterAll(() => void process.off('unhandledRejection', note))
beforeEach(() => {
  logged = []
})

describe('whatever a page sends', () => {
  it.each(REQUEST_NAMES)(
    'is answered by what %s may answer',
    async (name) => {
      const refused = { count: 0 }
      const property = fc.asyncProperty(payloads(name), async (payload) => {
        const given = arrived(payload)
        if (given === null) return
        const reply = await registered.get(name)?.(own, ...given)
        if (!v.is(replySchema, reply)) throw new Error(`an answer of ${JSON.stringify(reply)}`)
        if (!reply.ok && reply.failure.kind === 'bad-arguments') refused.count += 1
        // A page can receive every answer, and none holds more than its kind.
        expect(deserialize(serialize(reply))).toEqual(reply)
        expect(JSON.stringify(reply)).not.toMatch(/canary|home|stack|\.js|Error/)
      })
      await fc.assert(property, { seed: SEED, numRuns })
      await new Promise((resolve) => setImmediate(resolve))
      expect(unhandled).toEqual([])
      // Neither all nor none of it gets through, or nothing would have been tried.
      expect(refused.count).toBeGreaterThan(numRuns / 4)
      expect(taken.get(name)).toBeGreaterThan(numRuns / 20)
      expect(outside).toEqual([])
      expect(logged.join('\n')).not.toContain(CANARY)
    },
    120_000,
  )
})
