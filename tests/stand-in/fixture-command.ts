import path from 'node:path'

/** How the fixture app is started in the place of the real one. */
export const fixtureCommand: readonly [string, ...string[]] = [
  'node',
  '--import',
  path.join(import.meta.dirname, 'register.mjs'),
  path.join(import.meta.dirname, 'fixture-app', 'main.js'),
]
