import { REQUEST_NAMES, type Bridge, type RequestName } from '../electron/shared/ipc'
import type { View } from '../electron/shared/view'

const unanswered = () => new Promise<never>(() => undefined)
const unheard = () => () => undefined

type Unanswered = Readonly<Record<RequestName, typeof unanswered>>

const isWhole = (requests: Partial<Unanswered>): requests is Unanswered =>
  REQUEST_NAMES.every((name) => name in requests)

/** A bridge with nobody at its other end: it brings one view, and nothing else is answered or told. */
export const silentBridge = (view: View): Bridge => {
  const requests: Partial<Unanswered> = Object.fromEntries(
    REQUEST_NAMES.map((name) => [name, unanswered]),
  )
  if (!isWhole(requests)) throw new Error('a request was left out')
  return {
    requests: { ...requests, 'view:read': () => Promise.resolve({ ok: true, value: view }) },
    events: { 'glance:changed': unheard, 'frame:changed': unheard, 'tab:chosen': unheard },
  }
}
