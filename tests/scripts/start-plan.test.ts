import { describe, expect, it } from 'vitest'
import { exitCodeOf, isCommandMode, planStart } from '../../scripts/start-plan.mjs'

const here = {
  args: [],
  binary: null,
  node: '/app/node',
  root: '/app',
  env: { DISPLAY: ':0' },
  platform: 'linux' as const,
  superuser: false,
}
const standIn = ['--import', 'file:///app/tests/stand-in/register.mjs', '/app/out/main/index.js']
const electron = { ...here, binary: '/electron' }

describe('the command modes', () => {
  it.each([
    '--status',
    '--status=json',
    '--add-account',
    '--export',
    '--export=csv',
    '--version',
    '--help',
  ])('%s is one', (arg) => {
    expect(isCommandMode(['--example', arg])).toBe(true)
  })

  it.each(['--hidden', '--example', '--statuses', 'status', '--user-data-dir=/--status'])(
    '%s is none',
    (arg) => {
      expect(isCommandMode([arg])).toBe(false)
    },
  )
})

describe('without the binary', () => {
  it('runs the built app on the stand-in and says so', () => {
    const plan = planStart({ ...here, args: ['--example'] })
    expect(plan.command).toBe('/app/node')
    expect(plan.args).toEqual([...standIn, '--example'])
    expect(plan.notes).toHaveLength(1)
  })

  it('answers a command mode without a word about Electron, display or not', () => {
    for (const env of [{}, { DISPLAY: ':0' }]) {
      const plan = planStart({ ...here, env, args: ['--status=json'] })
      expect(plan).toMatchObject({ args: [...standIn, '--status=json'], notes: [] })
      expect(plan.glanceOnly).toBe(false)
    }
  })

  it('prints the glance instead of opening a window where there is no display', () => {
    const plan = planStart({ ...here, env: { DISPLAY: '' }, args: ['--hidden', '--example'] })
    expect(plan.args).toEqual([...standIn, '--example', '--status'])
    expect(plan.glanceOnly).toBe(true)
    expect(plan.notes.join()).toContain('pictures')
  })

  it('takes a Wayland display for a display', () => {
    const plan = planStart({ ...here, env: { WAYLAND_DISPLAY: 'wayland-0' } })
    expect(plan.args).toEqual(standIn)
  })

  it('runs as asked, window included, when a spec drives it', () => {
    const plan = planStart({ ...here, env: { BILI_GLANCE_STAND_IN: '' }, args: ['--hidden'] })
    expect(plan).toMatchObject({ args: [...standIn, '--hidden'], notes: [], glanceOnly: false })
  })
})

describe('with the binary', () => {
  it('starts Electron on the project, whatever the working folder', () => {
    const plan = planStart({ ...electron, args: ['--hidden'] })
    expect(plan).toMatchObject({ command: '/electron', args: ['/app', '--hidden'], notes: [] })
  })

  it('does without the sandbox for root on Linux and nowhere else', () => {
    const args = (platform: NodeJS.Platform) =>
      planStart({ ...electron, superuser: true, platform }).args
    expect(args('linux')).toEqual(['/app', '--no-sandbox'])
    expect(args('darwin')).toEqual(['/app'])
  })

  it('keeps Chromium from looking for a display that is not there', () => {
    const { args } = planStart({ ...electron, env: {}, args: ['--status'] })
    expect(args).toEqual(['/app', '--ozone-platform=headless', '--disable-gpu', '--status'])
  })

  it('prints the glance there when a window was asked for', () => {
    const plan = planStart({ ...electron, env: {} })
    expect(plan.args.at(-1)).toBe('--status')
    expect(plan.glanceOnly).toBe(true)
  })
})

describe('the exit code', () => {
  const app = { glanceOnly: false, signals: { SIGTERM: 15 } }

  it('is the app’s own', () => {
    expect(exitCodeOf({ code: 3, signal: null }, app)).toBe(3)
  })

  it('is 1 when the app ended itself because the keychain never answered', () => {
    expect(exitCodeOf({ code: null, signal: 'SIGKILL' }, app)).toBe(1)
  })

  it('counts another signal as shells do', () => {
    expect(exitCodeOf({ code: null, signal: 'SIGTERM' }, app)).toBe(143)
  })

  it('is 0 when the glance stands in for the window, even if an account needs the user', () => {
    expect(exitCodeOf({ code: 3, signal: null }, { ...app, glanceOnly: true })).toBe(0)
    expect(exitCodeOf({ code: 1, signal: null }, { ...app, glanceOnly: true })).toBe(0)
    expect(exitCodeOf({ code: 2, signal: null }, { ...app, glanceOnly: true })).toBe(2)
  })
})
