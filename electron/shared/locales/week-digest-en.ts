import { count } from './count'
import type { WeekDigestWords } from './week-digest-words'

const loginDays = (days: number): string =>
  days === 0 ? 'is over' : `ends in ${count(days, 'day', 'days')}`

/** A week that is over. */
export const enWeekDigest: WeekDigestWords = {
  title: 'Week',
  heading: (span) => `Your week on Bilibili, ${span}`,
  loading: 'Reading the history…',
  previous: 'Previous week',
  next: 'Next week',
  copy: 'Copy as text',
  total: 'All accounts',
  exp: 'Exp',
  fullDays: 'Full days',
  full: (days) => count(days, 'day', 'days'),
  fullMeaning: (cap) => `days with all ${cap} exp`,
  known: (known, of) => `${known} of ${count(of, 'day', 'days')} known`,
  nothingKnown: 'nothing is known of this week',
  atLeast: (amount) => `at least ${amount}`,
  aside: (text, doubt) => `${text} (${doubt})`,
  coins: 'Coins in / out',
  net: (coins) => `net ${coins}`,
  coinsNotKnown: 'not known',
  coinsPartly: 'not all known',
  vip: 'VIP',
  vipDays: (days) => `${count(days, 'day', 'days')} left`,
  login: 'Login',
  loginDays,
  noAccount: 'No account takes part: all are paused, or there is none yet.',
  accounts: 'Accounts',
  card: {
    open: 'Open',
    done: 'Done',
  },
  line: (name, facts) => `${name}: ${facts}`,
  fact: {
    exp: (exp) => `${exp} exp`,
    full: (days, least) => `${least ? 'at least ' : ''}${count(days, 'full day', 'full days')}`,
    coins: (income, spending) => `coins ${income} / ${spending}`,
    coinsNotKnown: 'coins not known',
    vip: (days) => `VIP ${count(days, 'day', 'days')} left`,
    login: (days) => `login ${loginDays(days)}`,
  },
  logins: (names) => `Login ending or over: ${names}`,
  setting: {
    label: 'Weekly digest',
    text: 'Told once at the first start in a new week: exp, full days, coins, VIP and logins of the week before.',
  },
}
