import { mkdtemp, rm } from 'node:fs/promises'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { startPrivateKeyring } from '../../../app/driver/private-keyring'
import type { PrivateKeyring } from '../../../app/driver/private-keyring'
import { startGroup } from '../../../app/driver/process-group'
import type { ProcessGroup } from '../../../app/driver/process-group'

const endProcessUrl = pathToFileURL(path.resolve('electron/main/keychain/end-process.ts')).href

// Node reads this TypeScript itself: the file imports nothing but types.
const program = (ending: string): string => `
  import keytar from 'keytar'
  import { endProcess } from ${JSON.stringify(endProcessUrl)}
  keytar.getPassword('hung', '1').catch(() => {})
  setTimeout(() => {
    process.stdout.write('the last words\\n')
    ${ending}
  }, 200)
`

describe.runIf(process.platform === 'linux')('a process with a keychain call that hangs', () => {
  let folder: string
  let keyring: PrivateKeyring

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'bg-'))
    keyring = await startPrivateKeyring(folder)
    keyring.freeze()
  })
  afterAll(async () => {
    await keyring.stop()
    await rm(folder, { recursive: true, force: true })
  })
  const start = (ending: string): ProcessGroup =>
    startGroup(process.execPath, ['--input-type=module', '--eval', program(ending)], {
      env: { ...process.env, ...keyring.env },
      stdio: ['ignore', 'pipe', 'inherit'],
    })

  it('does not end by exit', async () => {
    const group = start('process.exit(0)')
    const { stdout } = group.child
    if (stdout === null) throw new Error('no output')
    await once(stdout, 'data')
    expect(await Promise.race([group.ended, pause(1000, 'still there')])).toBe('still there')
    await group.stop()
  })

  it('ends itself after its last words', async () => {
    const group = start(`void endProcess(0, {
      stuck: () => true,
      streams: [process.stdout, process.stderr],
      exit: (code) => process.exit(code),
      kill: () => process.kill(process.pid, 'SIGKILL'),
    })`)
    let said = ''
    group.child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    expect(await group.ended).toEqual({ code: null, signal: 'SIGKILL' })
    expect(said).toBe('the last words\n')
    await group.stop()
  })
})
