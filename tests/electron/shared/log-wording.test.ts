import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { linkSchema } from '../../../electron/shared/bilibili-link'
import { reasonParts, sumsOf } from '../../../electron/shared/log-wording'

const video = (bvid: string) => ({ kind: 'video', bvid }) as const
const text = (piece: string) => ({ kind: 'text', text: piece }) as const

describe('the reason of an entry', () => {
  it('is cut at the videos it names, each of which can be opened', () => {
    expect(reasonParts('给视频 BV1Qa4ZzmEkR 打赏')).toEqual([
      text('给视频 '),
      video('BV1Qa4ZzmEkR'),
      text(' 打赏'),
    ])
    expect(reasonParts('BV1Qa4ZzmEkR与BV1hT8dXwN2p')).toEqual([
      video('BV1Qa4ZzmEkR'),
      text('与'),
      video('BV1hT8dXwN2p'),
    ])
    expect(v.is(linkSchema, { to: 'video', bvid: 'BV1Qa4ZzmEkR' })).toBe(true)
  })

  it('takes nothing for a video that only begins or ends like one', () => {
    for (const reason of [
      'BV1Qa4ZzmEkRx',
      'xBV1Qa4ZzmEkR',
      'BV1Qa4Zzm',
      'bv1Qa4ZzmEkR',
      '登录奖励',
    ])
      expect(reasonParts(reason)).toEqual([text(reason)])
  })

  it('may be empty', () => {
    expect(reasonParts('')).toEqual([])
  })
})

describe('the sums of a log', () => {
  it('tell by the sign what came and what went', () => {
    expect(sumsOf([-20, -10, 10, 10, 3])).toEqual({ income: 23, spending: 30 })
    expect(sumsOf([])).toEqual({ income: 0, spending: 0 })
  })
})
