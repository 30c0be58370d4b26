import { describe, expect, it } from 'vitest'
import { beginAnew } from '../../scripts/begin-anew.mjs'
import { Trouble } from '../../scripts/say.mjs'

/** What a run did, in its order; `builds` are the outcomes of its builds, one after each change. */
const played = (builds: readonly ('new' | 'same' | 'broken')[]) => {
  const told: string[] = []
  const outcomes = [...builds]
  const ends: ((code: number) => void)[] = []
  const enough = Promise.withResolvers<undefined>()
  const code = beginAnew({
    launch: () => {
      told.push('launch')
      const { promise, resolve } = Promise.withResolvers<number>()
      ends.push(resolve)
      return {
        ended: promise,
        stop: () => {
          told.push('stop')
          resolve(143)
        },
      }
    },
    build: () => {
      const outcome = outcomes.shift()
      told.push(`build ${outcome}`)
      if (outcome === 'broken') return Promise.reject(new Trouble('the build failed'))
      return Promise.resolve(outcome === 'new')
    },
    changed: () => {
      if (outcomes.length > 0) return Promise.resolve()
      enough.resolve(undefined)
      return new Promise(() => undefined)
    },
    say: (sentence) => told.push(sentence),
  })
  return { code, told, enough: enough.promise, ends }
}

describe('the app that begins anew when its sources change', () => {
  it('ends the one before, and only then begins', async () => {
    const { code, told, enough, ends } = played(['new'])
    await enough
    await expect.poll(() => ends.length).toBe(2)
    ends[1]!(3)
    expect(await code).toBe(3)
    expect(told).toEqual([
      'launch',
      'build new',
      'stop',
      'begins anew with what was changed',
      'launch',
    ])
  })

  it('goes on as it is where nothing can be built, or nothing was to be', async () => {
    const { code, told, enough, ends } = played(['broken', 'same'])
    await enough
    ends[0]!(0)
    expect(await code).toBe(0)
    expect(told).toEqual(['launch', 'build broken', 'the build failed', 'build same'])
  })
})
