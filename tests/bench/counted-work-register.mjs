// Counts what a start does before its tray stands, and tells the parent when it ends.
import fs from 'node:fs'
import { createRequire, syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

const counts = { fileReads: 0, connections: 0, keychainCalls: 0 }

for (const name of ['readFileSync', 'readFile']) {
  const real = fs[name]
  fs[name] = (file, ...more) => {
    // Node's own loading of modules does not come through here.
    counts.fileReads += 1
    return real(file, ...more)
  }
}
const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (...given) {
  counts.connections += 1
  return connect.apply(this, given)
}
syncBuiltinESMExports()

const keytar = createRequire(import.meta.url)('keytar')
for (const name of [
  'getPassword',
  'setPassword',
  'deletePassword',
  'findCredentials',
  'findPassword',
])
  keytar[name] = () => {
    counts.keychainCalls += 1
    return new Promise(() => undefined)
  }

process.on('exit', () => process.send?.(`counts ${JSON.stringify(counts)}`))
