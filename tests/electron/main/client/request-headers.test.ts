import { expect, test } from 'vitest'

import { requestHeaders } from '../../../../electron/main/client/request-headers'

const userAgent = 'a desktop browser'
const get = (address: string) =>
  requestHeaders({ method: 'GET', url: new URL(address), userAgent, cookie: 'SESSDATA=a' })

test('a GET has what a browser sends for JSON, and no Origin', () => {
  expect(get('https://api.bilibili.com/x/web-interface/nav')).toEqual({
    Accept: 'application/json, text/plain, */*',
    'Accept-Encoding': 'gzip, deflate, br',
    'Accept-Language': 'zh-CN,zh;q=0.9',
    'User-Agent': userAgent,
    Referer: 'https://www.bilibili.com/',
    Cookie: 'SESSDATA=a',
  })
})

test.each([
  ['https://api.bilibili.com/x/member/web/account', 'https://account.bilibili.com/account/home'],
  ['https://passport.bilibili.com/web/site/user/info', 'https://account.bilibili.com/account/home'],
  ['https://api.bilibili.com/x/vip/web/user/info', 'https://www.bilibili.com/'],
  ['https://www.bilibili.com/plus/account/exp.php', 'https://www.bilibili.com/'],
])('%s is asked from %s', (address, referer) => {
  expect(get(address)['Referer']).toBe(referer)
})

test('a POST is a form from the origin of its page, and an access_key brings no Cookie', () => {
  const url = new URL('https://api.bilibili.com/x/member/web/sign/update')
  const headers = requestHeaders({ method: 'POST', url, userAgent, cookie: null })
  expect(headers).toMatchObject({
    Origin: 'https://account.bilibili.com',
    'Content-Type': 'application/x-www-form-urlencoded',
  })
  expect(headers).not.toHaveProperty('Cookie')
})
