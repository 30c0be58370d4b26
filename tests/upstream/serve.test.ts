import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { ACCOUNT, NAV } from './endpoint-places'
import { plainRequest } from './plain-request'

const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

interface Line {
  readonly url: string
  readonly accounts: readonly { mid: string; cookie: string; accessKey: string | null }[]
}

test('it serves as a process of its own and says where and for whom', async () => {
  const server = spawn(
    process.execPath,
    [
      '--import',
      beside('../../scripts/typescript-imports.mjs'),
      beside('serve.ts'),
      '--accounts=3',
      '--examples',
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const ended = once(server, 'exit')
  try {
    const [text] = (await once(createInterface(server.stdout), 'line')) as [string]
    const { url, accounts } = JSON.parse(text) as Line
    expect(accounts.length).toBe(6)
    for (const { mid, cookie } of accounts) {
      const { body } = await plainRequest(`${url}/${NAV}`, { cookie })
      expect(JSON.parse(body)).toMatchObject({ code: 0, data: { mid: Number(mid) } })
    }
    const { mid, accessKey } = accounts.at(-1)!
    const { body } = await plainRequest(`${url}/${ACCOUNT}?access_key=${String(accessKey)}`)
    expect(JSON.parse(body)).toMatchObject({ code: 0, data: { mid: Number(mid) } })
  } finally {
    server.kill()
    await ended
  }
})
