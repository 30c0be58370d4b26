import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { SentCall } from '../../../../electron/main/client/sent-call'
import { callQueue } from '../../../../electron/main/client/call-queue'
import { httpExchange } from '../../../../electron/main/client/http-exchange'
import { pictureFetch, type FetchPicture } from '../../../../electron/main/client/picture-fetch'
import { connections } from '../../../../electron/main/client/proxy'
import type { Behaviour } from '../../../upstream/behaviour'
import { startUpstream, type Upstream } from '../../../upstream/start-upstream'

const FACE = 'https://i0.hdslb.com/bfs/face/0123456789abcdef.jpg'
const MEBIBYTE = 1_048_576
const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const always = (): boolean => true

let upstream: Upstream
let sent: SentCall[]
let fetchPicture: FetchPicture
let queue: ReturnType<typeof callQueue>

beforeEach(async () => {
  upstream = await startUpstream()
  sent = []
  const clock = { nowMs: () => 0 }
  queue = callQueue({ clock, sleep: () => Promise.resolve(), random: () => 0, paceMs: 0 })
  const { pictureExchange, close } = httpExchange({
    connections: connections(),
    upstreamUrl: upstream.url,
    deadlineMs: 2_000,
  })
  fetchPicture = pictureFetch({
    exchange: pictureExchange,
    queue,
    clock,
    userAgent: 'Test/1',
    onSent: (call) => sent.push(call),
  })
  onTestFinished(async () => {
    close()
    await upstream.close()
  })
})

const png = (bytes: number): Uint8Array => {
  const picture = Buffer.alloc(bytes)
  picture.write('\x89PNG\r\n\x1a\n', 'latin1')
  return picture
}

const answering = async (behaviour: Behaviour) => {
  upstream.play({ url: 'i0.hdslb.com' }, behaviour)
  const picture = await fetchPicture(FACE, always)
  return { picture, outcome: sent[0]?.outcome }
}

describe('a picture', () => {
  it('comes as what its bytes say it is, whatever the server calls it', async () => {
    const headers = { 'content-type': 'text/html' }
    const { picture } = await answering({ kind: 'answer', headers, body: png(100) })
    expect(picture).toEqual({ contentType: 'image/png', bytes: png(100) })
  })

  it('is asked for with nothing that tells who asks', async () => {
    await fetchPicture(FACE, always)
    const [request, ...more] = upstream.requests()
    expect(more).toEqual([])
    expect(request).toMatchObject({ method: 'GET', host: 'i0.hdslb.com', query: {}, body: '' })
    const { host, connection, ...headers } = request?.headers ?? {}
    expect([host, connection]).toEqual([expect.stringContaining('127.0.0.1'), 'keep-alive'])
    expect(headers).toEqual({
      accept: 'image/avif,image/webp,image/png,image/jpeg,image/gif',
      'accept-encoding': 'identity',
      'user-agent': 'Test/1',
    })
  })

  it('leaves a line in the log without its own name', async () => {
    await fetchPicture(FACE, always)
    expect(sent).toEqual([
      {
        name: 'avatar',
        method: 'GET',
        host: 'i0.hdslb.com',
        path: '/…',
        status: 200,
        outcome: 'ok',
        code: null,
        tookMs: 0,
      },
    ])
  })

  it('may be a mebibyte long and no byte longer', async () => {
    const longest = await answering({ kind: 'answer', body: png(MEBIBYTE) })
    expect(longest.picture?.bytes).toHaveLength(MEBIBYTE)
    sent = []
    const { picture, outcome } = await answering({ kind: 'answer', body: png(MEBIBYTE + 1) })
    expect([picture, outcome]).toEqual([null, 'too-large'])
  })

  it.each<[string, Behaviour, string]>([
    ['an SVG', { kind: 'answer', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }, 'unreadable'],
    ['a page', { kind: 'answer', body: '<!doctype html><script>1</script>' }, 'unreadable'],
    ['nothing', { kind: 'answer', body: '' }, 'unreadable'],
    ['a picture under 404', { kind: 'answer', status: 404, body: png(9) }, 'http-status'],
    ['a picture under 412', { kind: 'answer', status: 412, body: png(9) }, 'http-status'],
    ['compressed bytes', { kind: 'gzip-bomb', bytes: 4096 }, 'unreadable'],
    ['half a picture', { kind: 'cut-short' }, 'offline'],
    ['silence', { kind: 'hang', at: 'start' }, 'timeout'],
    ['a reset', { kind: 'reset', at: 'start' }, 'offline'],
  ])('is not made of %s', async (_what, behaviour, outcome) => {
    expect(await answering(behaviour)).toEqual({ picture: null, outcome })
    expect(sent).toHaveLength(1)
  })

  it('is not looked for where a redirect points', async () => {
    const headers = { location: `${upstream.url}/i0.hdslb.com/bfs/face/other.jpg` }
    const { picture, outcome } = await answering({ kind: 'answer', status: 302, headers })
    expect([picture, outcome]).toEqual([null, 'redirected'])
    expect(upstream.requests()).toHaveLength(1)
  })

  it.each(['https://evil.example/x.png', 'http://i0.hdslb.com/x.png', 'file:///x.png', ''])(
    'is not asked for at %j',
    async (address) => {
      expect(await fetchPicture(address, always)).toBeNull()
      expect(upstream.requests()).toEqual([])
    },
  )

  it('waits for the call before it, and is not sent when a block began meanwhile', async () => {
    let blocked = false
    let end = (): void => undefined
    const before = queue.run(() => new Promise<void>((resolve) => (end = resolve)))
    await soon()
    const asked = fetchPicture(FACE, () => !blocked)
    await soon()
    expect(upstream.requests()).toEqual([])
    blocked = true
    end()
    await before
    expect(await asked).toBeNull()
    expect(upstream.requests()).toEqual([])
  })
})
