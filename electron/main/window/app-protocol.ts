import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { protocol } from 'electron'
import { errorCode } from '../client/error-code'
import type { Picture } from '../client/picture-fetch'
import type { DrawnPage } from './drawn-page'
import { APP_SCHEME, avatarMid, pageFile } from './page-address'
import { PAGE_HEADERS } from './page-headers'

/** What is served. */
interface Served {
  /** Where the built window lies. */
  readonly folder: string
  /** The picture of an account; `null` for none. */
  readonly pictureOf: (mid: string) => Promise<Picture | null>
  readonly drawn: DrawnPage
}

const PAGE_TYPE = 'text/html; charset=utf-8'

/** What the build makes; anything else is not served. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': PAGE_TYPE,
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

const ABSENT_CODES = ['ENOENT', 'ENOTDIR', 'EISDIR']

const isAbsent = (error: unknown): boolean => ABSENT_CODES.includes(errorCode(error) ?? '')

const readIfThere = async (file: string): Promise<Uint8Array<ArrayBuffer> | null> => {
  try {
    return new Uint8Array(await readFile(file))
  } catch (error) {
    if (isAbsent(error)) return null
    throw error
  }
}

const refusal = (status: number): Response => new Response(null, { status, headers: PAGE_HEADERS })

const pictureResponse = (picture: Picture | null): Response =>
  picture === null
    ? refusal(404)
    : new Response(new Uint8Array(picture.bytes), {
        headers: { ...PAGE_HEADERS, 'content-type': picture.contentType },
      })

async function* encoded(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  for await (const piece of pieces) yield encoder.encode(piece)
}

/** Answers one request of the window: a built file or the picture of an account. */
export const pageResponse = async (
  request: Pick<Request, 'method' | 'url'>,
  { folder, pictureOf, drawn }: Served,
): Promise<Response> => {
  if (request.method !== 'GET') return refusal(405)
  const mid = avatarMid(request.url)
  if (mid !== null) return pictureResponse(await pictureOf(mid))
  const file = pageFile(request.url, folder)
  const contentType = file === null ? undefined : CONTENT_TYPES[extname(file)]
  if (file === null || contentType === undefined) return refusal(404)
  const body = await readIfThere(file)
  if (body === null) return refusal(404)
  // A page is begun at once: what it names is asked for while the rest of it is drawn.
  const sent =
    contentType === PAGE_TYPE
      ? ReadableStream.from(encoded(drawn(new TextDecoder().decode(body))))
      : body
  return new Response(sent, { headers: { ...PAGE_HEADERS, 'content-type': contentType } })
}

/** Makes the pages' scheme a secure origin of its own; only works before the app is ready. */
export const registerAppScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      // The scripts are compiled once and not with every window.
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])

/** Serves the built window and its pictures; only works once the app is ready. */
export const serveAppPages = (served: Served): void =>
  protocol.handle(APP_SCHEME, (request) => pageResponse(request, served))
