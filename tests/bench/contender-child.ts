// One contender in a process of its own, so that nobody's garbage and compiled code get in another's
// way. The first line on standard input is the server; each further one asks for a pass, which is
// answered with what one refresh of it took.
import { createInterface } from 'node:readline'
import { freshApp } from './app-refresh'
import { axiosLoop, undiciLoop, type Loop } from './bare-loops'
import type { Cost, PassSize } from './contender'
import { refreshCalls } from './refresh-calls'
import type { ServedBilibili } from './counted-upstream'

/** What is measured, and what comes before and after it. */
interface Pass {
  readonly run: () => Promise<void>
  readonly end: () => void
}

const bare =
  (loop: Loop) =>
  (served: ServedBilibili): Promise<Pass> => {
    const calls = refreshCalls(served)
    return Promise.resolve({ run: () => loop(served.url, calls), end: () => undefined })
  }

const app = async (served: ServedBilibili): Promise<Pass> => {
  const { core, expectAllFresh, end } = await freshApp(served)
  return {
    run: async () => {
      await core.refresher.refresh()
    },
    end: () => {
      expectAllFresh()
      end()
    },
  }
}

const contenders = new Map([
  ['undici', bare(undiciLoop)],
  ['axios', bare(axiosLoop)],
  ['app', app],
])

const measured = async ({ run, end }: Pass): Promise<Cost> => {
  const startedMs = performance.now()
  const before = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(before)
  const wallMs = performance.now() - startedMs
  end()
  return { wallMs, cpuMs: (user + system) / 1_000 }
}

const prepare = contenders.get(process.argv[2] ?? '')
if (prepare === undefined) throw new Error('no such contender')
let served: ServedBilibili | null = null
for await (const line of createInterface(process.stdin)) {
  if (served === null) {
    served = JSON.parse(line) as ServedBilibili
    continue
  }
  const { accounts, refreshes } = JSON.parse(line) as PassSize
  const some = { ...served, accounts: served.accounts.slice(0, accounts) }
  const whole = { wallMs: 0, cpuMs: 0 }
  for (let refresh = 0; refresh < refreshes; refresh += 1) {
    const { wallMs, cpuMs } = await measured(await prepare(some))
    whole.wallMs += wallMs
    whole.cpuMs += cpuMs
  }
  const { wallMs, cpuMs } = whole
  const cost: Cost = { wallMs: wallMs / refreshes, cpuMs: cpuMs / refreshes }
  process.stdout.write(`${JSON.stringify(cost)}\n`)
}
