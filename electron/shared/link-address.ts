import type { BilibiliLink } from './bilibili-link'

/** The pages as Bilibili's own pages link to them (2026). */
const PAGES = {
  home: 'https://www.bilibili.com/',
  vip: 'https://account.bilibili.com/big',
  'account-home': 'https://account.bilibili.com/account/home',
  security: 'https://passport.bilibili.com/account/security#/home',
  realname: 'https://account.bilibili.com/account/realname/identify',
  'coin-log': 'https://account.bilibili.com/account/coin',
  'exp-log': 'https://account.bilibili.com/account/record?type=exp',
  // The page on member levels in Bilibili's help.
  'level-rules':
    'https://www.bilibili.com/blackboard/help.html#%E4%BC%9A%E5%91%98%E7%AD%89%E7%BA%A7%E7%9B%B8%E5%85%B3',
} as const satisfies Readonly<Record<Exclude<BilibiliLink['to'], 'space' | 'video'>, string>>

/** The https address of a page of Bilibili. */
export const linkAddress = (link: BilibiliLink): string => {
  switch (link.to) {
    case 'space':
      return `https://space.bilibili.com/${link.mid}`
    case 'video':
      return `https://www.bilibili.com/video/${link.bvid}`
    default:
      return PAGES[link.to]
  }
}
