// What it costs to tell a window of 100 accounts, and of one that changed.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serialize } from 'node:v8'
import { databaseStores } from '../../electron/main/profile'
import { openDatabase } from '../../electron/main/store/database'
import { glance } from '../../electron/shared/glance'
import { glanceChange } from '../../electron/shared/glance-change'
import { manyAccountsView } from './many-accounts'
import { storeManyAccounts } from './many-stored-accounts'
import { paired, roundsText, say, verdict } from './paired'

const ACCOUNTS = 100
const KIB = 1024
const REPEATS = 200

const view = manyAccountsView(ACCOUNTS)
const changed = {
  ...view.glance,
  accounts: view.glance.accounts.map((account, at) =>
    at === 50 ? { ...account, name: 'renamed' } : account,
  ),
}

/** Milliseconds of one of many repetitions. */
const timed = (work: () => unknown) => (): Promise<number> => {
  const startMs = performance.now()
  for (let repeat = 0; repeat < REPEATS; repeat += 1) work()
  return Promise.resolve((performance.now() - startMs) / REPEATS)
}

say(`\nTelling a window of ${ACCOUNTS} accounts, against structuredClone of the same`)
const change = glanceChange(view.glance, changed)
const sizes = [
  ['all of them', serialize(view).length, 256],
  ['one that changed', serialize(change).length, 4],
] as const
for (const [what, bytes, goal] of sizes) {
  const kib = Math.round((bytes / KIB) * 10) / 10
  say(`  ${what}: ${kib.toFixed(1)} KiB; ${verdict(kib, goal, ' KiB')}`)
}

// As it leaves main: the change is found and cloned into the message.
const result = await paired({
  reference: timed(() => structuredClone(view.glance)),
  measured: timed(() => structuredClone(glanceChange(view.glance, changed))),
  rounds: 15,
  patience: 30,
})
const ratio = Math.round(result.ratio * 100) / 100
say(
  `  finding a change and cloning it: ${result.measured.toFixed(2)} ms over ` +
    `${result.reference.toFixed(2)} ms, ${ratio.toFixed(2)} x; ${verdict(ratio, 2, ' x')}`,
)
say(`    ${roundsText(result)}`)

/** What a handler does for a page that begins: every account out of `glance.db`, as one glance. */
const folder = mkdtempSync(join(tmpdir(), 'bili-glance-ipc-'))
try {
  storeManyAccounts(folder, ACCOUNTS)
  const opened = openDatabase({ folder, nowMs: Date.now() })
  if (opened.kind !== 'open') throw new Error(`no database: ${opened.kind}`)
  const machineClock = { nowMs: () => Date.now() }
  const stores = databaseStores(opened.database, { machineClock, processId: process.pid })
  const answer = (): void => {
    const accounts = stores.list.all().map((account) => ({
      ...account,
      readings: stores.readings.all(account.mid),
    }))
    structuredClone(
      glance({ accounts, blocks: [], keychain: 'ok', asking: null }, machineClock.nowMs()),
    )
  }
  const tookMs = Array.from({ length: 300 }, () => {
    const startMs = performance.now()
    answer()
    return performance.now() - startMs
  }).sort((left, right) => left - right)
  opened.database.close()
  const [middle, p99] = [tookMs[150]!, Math.round(tookMs[297]! * 10) / 10]
  say(`  answering a page that begins: median ${middle.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`)
  say(`    ${verdict(p99, 2, ' ms')}`)
} finally {
  rmSync(folder, { recursive: true })
}
