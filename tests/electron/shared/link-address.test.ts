import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { linkSchema, type BilibiliLink } from '../../../electron/shared/bilibili-link'
import { linkAddress } from '../../../electron/shared/link-address'

const PAGES: Readonly<Record<BilibiliLink['to'], readonly [link: BilibiliLink, page: string]>> = {
  home: [{ to: 'home' }, 'https://www.bilibili.com/'],
  vip: [{ to: 'vip' }, 'https://account.bilibili.com/big'],
  'account-home': [{ to: 'account-home' }, 'https://account.bilibili.com/account/home'],
  security: [{ to: 'security' }, 'https://passport.bilibili.com/account/security#/home'],
  realname: [{ to: 'realname' }, 'https://account.bilibili.com/account/realname/identify'],
  'coin-log': [{ to: 'coin-log' }, 'https://account.bilibili.com/account/coin'],
  'exp-log': [{ to: 'exp-log' }, 'https://account.bilibili.com/account/record?type=exp'],
  'level-rules': [
    { to: 'level-rules' },
    'https://www.bilibili.com/blackboard/help.html#%E4%BC%9A%E5%91%98%E7%AD%89%E7%BA%A7%E7%9B%B8%E5%85%B3',
  ],
  space: [{ to: 'space', mid: '293793435' }, 'https://space.bilibili.com/293793435'],
  video: [{ to: 'video', bvid: 'BV1xx411c7mD' }, 'https://www.bilibili.com/video/BV1xx411c7mD'],
}

describe('the page that a link stands for', () => {
  it.each(Object.values(PAGES))('%j is %s', (link, page) => {
    expect(linkAddress(link)).toBe(page)
    expect(v.parse(linkSchema, link)).toEqual(link)
  })
})

it.each([
  { to: 'project' },
  { to: 'https://evil.example/' },
  { to: 'home', url: 'https://evil.example/' },
  { to: 'space', mid: '../../evil' },
  { to: 'space', mid: '7?x=https://evil.example' },
  { to: 'space', mid: 7 },
  { to: 'space' },
  { to: 'video', bvid: 'BV1xx411c7mD/../../x' },
  { to: 'video', bvid: 'BV1xx411c7m' },
  { to: 'video', bvid: 'BV1xx411c7mD\n' },
  'home',
  null,
])('%j is no link', (link) => {
  expect(v.safeParse(linkSchema, link).success).toBe(false)
})
