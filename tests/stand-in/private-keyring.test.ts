import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { startPrivateKeyring } from '../app/driver/private-keyring'
import type { PrivateKeyring } from '../app/driver/private-keyring'

const run = promisify(execFile)

describe('a private keyring', () => {
  let folder: string
  let keyring: PrivateKeyring

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kr-'))
    keyring = await startPrivateKeyring(folder)
  })
  afterEach(async () => {
    await keyring.stop()
    await rm(folder, { recursive: true })
  })

  // keytar in a process of its own: a call that is never answered parks a thread for good.
  const keytar = async (expression: string, timeoutMs = 8000): Promise<unknown> => {
    const code = `require('keytar').${expression}.then((value) => {
      process.stdout.write(JSON.stringify(value) ?? 'undefined')
    }, () => process.exit(7))`
    const { stdout } = await run('node', ['-e', code], {
      env: { ...process.env, ...keyring.env },
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
    })
    return stdout === 'undefined' ? undefined : JSON.parse(stdout)
  }

  it('keeps a secret for keytar, below its own folder only', async () => {
    await keytar(`setPassword('bili-glance', '1', 'a secret')`)
    expect(await keytar(`findCredentials('bili-glance')`)).toEqual([
      { account: '1', password: 'a secret' },
    ])
    expect(await readdir(path.join(folder, 'home/.local/share/keyrings'))).toContain(
      'login.keyring',
    )
  })

  it('refuses while locked and answers again when unlocked', async () => {
    await keytar(`setPassword('bili-glance', '1', 'a secret')`)
    await keyring.lock()
    expect(await keytar(`getPassword('bili-glance', '1')`).catch(() => 'refused')).not.toBe(
      'a secret',
    )
    await keyring.unlock()
    expect(await keytar(`getPassword('bili-glance', '1')`)).toBe('a secret')
  })

  it('never answers while frozen', async () => {
    keyring.freeze()
    await expect(keytar(`getPassword('bili-glance', '1')`, 1500)).rejects.toMatchObject({
      killed: true,
    })
    keyring.thaw()
    expect(await keytar(`getPassword('bili-glance', '1')`)).toBeNull()
  })

  it('is missing once removed', async () => {
    await keyring.remove()
    await expect(keytar(`getPassword('bili-glance', '1')`)).rejects.toMatchObject({ code: 7 })
  })
})
