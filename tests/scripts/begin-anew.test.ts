import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { beginAnew } from '../../scripts/begin-anew.mjs'
import { Trouble } from '../../scripts/say.mjs'

/** What a build comes to: one after each change. */
type Outcome = 'new' | 'same' | 'broken' | 'impossible'

/** A run whose apps end when the test says so, and what it did, in its order. */
const playing = (outcomes: readonly Outcome[]) => {
  const told: string[] = []
  const left = [...outcomes]
  const apps: { readonly end: (code: number) => void; toldToEnd: boolean }[] = []
  const build = (): Promise<boolean> => {
    const outcome = left.shift()
    told.push(`build ${outcome}`)
    if (outcome === 'broken') return Promise.reject(new Trouble('the build failed'))
    if (outcome === 'impossible') return Promise.reject(new TypeError('a bug'))
    return Promise.resolve(outcome === 'new')
  }
  const code = beginAnew({
    launch: () => {
      told.push('launch')
      const { promise: ended, resolve } = Promise.withResolvers<number>()
      const app = { end: resolve, toldToEnd: false }
      apps.push(app)
      return { ended, toldToEnd: () => app.toldToEnd, stop: () => void told.push('stop') }
    },
    build,
    changed: () => (left.length > 0 ? Promise.resolve() : new Promise(() => undefined)),
    say: (sentence) => told.push(sentence),
  })
  return { code, told, apps }
}

describe('the app that begins anew when its sources change', () => {
  it('waits for the end of the one before, and only then begins', async () => {
    const { code, told, apps } = playing(['new'])
    await turn()
    expect(told).toEqual(['launch', 'build new', 'stop'])
    apps[0]!.end(143)
    await turn()
    expect(told.slice(3)).toEqual(['begins anew with what was changed', 'launch'])
    apps[1]!.end(3)
    expect(await code).toBe(3)
  })

  it('goes on as it is where nothing can be built, or nothing was to be', async () => {
    const { code, told, apps } = playing(['broken', 'same'])
    await turn()
    apps[0]!.end(0)
    expect(await code).toBe(0)
    expect(told).toEqual(['launch', 'build broken', 'the build failed', 'build same'])
  })

  it('does not begin again for whoever ends it meanwhile', async () => {
    const { code, told, apps } = playing(['new'])
    await turn()
    apps[0]!.toldToEnd = true
    apps[0]!.end(130)
    expect(await code).toBe(130)
    expect(told.filter((one) => one === 'launch')).toHaveLength(1)
  })

  it('leaves no app behind where it fails itself', async () => {
    const { code, told } = playing(['impossible'])
    await expect(code).rejects.toThrow(TypeError)
    expect(told.at(-1)).toBe('stop')
  })
})
