import type { Words } from './words'

/** A week that is over. */
export interface WeekDigestWords {
  readonly title: string
  /** What a text about the week begins with; `span` is its first and last day. */
  readonly heading: (span: string) => string
  readonly loading: string
  readonly previous: string
  readonly next: string
  readonly copy: string
  readonly total: string
  readonly exp: string
  readonly fullDays: string
  /** Days on which all exp was had; of several accounts together. */
  readonly full: (days: number) => string
  /** What a full day is. */
  readonly fullMeaning: (cap: number) => string
  readonly known: (known: number, of: number) => string
  readonly nothingKnown: string
  readonly atLeast: (amount: string) => string
  /** A fact with how well it is known. */
  readonly aside: (text: string, doubt: string) => string
  readonly coins: string
  /** What is left of income after spending, with its sign. */
  readonly net: (coins: string) => string
  readonly coinsNotKnown: string
  readonly coinsPartly: string
  readonly vip: string
  readonly vipDays: (days: number) => string
  readonly login: string
  /** 0 days: it is over. */
  readonly loginDays: (days: number) => string
  readonly noAccount: string
  readonly accounts: string
  /** The card about the week above all accounts. */
  readonly card: Words<'open' | 'done'>
  /** One line of a text: of an account, or of all. */
  readonly line: (name: string, facts: string) => string
  /** Facts of a line. */
  readonly fact: {
    readonly exp: (exp: string) => string
    /** `least` where more may not be known. */
    readonly full: (days: number, least: boolean) => string
    readonly coins: (income: string, spending: string) => string
    readonly coinsNotKnown: string
    readonly vip: (days: number) => string
    readonly login: (days: number) => string
  }
  /** Names of accounts whose login ends soon or is over. */
  readonly logins: (names: string) => string
  readonly setting: Words<'label' | 'text'>
}
