import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** Style sheets are not fetched once more: the page may not fetch anything. */
export const EVERYTHING = { preload: false, resultTypes: ['violations'] } satisfies RunOptions

/** Another theme is other colours and nothing else. */
export const COLOURS = {
  ...EVERYTHING,
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
} satisfies RunOptions

/** Brings axe into a page, past what the page allows itself to load. */
export const loadAxe = async (page: Page): Promise<void> => {
  await page.evaluate(await readFile(axe, 'utf8'))
}

/** What axe finds, and where. */
export const findings = async (page: Page, options: RunOptions): Promise<readonly string[]> => {
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any, all, none }) => {
      const [why] = [...any, ...all, ...none]
      return `${id}: ${html.slice(0, 200)}: ${why?.message ?? ''}`
    }),
  )
}
