import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs'
import { run, succeeded } from './child.mjs'
import { toolNode, toolScript } from './node-version.mjs'
import { inCache } from './place.mjs'
import { say } from './say.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ name: string, tool: string, command?: string, args: readonly string[], env?: NodeJS.ProcessEnv, counted?: boolean }} Check */

/**
 * Each takes one core, and lint as long as the others together: it comes first and they beside it.
 * @type {readonly Check[]}
 */
export const STATIC_CHECKS = [
  { name: 'lint', tool: 'eslint', args: ['--max-warnings=0', '.'] },
  { name: 'types', tool: 'vue-tsc', args: ['--build'] },
  { name: 'format', tool: 'prettier', args: ['--check', '--log-level=warn', '.'] },
  { name: 'unused code', tool: 'knip', args: [] },
]

/**
 * A run of vitest whose tests are counted.
 * @param {string} name
 * @param {string} config
 * @param {readonly string[]} filters
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Check}
 */
export const testRun = (name, config, filters, env = {}) => ({
  name,
  tool: 'vitest',
  args: ['run', '--config', config, ...filters],
  // Each worker, and each app that a spec starts, would compile the same scripts anew.
  env: { NODE_COMPILE_CACHE: inCache('compiled'), ...env },
  counted: true,
})

/**
 * Runs the checks, all of them, those with tests one after the other after the rest, and ends with a
 * line that counts the tests.
 * @param {readonly Check[]} checks
 * @returns {Promise<number>} exit code
 */
export async function runChecks(checks) {
  mkdirSync(inCache('reports'), { recursive: true })
  const total = { passed: 0, failed: 0, skipped: 0 }
  const untested = checks.filter(({ counted }) => counted !== true)
  say(`— ${untested.map(({ name }) => name).join(', ')}: two at a time`)
  const unhappy = await unhappyOf(untested, runBeside)
  for (const check of checks.filter(({ counted }) => counted)) {
    say(`— ${check.name}`)
    const report = reportOf(check, 'json')
    rmSync(report, { force: true })
    if (!(await runCounted(check, report))) unhappy.push(check.name)
    add(total, countsIn(report))
  }
  if (unhappy.length > 0) say(`not in order: ${unhappy.join(', ')}`)
  console.log(closingLine(total))
  return unhappy.length > 0 ? 1 : 0
}

/**
 * Runs checks that take one core each, two at a time.
 * @param {readonly Check[]} checks
 * @param {(check: Check) => Promise<boolean>} runOne answers whether all is in order
 * @returns {Promise<string[]>} the names of those that are not in order
 */
export async function unhappyOf(checks, runOne) {
  const waiting = [...checks]
  /** @type {string[]} */
  const unhappy = []
  const work = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      if (!(await runOne(check))) unhappy.push(check.name)
    }
  }
  await Promise.all([work(), work()])
  return unhappy
}

/** @param {Check} check @param {string} ending */
const reportOf = ({ name }, ending) => inCache('reports', `${name.replace(/\W+/g, '-')}.${ending}`)

/**
 * What it prints is shown once it has ended, or it would be mixed with what the other one prints.
 * @param {Check} check
 */
async function runBeside(check) {
  const printed = reportOf(check, 'log')
  const file = openSync(printed, 'w')
  const end = await run(toolNode(), [toolScript(check.tool), ...check.args], { toFile: file })
  closeSync(file)
  say(`— ${check.name}`)
  process.stdout.write(readFileSync(printed))
  return succeeded(end)
}

/** @param {Check} check @param {string} report where it leaves its figures */
async function runCounted({ tool, args, env }, report) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const all = [toolScript(tool), ...args, ...reporters]
  return succeeded(await run(toolNode(), all, { env: { ...process.env, ...env }, toStdout: true }))
}

/** @param {string} report @returns {Counts} */
function countsIn(report) {
  if (!existsSync(report)) return { passed: 0, failed: 0, skipped: 0 }
  return countsOf(JSON.parse(readFileSync(report, 'utf8')))
}

/**
 * The counts of vitest's JSON report; a file that could not even be loaded is one failure.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, testResults: readonly { status: string, assertionResults: readonly unknown[] }[] }} report
 * @returns {Counts}
 */
export function countsOf(report) {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests,
  }
}

/** @param {Counts} total @param {Counts} counts */
function add(total, counts) {
  total.passed += counts.passed
  total.failed += counts.failed
  total.skipped += counts.skipped
}

/** @param {Counts} counts */
export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
