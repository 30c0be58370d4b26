// The same refresh by a server that takes 30 ms, as a near one does. One round, since each pass takes
// half a minute and waiting varies little.
import { interleaved, type Comparison } from './interleaved'
import { report } from './report'

const comparison: Comparison = {
  accounts: 100,
  refreshes: 1,
  delayMs: 30,
  order: ['undici', 'axios', 'app', 'undici'],
  rounds: 1,
  patience: 1,
  warmUpAccounts: 10,
}

report(
  'Refresh of 100 accounts, 1,000 calls one at a time, answered after 30 ms',
  comparison,
  await interleaved(comparison),
)
