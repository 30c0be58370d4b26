import type { Page } from 'playwright-core'

/** Everything in the memory of the page, as Chromium writes it down. */
export const heapOf = async (page: Page): Promise<string> => {
  const debugging = await page.context().newCDPSession(page)
  const chunks: string[] = []
  debugging.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await debugging.send('HeapProfiler.takeHeapSnapshot', {})
  await debugging.detach()
  return chunks.join('')
}

/** Keeps what main tells the page unasked, for `windowHolds`. */
export const recordEvents = (page: Page): Promise<void> =>
  page.evaluate(`
    globalThis.seen = []
    void biliGlance.events['glance:changed']((view) => seen.push(view))`)

/** All that the window holds: what it shows, what it stored, what it was told, its whole memory. */
export const windowHolds = async (page: Page) => ({
  shown: await page.content(),
  stored: JSON.stringify(
    await page.evaluate(`[{ ...localStorage }, { ...sessionStorage }, document.cookie]`),
  ),
  told: JSON.stringify(
    await page.evaluate(`Promise.all([
      biliGlance.requests['view:read'](),
      biliGlance.requests['accounts:refresh'](),
      biliGlance.requests['view:read']('bad'),
      seen,
    ])`),
  ),
  remembered: await heapOf(page),
})
