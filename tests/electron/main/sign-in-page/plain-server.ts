import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'

/** A loopback server that writes down what it was asked and answers with a redirect and two cookies. */
export const plainServer = async () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      asked.push(`${request.method ?? ''} ${request.url ?? ''} ${body}`)
      response.setHeader('set-cookie', ['a=1; Path=/', 'b=2; Path=/'])
      response.writeHead(302, { location: 'https://www.bilibili.com/' }).end()
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  return {
    url: `http://127.0.0.1:${port.toString()}`,
    asked,
    close: () => new Promise<void>((done) => server.close(() => done())),
  }
}
