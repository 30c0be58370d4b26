import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { DrawnPage } from '../../electron/main/window/drawn-page'
import { PAGE_HEADERS } from '../../electron/main/window/page-headers'
import { undrawnPage } from '../electron/main/window/undrawn-page'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

const sendPage = async (
  html: string,
  drawn: DrawnPage,
  response: ServerResponse,
): Promise<void> => {
  for await (const piece of drawn(html)) response.write(piece)
  response.end()
}

/** Serves the files of a folder on the loopback, pages as `drawn`; `url` is that of the page. */
export const pageServer = async (
  folder: string,
  page = 'zh-CN.html',
  drawn = undrawnPage,
): Promise<{ readonly url: string; readonly stop: () => void }> => {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const file = path.join(folder, pathname)
    readFile(file).then(
      (body) => {
        const type = TYPES[path.extname(file)] ?? 'application/octet-stream'
        response.writeHead(200, { ...PAGE_HEADERS, 'content-type': type })
        if (file.endsWith('.html')) void sendPage(body.toString('utf8'), drawn, response)
        else response.end(body)
      },
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // It listens on a port, so its address is no path.
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/${page}`,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
