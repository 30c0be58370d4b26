import type { Session } from 'electron'
import { atUpstream } from '../client/upstream'

/** Answers every request of a session from the loopback server that stands in for Bilibili. */
export const serveFromLoopback = (
  { protocol }: Pick<Session, 'protocol'>,
  upstreamUrl: string,
): void => {
  protocol.handle('https', async (request) => {
    const { method, headers } = request
    const body = method === 'GET' ? null : await request.arrayBuffer()
    return fetch(atUpstream(new URL(request.url), upstreamUrl), {
      method,
      headers,
      body,
      redirect: 'manual',
    })
  })
}
