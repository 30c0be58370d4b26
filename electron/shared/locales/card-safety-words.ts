import type { Words } from './words'

/** Which reading says something about the real name. */
export type RealnameSource = 'dailyReward' | 'security' | 'realnameStatus' | 'realnameApplication'

/** The card of safety and real name. */
export interface CardSafetyWords {
  readonly phone: string
  readonly mail: string
  readonly noPhone: string
  readonly noMail: string
  readonly bound: Words<'yes' | 'no' | 'unknown'>
  readonly verified: Words<'yes' | 'no' | 'unknown'>
  readonly password: string
  readonly passwordSet: Words<'yes' | 'no'>
  readonly strength: string
  readonly strengths: Words<'none' | 'weak' | 'medium' | 'strong'>
  readonly otherStrength: (level: number) => string
  readonly passwordSafe: string
  readonly passwordRisk: Words<'safe' | 'unsafe'>
  readonly score: string
  readonly oldScore: string
  readonly scoreOf: (score: number) => string
  readonly linked: string
  readonly services: Words<'weibo' | 'qq' | 'wechat'>
  readonly linkedState: Words<'yes' | 'no' | 'unknown'>
  readonly skipVerify: string
  readonly realname: string
  readonly realnameFlag: string
  readonly realnameState: Words<'yes' | 'no' | 'unknown'>
  readonly status: string
  readonly application: string
  readonly applicationState: Words<'verified' | 'none'>
  readonly otherApplicationState: (state: number) => string
  readonly remark: string
  readonly noRemark: string
  readonly document: string
  readonly documentKind: Readonly<Record<0 | 2 | 3 | 4 | 5 | 6, string>>
  readonly otherDocument: (kind: number) => string
  readonly disagree: (statements: string) => string
  readonly statement: (source: string, says: string) => string
  readonly says: Words<'yes' | 'no'>
  readonly sources: Words<RealnameSource>
  readonly show: string
  readonly showing: string
  readonly hide: string
  readonly showHint: string
  readonly shownHint: string
  readonly maskedName: string
  readonly maskedNumber: string
  readonly empty: string
  readonly showTrouble: Words<'no-account' | 'no-credential' | 'busy' | 'unexpected'> & {
    readonly blockedUntil: (time: string) => string
    readonly cannotStore: Words<'full' | 'read-only'>
  }
  readonly open: string
  readonly openRealname: string
}
