// The chart of ninety days of ten accounts, against a plot of uPlot with nothing in it.
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { findChromium } from '../stand-in/find-chromium'
import { chartPage } from './chart-page'
import { pageServer } from './page-server'
import { paired, roundsText, say, verdict } from './paired'

const ROUNDS = 41
const PATIENCE = 80

const superuser = process.getuid?.() === 0
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: superuser ? ['--no-sandbox'] : [],
})
const folder = await chartPage()
const server = await pageServer(folder)
try {
  const page = await browser.newPage({ viewport: { width: 860, height: 640 } })
  await page.goto(server.url)
  while ((await page.evaluate('globalThis.ready')) !== true) await page.waitForTimeout(20)
  say('\nThe chart of coins, 90 days of 10 accounts, against an empty plot')
  const result = await paired({
    reference: () => page.evaluate<number>('drawEmpty()'),
    measured: () => page.evaluate<number>('drawOurs()'),
    rounds: ROUNDS,
    patience: PATIENCE,
  })
  const drawMs = Math.round(result.measured * 100) / 100
  const times = `${drawMs} ms over ${result.reference.toFixed(2)} ms, ${result.ratio.toFixed(2)} x`
  say(`  drawn: ${times}; ${verdict(drawMs, 16, ' ms')}`)
  say(`    ${roundsText(result)}`)
  const hovers = await page.evaluate<number[]>('hover()')
  const hoverMs = Math.round(hovers[Math.floor(hovers.length * 0.95)]! * 100) / 100
  say(
    `  a move over the bars, p95 of ${hovers.length}: ${hoverMs} ms; ${verdict(hoverMs, 8, ' ms')}`,
  )
} finally {
  server.stop()
  await browser.close()
  await rm(path.dirname(folder), { recursive: true })
}
