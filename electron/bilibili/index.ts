// Table of readings; filled with the endpoints themselves.
import type { AccountInfo } from './account-info'
import type { CoinExp } from './coin-exp'
import type { CoinLog } from './coin-log'
import type { DailyReward } from './daily-reward'
import type { ExpLog } from './exp-log'
import type { Nav } from './nav'
import type { RealnameApplication } from './realname-application'
import type { RealnameStatus } from './realname-status'
import type { Security } from './security'
import type { Vip } from './vip'

export interface ReadingValues {
  readonly accountInfo: AccountInfo
  readonly dailyReward: DailyReward
  readonly coinExp: CoinExp
  readonly vip: Vip
  readonly security: Security
  readonly realnameStatus: RealnameStatus
  readonly realnameApplication: RealnameApplication
  readonly coinLog: CoinLog
  readonly nav: Nav
  readonly expLog: ExpLog
}
export type ReadingName = keyof ReadingValues
