import { createConnection } from 'node:net'
import type { Socket } from 'node:net'
import { createInterface } from 'node:readline'

import type { ControlMethods, ControlReply, ControlRequest } from '../../stand-in/control-protocol'

/** A line to a running app. */
export interface ControlClient {
  readonly ask: <M extends keyof ControlMethods>(
    method: M,
    argument: Parameters<ControlMethods[M]>[0],
  ) => Promise<Awaited<ReturnType<ControlMethods[M]>>>
  readonly close: () => void
}

/** Connects to the socket of a running app, or null where none listens yet. */
export async function connectControl(socketPath: string): Promise<ControlClient | null> {
  const socket = createConnection(socketPath)
  const connected = await new Promise<boolean>((resolve) => {
    socket.once('connect', () => resolve(true))
    socket.once('error', () => resolve(false))
  })
  return connected ? clientOn(socket) : null
}

function clientOn(socket: Socket): ControlClient {
  const waiting = new Map<number, (reply: ControlReply) => void>()
  let count = 0
  const lines = createInterface(socket)
  lines.on('line', (line) => {
    // Written by the app's side in the same repository.
    const reply = JSON.parse(line) as ControlReply
    waiting.get(reply.id)?.(reply)
    waiting.delete(reply.id)
  })
  // Followed by `close`, which tells the ones that wait.
  socket.on('error', () => undefined)
  lines.on('error', () => undefined)
  socket.on('close', () => {
    for (const [id, settle] of waiting) settle({ id, error: 'the app has ended' })
    waiting.clear()
  })
  return {
    ask: (method, argument) =>
      new Promise((resolve, reject) => {
        if (socket.destroyed) {
          reject(new Error('the app has ended'))
          return
        }
        const request: ControlRequest = { id: ++count, method, argument }
        waiting.set(request.id, (reply) => {
          if ('error' in reply) reject(new Error(`${method}: ${reply.error}`))
          // The answer belongs to the method: both sides share the types.
          else resolve(reply.value as Awaited<ReturnType<ControlMethods[typeof method]>>)
        })
        socket.write(`${JSON.stringify(request)}\n`)
      }),
    close: () => void socket.destroy(),
  }
}
