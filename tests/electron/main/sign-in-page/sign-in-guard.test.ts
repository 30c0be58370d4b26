import { EventEmitter } from 'node:events'
import type { WebContents } from 'electron'
import { describe, expect, it } from 'vitest'
import { guardSignInPage } from '../../../../electron/main/sign-in-page/sign-in-guard'

const OWN = [
  'https://passport.bilibili.com/login?from=x',
  'https://passport.bilibili.com/',
  'https://www.bilibili.com/',
  'https://account.bilibili.com/account/home',
]

const ELSEWHERE = [
  'http://passport.bilibili.com/login',
  'https://passport.bilibili.com.evil.example/',
  'https://passport.bilibili.com@evil.example/',
  'https://user:word@passport.bilibili.com/',
  'https://passport.bilibili.com:8443/',
  'https://evil.example/passport.bilibili.com',
  'https://live.bilibili.com/',
  'https://bilibili.com.evil.example/',
  'https://graph.qq.com/oauth2.0/show',
  'https://passport.biligame.com/crossDomain',
  'app://bili-glance/en.html',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'about:blank',
  'bilibili://login',
  '',
]

type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0]

const guarded = () => {
  const left: string[] = []
  let open: OpenHandler | null = null
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: OpenHandler) => (open = handler),
  })
  guardSignInPage(contents as unknown as WebContents, (address) => left.push(address))
  const prevented = (name: string, url: string, isMainFrame = true): boolean => {
    let held = false
    contents.emit(name, { url, isMainFrame, preventDefault: () => (held = true) })
    return held
  }
  return { left, prevented, open: () => open! }
}

describe.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s', (name) => {
  it.each(OWN)('may lead to %s', (url) => {
    expect(guarded().prevented(name, url)).toBe(false)
  })

  it.each(ELSEWHERE)('may not lead to %j', (url) => {
    expect(guarded().prevented(name, url)).toBe(true)
  })

  it('may lead a frame within to any https address, and to nothing else', () => {
    const { prevented } = guarded()
    for (const url of [
      'https://api.geetest.com/x',
      'https://passport.bilibili.com/',
      'about:blank',
    ])
      expect(prevented(name, url, false)).toBe(false)
    for (const url of ['http://api.geetest.com/x', 'file:///x', 'app://bili-glance/', 'data:,x'])
      expect(prevented(name, url, false)).toBe(true)
  })
})

it('tells where a click would have led, once, and nothing of frames', () => {
  const { left, prevented } = guarded()
  for (const name of ['will-frame-navigate', 'will-navigate'])
    prevented(name, 'https://space.bilibili.com/1')
  prevented('will-frame-navigate', 'http://ads.example/', false)
  prevented('will-frame-navigate', 'https://www.bilibili.com/')
  expect(left).toEqual(['https://space.bilibili.com/1'])
})

it('opens no window, and tells what it would have shown', () => {
  const { left, open } = guarded()
  // The rest of the details is of no use to the answer.
  for (const url of ELSEWHERE)
    expect(open()({ url } as Parameters<OpenHandler>[0])).toEqual({ action: 'deny' })
  expect(left).toEqual(ELSEWHERE)
})

it('attaches no webview', () => {
  expect(guarded().prevented('will-attach-webview', '')).toBe(true)
})
