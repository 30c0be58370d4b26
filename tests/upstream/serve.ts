// A server of its own, for measurements and for trying things by hand:
//   node --import ./scripts/typescript-imports.mjs tests/upstream/serve.ts --accounts=100 --delay-ms=30 --port=0
// Prints one line of JSON: the address and the accounts with what they are recognised by. Each line
// on standard input is answered with what was counted: requests since the last such line, and
// connections so far. `scan`, `confirm MID` and `expire` are what a phone does to the last code.
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { exampleAccounts } from '../../electron/invented/example-accounts'
import { cookieHeaderOf } from './spec-account'
import { numberedAccount } from './numbered-account'
import { startUpstream } from './start-upstream'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    'delay-ms': { type: 'string', default: '0' },
    accounts: { type: 'string', default: '0' },
    examples: { type: 'boolean', default: false },
  },
})

const upstream = await startUpstream({
  port: Number(values.port),
  delayMs: Number(values['delay-ms']),
})
const numbered = Array.from({ length: Number(values.accounts) }, (_, index) =>
  upstream.addAccount(numberedAccount(index + 1)),
)
const examples = values.examples ? exampleAccounts(Date.now()) : []
for (const account of examples) upstream.admit(account)

const accounts = [...examples, ...numbered].map((account) => ({
  mid: account.mid,
  cookie: cookieHeaderOf(account),
  accessKey: account.credential.access_key ?? null,
}))
process.stdout.write(`${JSON.stringify({ url: upstream.url, accounts })}\n`)

const phone: Readonly<Record<string, (mid: string) => void>> = {
  scan: () => upstream.scan.scan(),
  confirm: (mid) => upstream.scan.confirm(mid),
  expire: () => upstream.scan.expire(),
}

createInterface(process.stdin).on('line', (line) => {
  const [word = '', mid = ''] = line.trim().split(/\s+/)
  // Without a code there is nothing to scan.
  if (upstream.scan.keys().length > 0) phone[word]?.(mid)
  const counts = { requests: upstream.requests().length, connections: upstream.connections() }
  upstream.forgetRequests()
  process.stdout.write(`${JSON.stringify(counts)}\n`)
})
