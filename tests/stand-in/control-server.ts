import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { Socket } from 'node:net'
import { createInterface } from 'node:readline'

import type { ControlMethods, ControlReply, ControlRequest } from './control-protocol.ts'

/** Lets one driver at a time or several ask; JSON lines, one reply for each request. */
export function serveControl(socketPath: string, methods: ControlMethods): void {
  const connections = new Set<Socket>()
  const server = createServer((connection) => {
    connections.add(connection)
    connection.unref()
    connection.on('error', () => connection.destroy())
    connection.on('close', () => connections.delete(connection))
    const lines = createInterface(connection)
    lines.on('error', () => connection.destroy())
    lines.on('line', (line) => {
      // Written by the driver of the same repository.
      const request = JSON.parse(line) as ControlRequest
      void reply(methods, request).then((answer) => connection.write(`${JSON.stringify(answer)}\n`))
    })
  })
  rmSync(socketPath, { force: true })
  server.unref()
  server.listen(socketPath)
  process.on('exit', () => rmSync(socketPath, { force: true }))
}

async function reply(methods: ControlMethods, request: ControlRequest): Promise<ControlReply> {
  const { id, method, argument } = request
  try {
    // The argument belongs to the method: the driver's types say so.
    const called = methods[method] as (argument: unknown) => unknown
    return { id, value: (await called(argument)) ?? null }
  } catch (error) {
    return { id, error: String(error) }
  }
}
