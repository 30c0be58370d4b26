import { chmodSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readJsonFile } from '../../../../electron/main/ledger/read-json-file'
import { makePipe } from '../store/awkward-place'
import { temporaryFolder } from '../store/temp-profile'

const place = (): string => join(temporaryFolder(), 'chosen.json')

const readOf = (content: string | Uint8Array): ReturnType<typeof readJsonFile> => {
  const file = place()
  writeFileSync(file, content)
  return readJsonFile(file)
}

const NO_FILE = { ok: false, failure: { kind: 'no-file' } }
const TOO_LARGE = { ok: false, failure: { kind: 'too-large' } }
const NOT_OURS = { ok: false, failure: { kind: 'not-ours' } }

it('reads what a file holds, with a byte order mark or without one, however long', async () => {
  const value = { reason: '给视频 BV1xx411c7mD 打赏', list: [1, null, true] }
  expect(await readOf(JSON.stringify(value))).toEqual({ ok: true, value })
  expect(await readOf(`\uFEFF${JSON.stringify(value)}`)).toEqual({ ok: true, value })
  // Characters of three bytes each, so that some lie across two pieces.
  const long = '打'.repeat(1_500_000)
  expect(await readOf(JSON.stringify({ long }))).toEqual({ ok: true, value: { long } })
})

it.each([
  ['where nothing is', (file: string) => file],
  ['a folder', () => temporaryFolder()],
  ['a pipe that nobody writes into', (file: string) => (makePipe(file), file)],
  ['a device that never ends', () => '/dev/zero'],
  ['a link that leads nowhere', (file: string) => (symlinkSync(`${file}.none`, file), file)],
] as const)('finds no file in %s', async (_, make) => {
  expect(await readJsonFile(make(place()))).toEqual(NO_FILE)
})

it.skipIf(process.getuid?.() === 0)('finds no file where it may not read it', async () => {
  const file = place()
  writeFileSync(file, '{}')
  chmodSync(file, 0o000)
  expect(await readJsonFile(file)).toEqual(NO_FILE)
})

it('refuses a file of 300 MB by its size', async () => {
  const file = place()
  writeFileSync(file, '[')
  truncateSync(file, 300 * 1_048_576)
  expect(await readJsonFile(file)).toEqual(TOO_LARGE)
})

it.each([
  ['nothing', ''],
  ['words', 'hello'],
  ['half of it', '{"a":[1,2'],
  ['two of them', '{}{}'],
  ['what JavaScript alone knows', '{"a":NaN}'],
  ['bytes that are no text', Buffer.from([0x22, 0xff, 0xfe, 0x22])],
  ['half a character', Buffer.from([0x22, 0xe6, 0x89])],
  ['UTF-16', Buffer.from('\uFEFF{"a":1}', 'utf16le')],
  ['zeros', Buffer.alloc(10_000)],
  ['a nesting of a million', '['.repeat(1_000_000) + ']'.repeat(1_000_000)],
  ['a nesting of objects', '{"a":'.repeat(50_000) + '1' + '}'.repeat(50_000)],
  [
    'a hundred thousand names of fields',
    `{${Array.from({ length: 100_000 }, (__, at) => `"${at.toString(36)}":0`).join(',')}}`,
  ],
  ['a name that never ends', `{"${'a'.repeat(100_000)}":0}`],
] as const)('takes %s for no file of ours', async (_, content) => {
  expect(await readOf(content)).toEqual(NOT_OURS)
})

it.each([
  ['ten million numbers', `[${'0,'.repeat(9_999_999)}0]`],
  ['three million empty lists', `[${'[],'.repeat(2_999_999)}[]]`],
])('refuses %s before all of it is in memory', async (_, content) => {
  expect(await readOf(content)).toEqual(TOO_LARGE)
})

it('leaves everything else its turn while it reads a large file', async () => {
  const row = '{"atMs":1795424400000,"deltaTenths":-10,"reason":"给视频 BV1xx411c7mD 打赏"},'
  const file = place()
  writeFileSync(file, `[${row.repeat(100_000)}0]`)
  let turns = 0
  const timer = setInterval(() => (turns += 1), 1)
  await readJsonFile(file)
  clearInterval(timer)
  expect(turns).toBeGreaterThan(2)
})
