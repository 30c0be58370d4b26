import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  avatarMid,
  isOwnPage,
  pageUrl,
  pageFile,
} from '../../../../electron/main/window/page-address'

const OURS = 'app://bili-glance'

/** What the address parser itself takes the climbing out of; it ends inside the folder. */
const CLIMBING = [
  ['/../main/index.js', 'main/index.js'],
  ['/assets/../../main/index.js', 'main/index.js'],
  ['/assets/../../../../../en.html', 'en.html'],
  ['/%2e%2e/main/index.js', 'main/index.js'],
  ['/%2E%2E/%2E%2E/etc/passwd', 'etc/passwd'],
  ['/.%2e/main/index.js', 'main/index.js'],
] as const

/** What no build makes. */
const REFUSED = [
  '',
  '/',
  '/..',
  '/..%2fmain/index.js',
  '/%2e%2e%2fmain%2findex.js',
  '/%252e%252e/main/index.js',
  '/..\\main\\index.js',
  '/..%5cmain%5cindex.js',
  '/assets\\..\\..\\main',
  '/....//main/index.js',
  '/.../index.js',
  '//etc/passwd',
  '///etc/passwd',
  '/etc//passwd',
  '/C:/Windows/win.ini',
  '/C:%5CWindows%5Cwin.ini',
  '/%5c%5cserver%5cshare',
  '/en.html%00.png',
  '/en.html::$DATA',
  '/en.html:stream',
  '/en.html/',
  '/.git/config',
  '/assets/.env',
  '/~/secrets',
  '/%c0%ae%c0%ae/main',
  '/．．/main',
  '/a b.js',
]

const FOREIGN = [
  'app://bili-glance.example/en.html',
  'app://evil/en.html',
  'app://bili-glance:80/en.html',
  'app://user@bili-glance/en.html',
  'app://user:secret@bili-glance/en.html',
  'app://bili-glance@evil/en.html',
  'app://Bili-Glance/en.html',
  'app:bili-glance/en.html',
  'app:///bili-glance/en.html',
  'apps://bili-glance/en.html',
  'https://bili-glance/en.html',
  'file:///en.html',
  'javascript:alert(1)',
  'data:text/html,x',
  'blob:app://bili-glance/en.html',
  'view-source:app://bili-glance/en.html',
  'about:blank',
  'en.html',
  '',
]

const folder = join('/', 'built', 'renderer')

describe('addresses of the window', () => {
  it('finds what the build made, below the folder', () => {
    expect(pageFile(pageUrl('zh-CN'), folder)).toBe(join(folder, 'zh-CN.html'))
    const chunk = `${OURS}/assets/index-Cg_s-DoxX.js?v=1#top`
    expect(pageFile(chunk, folder)).toBe(join(folder, 'assets', 'index-Cg_s-DoxX.js'))
  })

  it.each(CLIMBING)('never leaves the folder for %j', (path, inside) => {
    expect(pageFile(`${OURS}${path}`, folder)).toBe(join(folder, inside))
  })

  it.each(REFUSED)('refuses %j', (path) => {
    expect(pageFile(`${OURS}${path}`, folder)).toBeNull()
  })

  it.each(FOREIGN)('knows that %j is not ours', (address) => {
    expect(isOwnPage(address)).toBe(false)
    expect(pageFile(address, folder)).toBeNull()
    expect(avatarMid(address.replace('en.html', 'avatar/7'))).toBeNull()
  })

  it('knows whose picture is wanted', () => {
    expect(avatarMid(`${OURS}/avatar/293793435?0123.jpg`)).toBe('293793435')
    expect(avatarMid(`${OURS}/avatar/293793435/..`)).toBeNull()
  })

  it('knows the own page in each language, wherever in it one is', () => {
    expect(isOwnPage(pageUrl('en'))).toBe(true)
    expect(isOwnPage(pageUrl('zh-CN'))).toBe(true)
    expect(isOwnPage(`${OURS}/index.html`)).toBe(false)
    expect(isOwnPage(`${pageUrl('en')}?from=tray#account`)).toBe(true)
    expect(isOwnPage(`${OURS}/assets/index.js`)).toBe(false)
    expect(isOwnPage(`${OURS}/`)).toBe(false)
  })
})
