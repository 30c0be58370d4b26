import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const childModule = new URL('../../scripts/child.mjs', import.meta.url).href

/** A script that runs a child which reads all of its standard input and prints on both streams. */
const script = `
  const { run } = await import(${JSON.stringify(childModule)})
  const child = 'console.log("read:" + require("fs").readFileSync(0, "utf8")); console.error("err")'
  const end = await run(process.execPath, ['-e', child])
  const none = await run('/no/such/program', [])
  process.exitCode = end.code === 0 && none.failedToStart ? 7 : 1
`

it('keeps the cookie on standard input from its children and standard output clean', () => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', script],
    { input: 'SESSDATA=secret', encoding: 'utf8', cwd: fileURLToPath(new URL('.', childModule)) },
  )
  expect(stdout).toBe('')
  expect(stderr).toBe('read:\nerr\n')
  expect(status).toBe(7)
})
