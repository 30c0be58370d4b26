import { describe, expect, it } from 'vitest'
import { en } from '../../../../electron/shared/locales/en'
import { zhCn } from '../../../../electron/shared/locales/zh-cn'
import { sentences } from './sentences'

const english = sentences(en)
const chinese = sentences(zhCn)
const CHINESE = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/

/** Names that are the same in every language. */
const NAMES =
  /Bili Glance|bili-glance|bilibili\.com|BILI_GLANCE_(?:UPSTREAM|PACE_MS|CLOCK|…)|SESSDATA|DedeUserID|bili_jct|access_key|JSON|cURL|F12|Network|Request Headers|www(?=\.bilibili)|Cookie|cookie\.txt|Linux|gnome-keyring|KWallet|D-Bus|Ctrl\+(?:D|Shift\+H)|⌘⇧H|IP|LV|UID|QQ|PEM|CSV|vip_\w+|theme_type|skipVerify|kB|Windows|GNOME|Shift\+F10|Delete|Esc|Wayland|BV(?= 号)|B(?= [站币])/g
const EXAMPLES =
  /http:\/\/127\.0\.0\.1:8080|http:\/\/主机:端口|(?:https|socks[45])(?::\/\/)?|2026-11-23T15:59:30Z|--[\w-]+(?:=(?:DIR|text\|json|json\|csv)|\[=text\|json\])?|(?<= {2})csv|csv(?= 为)|json(?= 为)/g

const offenders = (of: ReadonlyMap<string, string>, wrong: (text: string) => boolean): string[] =>
  [...of].filter(([, text]) => wrong(text)).map(([path, text]) => `${path}: ${text}`)

describe('the two languages', () => {
  it('say the same things', () => {
    expect([...chinese.keys()]).toEqual([...english.keys()])
    expect(english.size).toBeGreaterThan(120)
  })

  it('leave no sentence empty, and none with white space at its ends', () => {
    for (const of of [english, chinese])
      expect(
        offenders(of, (text) => text === '' || /^\n|\s$|^\s+$/.test(text)).filter(
          (place) => !place.startsWith('separator') && !place.startsWith('listSeparator'),
        ),
      ).toEqual([])
  })

  it('put what they are told into the sentence', () => {
    const told = (of: ReadonlyMap<string, string>): string[] =>
      [...of].filter(([, text]) => /[789]/.test(text)).map(([path]) => path)
    expect(told(chinese)).toEqual(expect.arrayContaining(told(english)))
  })
})

it('the English has nothing Chinese in it', () => {
  expect(offenders(english, (text) => CHINESE.test(text))).toEqual([])
})

describe('the Chinese', () => {
  it('has no English word left in it but names', () => {
    const words = (text: string): boolean =>
      /[a-z]/i.test(text.replaceAll(EXAMPLES, '').replaceAll(NAMES, ''))
    expect(offenders(chinese, words)).toEqual([])
  })

  it('has no sentence that is as in English', () => {
    const same = [...chinese].filter(([path, text]) => english.get(path) === text)
    // What is left of these without names and signs is no word at all.
    const words = same.filter(([, text]) => /\p{L}/u.test(text.replaceAll(NAMES, '')))
    expect(words.map(([path, text]) => `${path}: ${text}`)).toEqual([])
    expect(same.length).toBeLessThan(15)
  })

  it('has the full-width punctuation of its script', () => {
    const usage = chinese.get('command.usage')
    const halfWidth = (text: string): boolean =>
      text !== usage &&
      /[\u4e00-\u9fff][,.;:!?()]|[,;:!?()][\u4e00-\u9fff]/.test(text.replaceAll(EXAMPLES, ''))
    expect(offenders(chinese, halfWidth)).toEqual([])
  })
})

it('both usages name the same switches and the same exit codes', () => {
  const [first, second] = [en, zhCn].map(({ command }) => ({
    switches: command.usage.match(/--[\w-]+/g),
    codes: command.usage.split('\n').at(-1)?.match(/\d/g),
  }))
  expect(second).toEqual(first)
  expect(first?.codes).toEqual(['0', '1', '2', '3'])
})

it('English numbers one thing as one', () => {
  expect([1, 2].map((coins) => en.exp.coins(coins, 10))).toEqual(['1 coin +10', '2 coins +10'])
  expect([1, 3].map(en.profile.rebuilt).map((text) => /\(.*\)/.exec(text)?.[0])).toEqual([
    '(1 account)',
    '(3 accounts)',
  ])
})

it('neither language takes every failed connection for a missing network', () => {
  expect([zhCn.session.offline, en.session.offline]).toEqual(['无法连接 B 站', 'no connection'])
})

it('a block is told as what the app will do, not as an order', () => {
  expect(zhCn.session.blockedUntil('17:30')).toBe('被 B 站风控暂时拦截，将在 17:30 后自动重试')
  expect(en.session.blockedUntil('17:30')).toMatch(/asking again at 17:30$/)
})

it('the top level has no next one to count towards', () => {
  expect(en.level(6, 40_000, null)).toBe('level 6, 40000 exp')
  expect(zhCn.level(5, 20_310, 28_800)).toBe('等级 5，经验 20310/28800')
})
