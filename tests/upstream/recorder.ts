import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'

/** One request as it came over the wire, and how it ended. */
export interface RecordedRequest {
  readonly method: string
  /** The host that the request was meant for, out of the path. */
  readonly host: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly headers: IncomingHttpHeaders
  /** Header names and values in turn, in wire form and order. */
  readonly rawHeaders: readonly string[]
  readonly body: string
  /** The account whose credential it carries. */
  readonly mid: string | null
  /** Connections are numbered from 1 in the order they were opened. */
  readonly connection: number
  /** When it had come whole, by the server's clock. */
  readonly atMs: number
  /** When its answer was done or its connection gone; `null` while open. */
  readonly endedAtMs: number | null
  /** Whether the whole answer went out. */
  readonly answered: boolean
}

/** A path of this server taken apart: `/HOST/PATH?QUERY` stands for `https://HOST/PATH?QUERY`. */
export const targetOf = (
  url: string,
): { readonly host: string; readonly path: string; readonly query: string } => {
  const parts = /^\/([^/?]*)([^?]*)(?:\?(.*))?$/.exec(url)
  return { host: parts?.[1] ?? '', path: parts?.[2] ?? '', query: parts?.[3] ?? '' }
}

/** Collects the body of a request as text. */
export const bodyOf = async (request: IncomingMessage): Promise<string> => {
  request.setEncoding('utf8')
  let text = ''
  for await (const piece of request) text += String(piece)
  return text
}

/** Numbers connections in the order they are first asked about. */
export const connectionNumbers = (): ((socket: Socket) => number) => {
  const numbers = new WeakMap<Socket, number>()
  let last = 0
  return (socket) => {
    const known = numbers.get(socket)
    if (known !== undefined) return known
    last += 1
    numbers.set(socket, last)
    return last
  }
}
