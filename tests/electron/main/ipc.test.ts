import type { IpcMainInvokeEvent, WebContents } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { success } from '../../../electron/bilibili/failure'
import { answerRequests } from '../../../electron/main/ipc'
import type { LogFields } from '../../../electron/main/log/log'
import { pageUrl } from '../../../electron/main/window/page-address'
import { REQUEST_NAMES, type RequestHandlers, type RequestName } from '../../../electron/shared/ipc'
import { SOUND_ARGUMENTS, UNSOUND_ARGUMENTS } from './request-samples'

type Handler = (event: Sender, ...given: unknown[]) => Promise<unknown>
type Sender = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>

const registered = vi.hoisted(() => new Map<string, Handler>())

vi.mock('electron', () => ({
  ipcMain: { handle: (name: string, handler: Handler) => registered.set(name, handler) },
}))

/** A window's contents whose main frame shows `url`; what else they can do is of no use here. */
const contentsAt = (url: string): WebContents => ({ mainFrame: { url } }) as unknown as WebContents

const ours = contentsAt(pageUrl('en'))
const fromOurs: Sender = { sender: ours, senderFrame: ours.mainFrame }
const navigatedTo = (url: string): Sender => {
  const sender = contentsAt(url)
  made.push(sender)
  return { sender, senderFrame: sender.mainFrame }
}
const made = [ours]

const strangers: Readonly<Record<string, Sender>> = {
  'another origin': navigatedTo('https://www.bilibili.com/en.html'),
  'a look-alike host': navigatedTo('app://bili-glance.example/en.html'),
  'a host with user info': navigatedTo('app://bili-glance@evil.example/en.html'),
  'another page of the own host': navigatedTo('app://bili-glance/assets/other.html'),
  'about:blank': navigatedTo('about:blank'),
  'an empty address': navigatedTo(''),
  'a file': navigatedTo('file:///app/out/renderer/en.html'),
  'a data address': navigatedTo('data:text/html,<p>'),
  'the developer tools': navigatedTo('devtools://devtools/bundled/en.html'),
  'a sub-frame that shows the own page': {
    sender: ours,
    senderFrame: contentsAt(pageUrl('en')).mainFrame,
  },
  'a frame that is gone': { sender: ours, senderFrame: null },
  'a window that is not ours': (() => {
    const sender = contentsAt(pageUrl('en'))
    return { sender, senderFrame: sender.mainFrame }
  })(),
}

let handled: [string, unknown[]][] = []
let logged: [string, LogFields | undefined][] = []

const serve = (handlers: Partial<RequestHandlers> = {}): void => {
  const noting =
    (name: RequestName) =>
    (...given: unknown[]) => {
      handled.push([name, given])
      return success(null)
    }
  // What a handler answers does not matter to whether it is asked.
  const all = Object.fromEntries(REQUEST_NAMES.map((name) => [name, noting(name)]))
  answerRequests({
    handlers: { ...(all as unknown as RequestHandlers), ...handlers },
    isOurs: (contents) => made.includes(contents),
    log: (event, fields) => logged.push([event, fields]),
  })
}

const ask = async (name: string, sender: Sender, ...given: unknown[]): Promise<unknown> =>
  registered.get(name)?.(sender, ...given)

beforeEach(() => {
  registered.clear()
  handled = []
  logged = []
})

describe('requests of the window', () => {
  it('has a handler for each of them and for nothing else', () => {
    serve()
    expect([...registered.keys()]).toEqual([...REQUEST_NAMES])
  })

  describe.each(REQUEST_NAMES)('%s', (name) => {
    it('is answered for our own page', async () => {
      serve()
      for (const given of SOUND_ARGUMENTS[name])
        await expect(ask(name, fromOurs, ...given)).resolves.toEqual({ ok: true, value: null })
      expect(handled).toEqual(SOUND_ARGUMENTS[name].map((given) => [name, given]))
    })

    it.each(Object.entries(strangers))('refuses %s', async (_kind, sender) => {
      serve()
      const refusal = { ok: false, failure: { kind: 'foreign-sender' } }
      for (const given of SOUND_ARGUMENTS[name])
        await expect(ask(name, sender, ...given)).resolves.toEqual(refusal)
      expect(handled).toEqual([])
      expect(logged[0]).toEqual(['request-from-stranger', { name }])
    })

    it.each(UNSOUND_ARGUMENTS[name])('refuses arguments it does not take: %j', async (...given) => {
      serve()
      const refusal = { ok: false, failure: { kind: 'bad-arguments' } }
      await expect(ask(name, fromOurs, ...given)).resolves.toEqual(refusal)
      expect(handled).toEqual([])
      expect(logged).toEqual([])
    })
  })

  it('tells of a bug neither message nor stack, and logs its kind alone', async () => {
    const secret = 'SESSDATA=abc in /home/somebody'
    serve({
      'view:read': () => {
        throw new TypeError(secret)
      },
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- libraries do this
      'accounts:refresh': () => Promise.reject(secret),
    })
    const failure = { ok: false, failure: { kind: 'unexpected' } }
    await expect(ask('view:read', fromOurs)).resolves.toEqual(failure)
    await expect(ask('accounts:refresh', fromOurs)).resolves.toEqual(failure)
    expect(logged).toEqual([
      ['request-broke', { name: 'view:read', thrown: 'TypeError' }],
      ['request-broke', { name: 'accounts:refresh', thrown: 'string' }],
    ])
  })
})
