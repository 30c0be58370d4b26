import { testRun } from './checks.mjs'

/**
 * The unit tests in UTC, and those of the pure rooms once more in Beijing's time; a filter of the
 * caller's takes the place of that.
 * @param {readonly string[]} filters vitest's arguments
 */
export function unitTests(filters) {
  const config = 'vitest.config.ts'
  if (filters.length > 0) {
    return [testRun('unit tests', config, ['--passWithNoTests', ...filters], { TZ: 'UTC' })]
  }
  return [
    testRun('unit tests', config, [], { TZ: 'UTC' }),
    testRun('pure tests in Beijing', config, ['--project=pure'], { TZ: 'Asia/Shanghai' }),
  ]
}
