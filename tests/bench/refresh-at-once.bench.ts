// A refresh of 100 accounts by a server that answers at once: what is left is our own work.
import { interleaved, type Comparison } from './interleaved'
import { report } from './report'

const comparison: Comparison = {
  accounts: 100,
  refreshes: 3,
  delayMs: 0,
  order: ['undici', 'axios', 'app', 'axios', 'undici'],
  rounds: 5,
  patience: 4,
  warmUpAccounts: 100,
}

report(
  'Refresh of 100 accounts, 1,000 calls one at a time, answered at once',
  comparison,
  await interleaved(comparison),
)
