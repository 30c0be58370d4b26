import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CustomScheme } from 'electron'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Picture } from '../../../../electron/main/client/picture-fetch'
import {
  pageResponse,
  registerAppScheme,
  serveAppPages,
} from '../../../../electron/main/window/app-protocol'
import type { DrawnPage } from '../../../../electron/main/window/drawn-page'
import { pageUrl } from '../../../../electron/main/window/page-address'

type Handler = (request: Request) => Promise<Response>

const electron = vi.hoisted(() => ({
  schemes: [] as CustomScheme[],
  handlers: new Map<string, Handler>(),
}))

vi.mock('electron', () => ({
  protocol: {
    registerSchemesAsPrivileged: (schemes: CustomScheme[]) => electron.schemes.push(...schemes),
    handle: (scheme: string, handler: Handler) => electron.handlers.set(scheme, handler),
  },
}))

let base = ''
let folder = ''

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'app-protocol-'))
  folder = join(base, 'renderer')
  await mkdir(join(folder, 'assets', 'folder.js'), { recursive: true })
  await writeFile(join(base, 'secret.js'), 'secret')
  await writeFile(join(folder, 'en.html'), '<!doctype html>')
  await writeFile(join(folder, 'assets', 'index-a1.js'), 'run()')
  await writeFile(join(folder, 'assets', 'index-a1.js.map'), '{}')
})

afterAll(() => rm(base, { recursive: true }))

const get = (path: string, method = 'GET'): Promise<Response> =>
  pageResponse({ method, url: `app://bili-glance${path}` }, { folder, pictureOf, drawn })

const drawn: DrawnPage = async function* (html) {
  yield html
  yield await Promise.resolve('<p>小栗子')
}

const asked: string[] = []
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
const pictureOf = (mid: string): Promise<Picture | null> => {
  asked.push(mid)
  return Promise.resolve(mid === '7' ? { contentType: 'image/png', bytes: PNG } : null)
}

describe('the pages of the window', () => {
  it('serves the page with a policy that allows nothing from elsewhere and nothing inline', async () => {
    const response = await get('/en.html')
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('<!doctype html><p>小栗子')
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ])
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('serves a script as one', async () => {
    const response = await get('/assets/index-a1.js')
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(await response.text()).toBe('run()')
  })

  it.each([
    '/absent.js',
    '/assets/folder.js',
    '/en.html/index.js',
    '/assets/index-a1.js.map',
    '/assets',
    '/../secret.js',
    '/..%2fsecret.js',
    '/%2e%2e%2fsecret.js',
  ])('has nothing at %s, and says so under the same policy', async (path) => {
    const response = await get(path)
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('takes no %s', async (method) => {
    expect((await get('/en.html', method)).status).toBe(405)
  })

  it('does not hide that a file cannot be read', async () => {
    const tooLong = `/${'a'.repeat(5_000)}.js`
    await expect(get(tooLong)).rejects.toMatchObject({ code: 'ENAMETOOLONG' })
  })

  it('is a secure origin of its own that may not step around the policy, and keeps compiled scripts', () => {
    registerAppScheme()
    expect(electron.schemes).toEqual([
      {
        scheme: 'app',
        privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
      },
    ])
  })

  it('answers on the own scheme from the given folder', async () => {
    serveAppPages({ folder, pictureOf, drawn })
    expect([...electron.handlers.keys()]).toEqual(['app'])
    const response = await electron.handlers.get('app')?.(new Request(pageUrl('en')))
    expect(await response?.text()).toBe('<!doctype html><p>小栗子')
  })

  it('serves the picture of an account as what it is, under the same policy', async () => {
    const response = await get('/avatar/7?0123.jpg')
    expect(response.status).toBe(200)
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(PNG)
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('has no picture for an account without one', async () => {
    const response = await get('/avatar/8')
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toBeNull()
  })

  it.each([
    '/avatar/',
    '/avatar/7.png',
    '/avatar/7/8',
    '/avatar/-7',
    '/avatar/%37',
    '/avatar/123456789012345678901',
  ])('asks for no picture at %s', async (path) => {
    asked.length = 0
    expect((await get(path)).status).toBe(404)
    expect((await get('/avatar/7', 'POST')).status).toBe(405)
    expect(asked).toEqual([])
  })
})
