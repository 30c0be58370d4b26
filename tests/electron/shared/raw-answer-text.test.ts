import { describe, expect, it } from 'vitest'
import { rawAnswerText } from '../../../electron/shared/raw-answer-text'

const kept = {
  message: '0',
  ttl: 1,
  raw: { uname: '易姐', nested: [1, { hide_tel: '138*****462' }] },
}

describe('the raw answer', () => {
  it('is the envelope and every field as it came', () => {
    const text = rawAnswerText({ ...kept, asOfMs: 1 }, 'not kept')
    expect(JSON.parse(text ?? '')).toEqual({ code: 0, message: '0', ttl: 1, data: kept.raw })
    expect(text).toContain('\n  "ttl": 1')
  })

  it('says that a payload was not kept, and keeps a payload of 0', () => {
    expect(rawAnswerText({ ...kept, raw: null, asOfMs: 1 }, 'not kept')).toContain(
      '"data": "not kept"',
    )
    expect(rawAnswerText({ ...kept, raw: 0, asOfMs: 1 }, 'not kept')).toContain('"data": 0')
  })

  it('is nothing where no answer ever came', () => {
    expect(rawAnswerText({ ...kept, raw: null, asOfMs: null }, 'not kept')).toBeNull()
  })

  it('shows marks that turn the direction of text as what they are', () => {
    const text = rawAnswerText({ ...kept, raw: { sign: 'a\u202eb\u2066c' }, asOfMs: 1 }, '')
    expect(text).toContain('a\\u202eb\\u2066c')
    expect(text).not.toMatch(/[\u202e\u2066]/)
  })
})
