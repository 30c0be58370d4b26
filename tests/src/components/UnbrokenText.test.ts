import { expect, it } from 'vitest'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import UnbrokenText from '../../../src/components/UnbrokenText.vue'

/** The text with square brackets around what no line end may part. */
const drawn = async (text: string): Promise<string> =>
  (await renderToString(createSSRApp(UnbrokenText, { text })))
    .replace(/<!--.*?-->/gu, '')
    .replace(/<span[^>]*>/gu, '[')
    .replaceAll('</span>', ']')

it('keeps dates in one piece, with their year and without', async () => {
  expect(await drawn('VIP ended on 2026-05-04')).toBe('VIP ended on [2026-05-04]')
  expect(await drawn('10-05 至 10-11')).toBe('[10-05] 至 [10-11]')
})

it('keeps a task in one piece with what it brings, and may end a line between two tasks', async () => {
  expect(await drawn('open: visit Bilibili +5, 5 coins +50')).toBe(
    'open: [visit Bilibili +5], [5 coins +50]',
  )
  expect(await drawn('还差：登录 +5、分享视频 +5、投 5 枚硬币 +50')).toBe(
    '还差：[登录 +5]、[分享视频 +5]、[投 5 枚硬币 +50]',
  )
})

it('leaves any other text as it is', async () => {
  expect(await drawn('all done')).toBe('all done')
  expect(await drawn('')).toBe('')
})
