import { createServer, type RequestListener, type Server } from 'node:http'
import {
  createServer as createTcpServer,
  type AddressInfo,
  type Server as TcpServer,
  type Socket,
} from 'node:net'

import { onTestFinished } from 'vitest'

/** One request as it came over the wire, header names and values in their own spelling. */
export interface SeenRequest {
  readonly method: string
  readonly url: string
  readonly rawHeaders: readonly string[]
  readonly body: string
}

export interface Loopback {
  readonly url: string
  readonly port: number
  /** Requests in the order they were complete. */
  readonly seen: SeenRequest[]
  readonly connectionsMade: () => number
}

/** Gives a server a port of its own until the running test ends, however its sockets stand. */
export const listening = async (
  server: Server | TcpServer,
): Promise<{ readonly port: number; readonly connectionsMade: () => number }> => {
  const sockets = new Set<Socket>()
  let made = 0
  server.on('connection', (socket: Socket) => {
    made += 1
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  })
  // A TCP server that listens has an AddressInfo; only pipes have a string.
  return { port: (server.address() as AddressInfo).port, connectionsMade: () => made }
}

/** Starts an HTTP server that notes every request and then lets `answer` play its part. */
export const loopback = async (answer: RequestListener): Promise<Loopback> => {
  const seen: SeenRequest[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      seen.push({
        method: request.method ?? '',
        url: request.url ?? '',
        rawHeaders: request.rawHeaders,
        body: Buffer.concat(chunks).toString('utf8'),
      })
      answer(request, response)
    })
  })
  const { port, connectionsMade } = await listening(server)
  return { url: `http://127.0.0.1:${port}`, port, seen, connectionsMade }
}

/** A header of a seen request by its name in any case. */
export const headerOf = ({ rawHeaders }: SeenRequest, name: string): string | undefined => {
  const at = rawHeaders.findIndex(
    (text, index) => index % 2 === 0 && text.toLowerCase() === name.toLowerCase(),
  )
  return at < 0 ? undefined : rawHeaders[at + 1]
}

/** A port of the loopback that nobody listens at. */
export const closedPort = async (): Promise<number> => {
  const server = createTcpServer()
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      // See `listening`.
      resolve((server.address() as AddressInfo).port)
    })
  })
  await new Promise((resolve) => server.close(resolve))
  return port
}
