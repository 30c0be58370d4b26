import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Asked, Given } from './crash-passport'

interface ServerPorts {
  readonly answer: (asked: Asked) => Given
  /** Whether a request is about another account than the one in question. */
  readonly isOther: (asked: Asked) => boolean
  /** How long the next answer is kept back, in ms. */
  readonly delayMs: () => number
  /** False once the process that asks is to get nothing more. */
  readonly reach: (step: string) => boolean
}

const askedOf = async (request: IncomingMessage): Promise<Asked> => {
  const url = new URL(request.url ?? '/', 'http://upstream')
  let body = ''
  for await (const chunk of request) body += String(chunk)
  return {
    path: url.pathname.slice(1).replace(/[0-9a-f]{256}$/, '*'),
    query: url.searchParams,
    form: new URLSearchParams(body),
    cookie: request.headers.cookie ?? '',
  }
}

/** What a path is called in a step: what comes last in it, apart from the page of the second csrf. */
const nameOf = (path: string): string =>
  path.includes('correspond') ? 'correspond' : path.split('/').slice(-2).join('/')

const handled = async (
  request: IncomingMessage,
  response: ServerResponse,
  { answer, isOther, delayMs, reach }: ServerPorts,
): Promise<void> => {
  const asked = await askedOf(request)
  const name = `${nameOf(asked.path)}${isOther(asked) ? ' of another' : ''}`
  if (!reach(`${name}: came in`)) return
  const given = answer(asked)
  if (!reach(`${name}: done there`)) return
  await pause(delayMs())
  const cookies = given.cookies ?? []
  response.writeHead(given.status, {
    'content-type': given.body.startsWith('<') ? 'text/html' : 'application/json',
    ...(cookies.length === 0 ? {} : { 'set-cookie': [...cookies] }),
  })
  response.end(given.body, () => {
    reach(`${name}: answered`)
  })
}

/** Serves a Bilibili on the loopback and stops at every step of every request. */
export const crashServer = async (
  ports: ServerPorts & { readonly saw: (path: string) => void },
) => {
  const server = createServer((request, response) => {
    ports.saw((request.url ?? '').split('?')[0] ?? '')
    void handled(request, response, ports)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return {
    url: `http://127.0.0.1:${String(address.port)}`,
    stop: async (): Promise<void> => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
