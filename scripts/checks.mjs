import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { run, succeeded } from './child.mjs'
import { toolNode, toolScript } from './node-version.mjs'
import { inCache } from './place.mjs'
import { say } from './say.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ name: string, tool: string, command?: string, args: readonly string[], env?: NodeJS.ProcessEnv, counted?: boolean }} Check */

/** @type {readonly Check[]} */
export const STATIC_CHECKS = [
  { name: 'types', tool: 'vue-tsc', args: ['--build'] },
  { name: 'lint', tool: 'eslint', args: ['--max-warnings=0', '.'] },
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
  env,
  counted: true,
})

/**
 * Runs the checks one after the other, all of them, and ends with a line that counts the tests.
 * @param {readonly Check[]} checks
 * @returns {Promise<number>} exit code
 */
export async function runChecks(checks) {
  const total = { passed: 0, failed: 0, skipped: 0 }
  const unhappy = []
  for (const check of checks) {
    say(`— ${check.name}`)
    const report = inCache('reports', `${check.name.replace(/\W+/g, '-')}.json`)
    rmSync(report, { force: true })
    mkdirSync(inCache('reports'), { recursive: true })
    if (!(await runCheck(check, report))) unhappy.push(check.name)
    if (check.counted) add(total, countsIn(report))
  }
  if (unhappy.length > 0) say(`not in order: ${unhappy.join(', ')}`)
  console.log(closingLine(total))
  return unhappy.length > 0 ? 1 : 0
}

/** @param {Check} check @param {string} report where a counted check leaves its figures */
async function runCheck({ tool, args, env = {}, counted = false }, report) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const all = [toolScript(tool), ...args, ...(counted ? reporters : [])]
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
