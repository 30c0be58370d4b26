import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { REDACTED, redactedField, redactedText } from '../../../../electron/main/log/redact'

/** One of each that must never be read. */
const CANARIES = {
  SESSDATA: '3f1c9a02%2C1809230400%2C5d7e1*71',
  'SESSDATA with commas': '3f1c9a02,1809230400,5d7e1*71',
  bili_jct: '0a1b2c3d4e5f60718293a4b5c6d7e8f9',
  access_key: 'fd0303ff75a6ec6b452c28f4d8621021',
  buvid3: 'B1C2D3E4-F5A6-4B7C-8D9E-0F1A2B3C4D5E63071infoc',
  refresh_token: 'e9a1b2c3d4f5a6b7c8d9e0f1a2b3c4d5',
  ticket: 'eyJhbGciOiJIUzI1NiJ9.eyJleHAiOjE3MDB9.c2lnbmF0dXJl',
  mail: 'somebody@example.com',
  phone: '13812345678',
  'masked phone': '138****5678',
  mid: '1900000700000001',
} as const

const word = fc.stringMatching(/^[a-z]{1,8}$/)
const sentence = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '))

describe('what the log may not know', () => {
  it.each(Object.entries(CANARIES))('is not read from any text: %s', (_name, canary) => {
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        expect(redactedText(`${before} ${canary} ${after}`)).not.toContain(canary)
      }),
      { numRuns: 50 },
    )
  })

  it.each([
    'SESSDATA=abc',
    'sessdata = abc',
    '"csrf":"abc"',
    "refresh_token: 'abc'",
    'https://x.example/?access_key=abc&ts=1',
    'Cookie: DedeUserID=abc; sid=abc',
    'qrcode_key=abc',
  ])('is not read where it has its name: %s', (text) => {
    expect(redactedText(text)).not.toContain('abc')
    expect(redactedText(text)).toContain(REDACTED)
  })

  it.each(['SESSDATA', 'Bili_Jct', 'uname', 'hide_tel', 'mid', 'IP'])(
    'is left out of a field called %s',
    (name) => {
      expect([redactedField(name, 'x'), redactedField(name, 7)]).toEqual([REDACTED, REDACTED])
    },
  )

  it('leaves alone what the log is for', () => {
    const line =
      'sent GET api.bilibili.com/x/web-interface/nav 200 ok in 120 ms, at 2026-11-23T04:00:00.500Z'
    expect(redactedText(line)).toBe(line)
    expect([redactedField('status', 412), redactedField('name', 'coinExp')]).toEqual([
      412,
      'coinExp',
    ])
  })

  it('takes no time over a text that is made to take long', () => {
    expect(redactedText('a'.repeat(1_000_000)).length).toBeLessThanOrEqual(1_000)
  })
})
