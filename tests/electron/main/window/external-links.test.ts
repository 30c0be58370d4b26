import { describe, expect, it } from 'vitest'
import { isAllowedAddress, openLink } from '../../../../electron/main/window/external-links'
import type { BilibiliLink } from '../../../../electron/shared/bilibili-link'

const HOSTILE = [
  'http://www.bilibili.com/',
  'ftp://www.bilibili.com/',
  'https:www.bilibili.com/',
  'https:/www.bilibili.com/',
  'https:\\\\www.bilibili.com\\',
  '//www.bilibili.com/',
  'www.bilibili.com',
  'https://bilibili.com/',
  'https://evil.example/',
  'https://evil.example/www.bilibili.com/',
  'https://evil.example/?https://www.bilibili.com/',
  'https://evil.example/#https://www.bilibili.com/',
  'https://www.bilibili.com.evil.example/',
  'https://www.bilibili.com.',
  'https://www.bilibili.com./',
  'https://wwwbilibili.com/',
  'https://www-bilibili.com/',
  'https://evilwww.bilibili.com/',
  'https://evil.www.bilibili.com/',
  'https://live.bilibili.com/',
  'https://api.bilibili.com/x/web-interface/nav',
  'https://www.bilibili.com@evil.example/',
  'https://www.bilibili.com%40evil.example/',
  'https://www.bilibili.com\\@evil.example/',
  'https://www.bilibili.com\\.evil.example/',
  'https://user@www.bilibili.com/',
  'https://user:word@www.bilibili.com/',
  'https://:word@www.bilibili.com/',
  'https://@www.bilibili.com/',
  'https://www.bilibili.com:8443/',
  'https://www.bilibili.com:443/',
  'https://www.bilibili.com:/',
  'https://www.bіlibili.com/',
  'https://www.bilibili.com\u200b/',
  'https://WWW.BILIBILI.COM/',
  'https://www。bilibili。com/',
  'https://www.bilibili.com/../evil',
  'https://www.bilibili.com/a/%2e%2e/b',
  'https://www.bilibili.com/ "; calc',
  'https://www.bilibili.com/\n',
  ' https://www.bilibili.com/',
  'https://www.bili\tbili.com/',
  'https://www.bilibili.com/会员',
  'https://[::1]/',
  'https://127.0.0.1/',
  'HTTPS://www.bilibili.com/',
  'file:///etc/passwd',
  'file://www.bilibili.com/share',
  'smb://www.bilibili.com/share',
  'javascript:alert(1)',
  'javascript://www.bilibili.com/%0aalert(1)',
  'data:text/html,https://www.bilibili.com/',
  'blob:https://www.bilibili.com/1',
  'view-source:https://www.bilibili.com/',
  'app://bili-glance/en.html',
  'bilibili://space/7',
  'ms-msdt:/id%20PCWDiagnostic',
  'search-ms:query=x',
  'mailto:somebody@bilibili.com',
  '',
]

const LINKS: readonly BilibiliLink[] = [
  { to: 'home' },
  { to: 'vip' },
  { to: 'account-home' },
  { to: 'security' },
  { to: 'realname' },
  { to: 'coin-log' },
  { to: 'exp-log' },
  { to: 'level-rules' },
  { to: 'space', mid: '293793435' },
  { to: 'video', bvid: 'BV1xx411c7mD' },
]

const browser = () => {
  const opened: string[] = []
  const openExternal = (address: string): Promise<void> => {
    opened.push(address)
    return Promise.resolve()
  }
  return { opened, openExternal }
}

describe('what is opened in the browser', () => {
  it.each(HOSTILE)('is not %j', (address) => {
    expect(isAllowedAddress(address)).toBe(false)
  })

  it.each(LINKS)('is the page of $to', async (link) => {
    const shell = browser()
    expect(await openLink(link, shell)).toBe(true)
    expect(shell.opened).toHaveLength(1)
    expect(isAllowedAddress(shell.opened[0] ?? '')).toBe(true)
  })

  it('is never what a link of another shape would lead to', async () => {
    const shell = browser()
    // A bug elsewhere: the schema of the request lets none of these through.
    const forged = [
      { to: 'space', mid: '\\..\\evil' },
      { to: 'video', bvid: '../x' },
      { to: 'elsewhere' },
    ] as unknown as readonly BilibiliLink[]
    for (const link of forged) await expect(openLink(link, shell)).rejects.toThrow('elsewhere')
    expect(shell.opened).toEqual([])
  })

  it('is nothing where the system has no browser, and that is no bug', async () => {
    const openExternal = () => Promise.reject(new Error('no application in /usr/bin'))
    expect(await openLink({ to: 'home' }, { openExternal })).toBe(false)
  })
})
