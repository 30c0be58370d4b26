// node deliver-launch.mjs SOCKET < NOTE: tells the running instance of a second start and waits until it has read it.
import { createConnection } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

const [, , socket = ''] = process.argv
const chunks = []
for await (const chunk of process.stdin) chunks.push(chunk)
const note = Buffer.concat(chunks)

const attempt = () =>
  new Promise((resolve) => {
    const connection = createConnection(socket)
    let taken = false
    connection.on('error', () => resolve(false))
    connection.on('data', () => (taken = true))
    connection.on('close', () => resolve(taken))
    connection.end(note)
  })

// The holder has the lock a moment before it listens.
for (let left = 100; left > 0 && !(await attempt()); left -= 1) await pause(50)
