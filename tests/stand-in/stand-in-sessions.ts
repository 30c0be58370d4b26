import { strict } from './not-implemented.ts'
import type { StandInBrowser } from './stand-in-browser.ts'
import type { StandInRecord } from './stand-in-record.ts'
import { makeSession } from './stand-in-session.ts'
import type { BridgedSession } from './stand-in-session.ts'

/** Electron's `session` and `protocol`, and the way from a window to its session. */
export function makeSessions(browser: StandInBrowser, record: StandInRecord) {
  const known = new Map<string | null, BridgedSession>()
  const sessionFor = (partition: string | null): BridgedSession => {
    const name = partition === '' ? null : partition
    const found = known.get(name) ?? makeSession(name, browser, record)
    known.set(name, found)
    return found
  }
  const fallback = sessionFor(null)
  const session = strict('session', {
    defaultSession: fallback.session,
    fromPartition: (partition: string) => sessionFor(partition).session,
  })
  const protocol = strict('protocol', {
    handle: fallback.session.protocol.handle,
    unhandle: fallback.session.protocol.unhandle,
    isProtocolHandled: fallback.session.protocol.isProtocolHandled,
    registerSchemesAsPrivileged: (schemes: readonly unknown[]): void => {
      record.calls.push({ name: 'protocol.registerSchemesAsPrivileged', args: [...schemes] })
    },
  })
  /** What each partition that was ever made holds now. */
  const partitions = async () => {
    const named = [...known].flatMap(([name, one]) => (name === null ? [] : [{ name, one }]))
    return Promise.all(named.map(async ({ name, one }) => ({ name, held: await one.held() })))
  }
  return { session, protocol, sessionFor, partitions }
}
