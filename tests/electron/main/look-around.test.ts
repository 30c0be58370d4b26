import { describe, expect, it } from 'vitest'
import { lookAround } from '../../../electron/main/look-around'

const started = (argv: readonly string[], example: boolean, appImage?: string): unknown[] => {
  const did: unknown[] = []
  const app = {
    relaunch: (options: unknown) => void did.push(options),
    quit: () => void did.push('quit'),
  }
  lookAround({ app, argv, appImage })(example)
  return did
}

describe('looking around', () => {
  it('starts the app again with invented accounts, and ends this one', () => {
    expect(started(['electron', '.'], true)).toEqual([{ args: ['.', '--example'] }, 'quit'])
  })

  it('keeps the profile, and shows the window also where it was started hidden', () => {
    const argv = ['bili-glance', '--user-data-dir=/there', '--hidden']
    expect(started(argv, true)[0]).toEqual({ args: ['--user-data-dir=/there', '--example'] })
  })

  it('goes back to the user’s own accounts', () => {
    const argv = ['bili-glance', '--user-data-dir=/there', '--example']
    expect(started(argv, false)[0]).toEqual({ args: ['--user-data-dir=/there'] })
  })

  it('starts the file of an AppImage, since its program is gone by then', () => {
    expect(started(['bili-glance'], true, '/there/Bili.AppImage')[0]).toEqual({
      args: ['--example'],
      execPath: '/there/Bili.AppImage',
    })
  })
})
