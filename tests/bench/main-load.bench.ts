// How long main takes to load, and until its tray stands, over a module that does nothing.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { storeManyAccounts } from './many-stored-accounts'
import { paired, roundsText, say, verdict, type Try } from './paired'

const ROUNDS = 31
const PATIENCE = 60
const ACCOUNTS = 100

const here = (file: string): string => path.join(import.meta.dirname, file)
const entry = path.resolve(import.meta.dirname, '../../out/main/index.js')
if (!existsSync(entry)) throw new Error('there is no built app in out/')

const folder = await mkdtemp(path.join(tmpdir(), 'bili-glance-load-'))
const empty = path.join(folder, 'empty.mjs')
const loaded = path.join(folder, 'loaded.mjs')
await writeFile(empty, "import 'electron'\nprocess.exit(0)\n")
await writeFile(
  loaded,
  `await import(${JSON.stringify(pathToFileURL(entry).href)})\nprocess.exit(0)\n`,
)
storeManyAccounts(folder, ACCOUNTS)

interface Ended {
  readonly wallMs: number
  readonly said: readonly string[]
}

const run = async (
  script: string,
  ready: boolean,
  registers: readonly string[] = ['electron-stub-register.mjs'],
): Promise<Ended> => {
  const imports = registers.flatMap((file) => ['--import', pathToFileURL(here(file)).href])
  const said: string[] = []
  const startMs = performance.now()
  const child = spawn(process.execPath, [...imports, script], {
    env: {
      ...process.env,
      BILI_GLANCE_BENCH_FOLDER: folder,
      BILI_GLANCE_BENCH_READY: ready ? 'yes' : 'no',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  child.on('message', (message) => said.push(JSON.stringify(message)))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`${script} ended with ${String(code)}: ${said.join(', ')}`)
  return { wallMs: performance.now() - startMs, said }
}

const wall =
  (script: string, ready: boolean): Try =>
  async () =>
    (await run(script, ready)).wallMs

const compare = async (what: string, reference: Try, measured: Try, goalMs: number) => {
  const result = await paired({ reference, measured, rounds: ROUNDS, patience: PATIENCE })
  const moreMs = Math.round(result.difference)
  const times = `${result.measured.toFixed(0)} ms over ${result.reference.toFixed(0)} ms`
  say(`  ${what}: ${times}, +${moreMs} ms (${result.ratio.toFixed(2)} x)`)
  say(`    ${verdict(moreMs, goalMs, ' ms')}; ${roundsText(result)}`)
}

try {
  say('\nLoading main, in processes of their own')
  await compare('the entry, over an empty module', wall(empty, false), wall(loaded, false), 15)
  await compare(
    `until the tray of ${ACCOUNTS} accounts stands, over loading the entry`,
    wall(loaded, false),
    wall(entry, true),
    40,
  )
  const { said } = await run(entry, true, [
    'electron-stub-register.mjs',
    'counted-work-register.mjs',
  ])
  say(`  until then: ${said.find((line) => line.includes('counts')) ?? 'not counted'}`)
} finally {
  await rm(folder, { recursive: true })
}
