// Fifty triggers at once have to cost one refresh.
import { freshApp } from './app-refresh'
import { countedUpstream } from './counted-upstream'

const ACCOUNTS = 20
const TRIGGERS = 50

const upstream = await countedUpstream(ACCOUNTS, 1)

const requestsOf = async (triggers: number): Promise<number> => {
  const { core, expectAllFresh, end } = await freshApp(upstream.served)
  await upstream.counts()
  await Promise.all(Array.from({ length: triggers }, () => core.refresher.refresh()))
  const { requests } = await upstream.counts()
  expectAllFresh()
  end()
  return requests
}

const one = await requestsOf(1)
const fifty = await requestsOf(TRIGGERS)
upstream.stop()
process.stdout.write(
  `\nRefresh of ${ACCOUNTS} accounts, triggered once and ${TRIGGERS} times at once\n` +
    `  requests: ${one} and ${fifty}, ${(fifty / one).toFixed(2)} times as many (goal 1.00)\n`,
)
if (fifty !== one) process.exitCode = 1
