import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { desktopUserAgent, requestHeaders } from '../../../../electron/main/client/request-headers'

const userAgent = desktopUserAgent('linux')
const get = (address: string) =>
  requestHeaders({ method: 'GET', url: new URL(address), userAgent, cookie: 'SESSDATA=a' })

/** A file of a package that is installed for development. */
const packageJson = (path: string): unknown =>
  JSON.parse(
    readFileSync(new URL(`../../../../node_modules/${path}`, import.meta.url), 'utf8'),
  ) as unknown

test.each(['win32', 'darwin', 'linux', 'freebsd'])('on %s it is a desktop Chrome', (platform) => {
  expect(desktopUserAgent(platform)).toMatch(
    /^Mozilla\/5\.0 \([^()]+\) AppleWebKit\/537\.36 \(KHTML, like Gecko\) Chrome\/\d{3}\.0\.0\.0 Safari\/537\.36$/,
  )
})

test('it is as old as the Chromium of the Electron that is built on', () => {
  const { version } = packageJson('electron/package.json') as { version: string }
  const chromiumOf = packageJson('electron-to-chromium/versions.json') as Record<string, string>
  const chromium = chromiumOf[version.split('.').slice(0, 2).join('.')]
  expect(chromium, `electron-to-chromium does not know Electron ${version} yet`).toBeDefined()
  expect(userAgent).toContain(` Chrome/${chromium ?? ''}.0.0.0 `)
})

test('the platforms differ only where a browser differs', () => {
  expect(desktopUserAgent('win32')).toContain('(Windows NT 10.0; Win64; x64)')
  expect(desktopUserAgent('darwin')).toContain('(Macintosh; Intel Mac OS X 10_15_7)')
  expect(desktopUserAgent('linux')).toContain('(X11; Linux x86_64)')
})

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
