import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inCache } from '../../scripts/place.mjs'
import { BASELINES, baselinePictures, baselineType } from './pictures/picture-baselines'
import { differenceOf, type Difference } from './pictures/picture-difference'

/** Where the pictures of a comparison that failed are left to be looked at. */
const differences = inCache('differences')

const baselines = (await readdir(BASELINES)).filter((name) => name.endsWith('.png'))

const told = (difference: Difference): string =>
  difference.kind === 'size'
    ? `${difference.before} became ${difference.now}`
    : `${difference.most} pixels of one square`

let folder: string
let drawnIn: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bg-comparison-'))
  await rm(differences, { recursive: true, force: true })
  drawnIn = await baselinePictures(folder)
}, 180_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

it('every page that is compared was pictured', async () => {
  expect((await readdir(folder)).sort()).toEqual([...baselines].sort())
})

it.for(baselines)('%s looks as it did', async (name, { skip }) => {
  skip(drawnIn !== baselineType(), 'this machine has other faces than the pictures were drawn in')
  const now = await readFile(path.join(folder, name))
  const before = await readFile(path.join(BASELINES, name))
  const difference = differenceOf(before, now)
  if (difference === null) return
  await mkdir(differences, { recursive: true })
  await writeFile(path.join(differences, name), now)
  if (difference.kind === 'pixels')
    await writeFile(path.join(differences, `where-${name}`), difference.drawn)
  expect.fail(
    `it does not any more: ${told(difference)}; see ${differences}. ` +
      'Where that was meant: npm run pictures -- baselines',
  )
})

describe('what counts for another look', () => {
  const first = async (): Promise<PNG> =>
    PNG.sync.read(await readFile(path.join(BASELINES, baselines[0]!)))
  const differs = (one: PNG, other: PNG) =>
    differenceOf(PNG.sync.write(one), PNG.sync.write(other))?.kind ?? null

  it('is a page that stands one pixel lower', async () => {
    const page = await first()
    const { width, height } = page
    const lower = new PNG({ width, height })
    PNG.bitblt(page, lower, 0, 0, width, height - 1, 0, 1)
    expect(differs(page, lower)).toBe('pixels')
  })

  it('is a page of another size', async () => {
    const page = await first()
    expect(differs(page, new PNG({ width: page.width, height: page.height + 1 }))).toBe('size')
  })

  it('is not a pixel here and there', async () => {
    const [page, other] = [await first(), await first()]
    for (let at = 0; at < other.data.length; at += 4 * 601) other.data[at] = 255 - other.data[at]!
    expect(differs(page, other)).toBeNull()
  })
})
