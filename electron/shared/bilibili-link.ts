import * as v from 'valibot'
import { midSchema } from './mid-schema'

/** A page of Bilibili that the window can have opened in the browser; never an address of its own making. */
export const linkSchema = v.variant('to', [
  v.strictObject({
    to: v.picklist([
      'home',
      'vip',
      'account-home',
      'security',
      'realname',
      'coin-log',
      'exp-log',
      'level-rules',
    ]),
  }),
  v.strictObject({ to: v.literal('space'), mid: midSchema }),
  v.strictObject({
    to: v.literal('video'),
    bvid: v.pipe(v.string(), v.regex(/^BV[0-9A-Za-z]{10}$/)),
  }),
])

export type BilibiliLink = v.InferOutput<typeof linkSchema>
