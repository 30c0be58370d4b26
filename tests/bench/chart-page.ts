import { mkdtemp, writeFile } from 'node:fs/promises'
import path from 'node:path'
import vue from '@vitejs/plugin-vue'
import { build } from 'vite'

const HTML = `<!doctype html><html><head><meta charset="utf-8"><title>Chart</title>
<link rel="stylesheet" href="../../src/style.css"></head>
<body><div id="chart"></div><script type="module" src="./main.ts"></script></body></html>`

/** Ninety days of ten accounts, whose coins are added up; every tenth day is not known. */
const SCRIPT = `
import uPlot from 'uplot'
import { coinPlot, coinPlotData } from '../../src/components/history/coin-plot'
import { mountPlot } from '../../src/components/history/plot'

const host = document.getElementById('chart')
const accounts = Array.from({ length: 10 }, (_, account) =>
  Array.from({ length: 90 }, (_, day) => ({
    inTenths: 10 + ((account * day) % 7),
    outTenths: (account * 13 + day * 7) % 60,
  })),
)
const sum = (day, of) => accounts.reduce((total, days) => total + days[day][of], 0)
const bars = Array.from({ length: 90 }, (_, day) => ({
  day: new Date(Date.UTC(2026, 7, 26 + day)).toISOString().slice(0, 10),
  inTenths: sum(day, 'inTenths'),
  outTenths: sum(day, 'outTenths'),
  known: day % 10 === 0 ? 'none' : 'all',
}))
const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

/** Until a plot has drawn: uPlot does so in a microtask. */
const drawn = async (make) => {
  const began = performance.now()
  const made = make()
  await Promise.resolve()
  await Promise.resolve()
  const taken = performance.now() - began
  if (made.status !== 1) throw new Error('nothing was drawn yet')
  await settled()
  return { made, taken }
}
const shown = []
const ours = () =>
  coinPlot({ bars: () => bars, span: () => 'day', pointed: (index) => shown.push(index) })

globalThis.drawEmpty = async () => {
  const options = { width: host.clientWidth, height: 180, series: [{}], legend: { show: false } }
  const { made, taken } = await drawn(() => new uPlot(options, [[]], host))
  made.destroy()
  return taken
}
/** By what the app draws with, but for the loading of the library. */
globalThis.drawOurs = async () => {
  const theme = { colour: (name) => getComputedStyle(host).getPropertyValue(name), font: () => '11px sans-serif' }
  const { made, taken } = await drawn(
    () => new uPlot(
      { ...ours().drawing(theme, uPlot), legend: { show: false }, width: host.clientWidth, height: 180 },
      coinPlotData(bars),
      host,
    ),
  )
  made.destroy()
  return taken
}
/** How long each of many moves over the bars takes, sorted. */
globalThis.hover = async () => {
  const plot = mountPlot(host, ours(), coinPlotData(bars))
  while (host.querySelector('canvas') === null) await settled()
  await settled()
  const taken = []
  for (let move = 0; move < 500; move += 1) {
    const began = performance.now()
    plot.point((move * 37) % bars.length)
    taken.push(performance.now() - began)
  }
  plot.destroy()
  if (shown.length < 500) throw new Error('the pointer was not followed')
  return taken.sort((one, other) => one - other)
}
globalThis.ready = true`

const root = path.resolve(import.meta.dirname, '../..')

/** Builds a page of the app's own chart beside an empty one, and returns its folder. */
export const chartPage = async (): Promise<string> => {
  // Inside the project, so that the libraries and the sources are found.
  const folder = await mkdtemp(path.join(root, '.cache', 'chart-'))
  await writeFile(path.join(folder, 'index.html'), HTML)
  await writeFile(path.join(folder, 'main.ts'), SCRIPT)
  await build({
    root: folder,
    base: './',
    configFile: false,
    logLevel: 'warn',
    plugins: [vue()],
    build: { minify: 'oxc', modulePreload: { polyfill: false }, outDir: 'out' },
  })
  return path.join(folder, 'out')
}
