import type { EventEmitter } from 'node:events'

import type { BrowserContext, Cookie as PageCookie } from 'playwright-core'
import type { Cookie, CookiesGetFilter } from 'electron'

import { emitterOf, NotImplemented, strict } from './not-implemented.ts'

/** Electron's `Cookies`, as far as it is here. */
export type BridgedCookies = EventEmitter & {
  readonly get: (filter: CookiesGetFilter) => Promise<Cookie[]>
  readonly flushStore: () => Promise<void>
}

const lookAgainMs = 50

/** The cookies of a context; who listens for `changed` is told soon after. */
export function makeCookies(context: () => Promise<BrowserContext | null>): BridgedCookies {
  const events = emitterOf('session.cookies', ['changed'])
  let known = new Map<string, string>()

  const look = async (): Promise<void> => {
    const found = await all(context)
    const now = new Map(found.map((cookie) => [keyOf(cookie), cookie.value]))
    for (const cookie of found) {
      if (known.get(keyOf(cookie)) === cookie.value) continue
      events.emit('changed', {}, told(cookie), 'explicit', false)
    }
    known = now
  }
  const follow = async (): Promise<void> => {
    while (events.listenerCount('changed') > 0) {
      // A context that is being closed has nothing to tell.
      await look().catch(() => undefined)
      await new Promise<void>((resolve) => setTimeout(resolve, lookAgainMs).unref())
    }
  }
  events.on('newListener', (name) => {
    if (name === 'changed' && events.listenerCount('changed') === 0)
      setImmediate(() => void follow())
  })
  return strict(
    'session.cookies',
    Object.assign(events, {
      get: async (filter: CookiesGetFilter): Promise<Cookie[]> => {
        const { domain, name, ...rest } = filter
        const [more] = Object.keys(rest)
        if (more !== undefined) throw new NotImplemented(`session.cookies.get by ${more}`)
        const found = await all(context)
        return found
          .filter((cookie) => name === undefined || cookie.name === name)
          .filter((cookie) => domain === undefined || isWithin(cookie.domain, domain))
          .map(told)
      },
      flushStore: () => Promise.resolve(),
    }),
  )
}

async function all(context: () => Promise<BrowserContext | null>): Promise<PageCookie[]> {
  return (await (await context())?.cookies()) ?? []
}

const keyOf = ({ name, domain, path }: PageCookie): string => `${domain} ${path} ${name}`

const isWithin = (cookieDomain: string, domain: string): boolean =>
  `.${cookieDomain.replace(/^\./, '')}`.endsWith(`.${domain.replace(/^\./, '')}`)

const told = ({ sameSite, expires, domain, ...cookie }: PageCookie): Cookie => ({
  ...cookie,
  domain,
  hostOnly: !domain.startsWith('.'),
  session: expires === -1,
  ...(expires === -1 ? {} : { expirationDate: expires }),
  sameSite: sameSite === 'None' ? 'no_restriction' : sameSite === 'Strict' ? 'strict' : 'lax',
})
