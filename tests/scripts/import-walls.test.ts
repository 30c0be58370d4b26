import { ESLint, Linter } from 'eslint'
import tseslint from 'typescript-eslint'
import { describe, expect, it } from 'vitest'
import { importWalls } from '../../scripts/lint/import-walls.mjs'
import { ROOT } from '../../scripts/place.mjs'

const config: Linter.Config[] = [
  {
    files: ['**/*.ts'],
    plugins: { project: { rules: { 'import-walls': importWalls } } },
    rules: { 'project/import-walls': 'error' },
    languageOptions: { parser: tseslint.parser },
  },
]

const complaints = (filename: string, code: string): string[] =>
  new Linter({ cwd: ROOT })
    .verify(code, config, { filename: `${ROOT}/${filename}` })
    .map((message) => message.message)

describe('the walls let pass', () => {
  it.each([
    ['electron/bilibili/vip.ts', "import { a } from './fields'"],
    ['electron/shared/glance.ts', "import { a } from '../bilibili/day'"],
    ['electron/shared/ipc.ts', "import * as v from 'valibot'"],
    ['electron/main/client/pace.ts', "import type { A } from '../../bilibili/endpoint'"],
    ['electron/main/example.ts', "const a = import('../invented/index')"],
    ['electron/preload/index.ts', "import { channels } from '../shared/ipc'"],
    ['src/stores/glance.ts', "import type { A } from '../../electron/shared/glance'"],
    ['src/pages/paste.ts', "import { a } from '../../electron/bilibili/pasted-credential'"],
    ['src/counter.ts', "import { a } from '../electron/bilibili/signature'"],
    ['electron/main/client/http-exchange.ts', "const { default: axios } = await import('axios')"],
    ['electron/main/ipc.ts', "import { ipcMain } from 'electron'"],
    ['tests/app/any.test.ts', "import keytar from 'keytar'"],
  ])('%s: %s', (filename, code) => {
    expect(complaints(filename, code)).toEqual([])
  })
})

describe('the walls stop', () => {
  it.each([
    ['electron/bilibili/vip.ts', "import { a } from '../shared/glance'"],
    ['electron/bilibili/vip.ts', "import { readFileSync } from 'node:fs'"],
    ['electron/shared/glance.ts', "import { a } from '../main/clock'"],
    ['electron/invented/index.ts', "import type { A } from '../main/client/exchange'"],
    ['electron/preload/index.ts', "export { a } from '../bilibili/vip'"],
    ['electron/preload/index.ts', "export * from '../main/ipc'"],
    ['src/stores/glance.ts', "import { a } from '../../electron/bilibili/vip'"],
    ['src/open-window.ts', "import { ipcRenderer } from 'electron'"],
    ['src/open-window.ts', "import fs from 'node:fs'"],
    ['electron/shared/glance.ts', "const a = import('../invented/index')"],
    ['electron/shared/glance.ts', "type A = import('../main/clock').Clock"],
    ['electron/main/refresh/due.ts', "import axios from 'axios'"],
    ['electron/main/refresh/due.ts', "const keytar = await import('keytar')"],
    ['electron/main/log.ts', "import Store from 'electron-store'"],
    ['electron/main/log.ts', "import { DatabaseSync } from 'node:sqlite'"],
    ['electron/main/requests.ts', "import { ipcMain } from 'electron'"],
    ['electron/main/requests.ts', "import * as electron from 'electron'"],
    ['scripts/start.mjs', "import { app } from 'electron'"],
  ])('%s: %s', (filename, code) => {
    expect(complaints(filename.replace('.mjs', '.ts'), code)).toHaveLength(1)
  })
})

it('every room stands behind the walls', async () => {
  const eslint = new ESLint({ cwd: ROOT })
  const rooms = ['bilibili', 'shared', 'invented', 'preload', 'main'].map(
    (room) => `electron/${room}`,
  )
  for (const file of [...rooms.map((room) => `${room}/any.ts`), 'src/any.ts', 'src/Any.vue']) {
    // The API types a calculated configuration as `any`.
    const { rules } = (await eslint.calculateConfigForFile(file)) as Linter.Config
    expect(rules?.['project/import-walls'], file).toEqual([2])
    expect(rules?.['max-lines'], file).toMatchObject([2, { max: 200 }])
    expect(rules?.['project/reasoned-disable'], file).toEqual([2])
  }
})
