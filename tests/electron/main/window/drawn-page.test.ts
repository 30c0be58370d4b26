import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import {
  builtFirstLook,
  drawnPage,
  type FirstLook,
} from '../../../../electron/main/window/drawn-page'
import type { View } from '../../../../electron/shared/view'
import { manyAccountsView } from '../../../bench/many-accounts'

const VIEW = manyAccountsView(2)
const PAGE = '<body><div id="first-look" class="first-look" inert></div><p></p></body>'

const setting = (firstLook: () => Promise<FirstLook>, view: () => View | null = () => VIEW) => {
  const logged: unknown[] = []
  const waiting = new Set<() => void>()
  const drawn = drawnPage({
    view,
    firstLook,
    after: (_, task) => {
      waiting.add(task)
      return () => waiting.delete(task)
    },
    log: (...event) => void logged.push(event),
  })
  return { drawn, logged, waiting }
}

const whole = async (pieces: AsyncIterable<string>): Promise<string> => {
  let html = ''
  for await (const piece of pieces) html += piece
  return html
}

it('draws what is known into the room that a page has for it', async () => {
  const { drawn, waiting } = setting(() =>
    Promise.resolve(({ version }) => Promise.resolve(`<i>${version}</i>`)),
  )
  expect(await whole(drawn(PAGE))).toBe(
    `<body><div id="first-look" class="first-look" inert><i>${VIEW.version}</i></div><p></p></body>`,
  )
  expect(waiting.size).toBe(0)
})

it('takes what is drawn as it is, whatever an account is called', async () => {
  const { drawn } = setting(() => Promise.resolve(() => Promise.resolve('$& $1 $$')))
  expect(await whole(drawn(PAGE))).toContain('inert>$& $1 $$</div>')
})

it('sends the page up to there before anything is drawn', async () => {
  const { drawn } = setting(() => new Promise(() => undefined))
  const { value } = await drawn(PAGE).next()
  expect(value).toBe('<body><div id="first-look" class="first-look" inert>')
})

it('draws nothing where the page shows something else, nor into a page without room', async () => {
  const never = (): Promise<FirstLook> => Promise.reject(new Error('was asked'))
  const { drawn, logged } = setting(never, () => null)
  expect(await whole(drawn(PAGE))).toBe(PAGE)
  expect(await whole(setting(never).drawn('<body></body>'))).toBe('<body></body>')
  expect(logged).toEqual([])
})

it('does not hold up the page where it takes too long, and says so', async () => {
  const { drawn, logged, waiting } = setting(() => new Promise(() => undefined))
  const page = whole(drawn(PAGE))
  await expect.poll(() => waiting.size).toBe(1)
  for (const giveUp of waiting) giveUp()
  expect(await page).toBe(PAGE)
  expect(logged).toEqual([['first-look-late']])
})

it('comes without where it cannot be told what is to be seen', async () => {
  const { drawn, logged } = setting(
    () => Promise.reject(new Error('was asked')),
    () => {
      throw new RangeError('nothing is known')
    },
  )
  expect(await whole(drawn(PAGE))).toBe(PAGE)
  expect(logged).toEqual([['first-look-failed', { kind: 'RangeError' }]])
})

it('is refused by a build that lacks what draws it', async () => {
  const built = await mkdtemp(join(tmpdir(), 'first-look-'))
  try {
    await expect(builtFirstLook(built)()).rejects.toThrow()
    await mkdir(join(built, 'main'))
    await writeFile(join(built, 'main', 'first-look.js'), 'export const firstLook = 1')
    await expect(builtFirstLook(built)()).rejects.toThrow('draws no first look')
  } finally {
    await rm(built, { recursive: true })
  }
})

it('logs what goes wrong with it, and the page comes without', async () => {
  const broken = [
    () => Promise.reject(new TypeError('no such file')),
    () => Promise.resolve(() => Promise.reject(new TypeError('cannot draw'))),
  ]
  for (const firstLook of broken) {
    const { drawn, logged } = setting(firstLook)
    expect(await whole(drawn(PAGE))).toBe(PAGE)
    expect(logged).toEqual([['first-look-failed', { kind: 'TypeError' }]])
  }
})
