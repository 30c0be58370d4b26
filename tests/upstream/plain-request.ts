import { Agent, request as startRequest } from 'node:http'
import { StringDecoder } from 'node:string_decoder'

/** What one bare HTTP request met with; nothing is decompressed, followed or repaired. */
export interface PlainOutcome {
  readonly status: number | null
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
  readonly bytes: number
  /** Node's code for what broke, or `timeout`; `null` when the answer came whole. */
  readonly trouble: string | null
}

/** How a bare request is sent. */
export interface PlainRequest {
  readonly cookie?: string
  readonly method?: string
  readonly form?: string
  /** Silence after which the connection is given up. */
  readonly silenceMs?: number
  /** Time after which the connection is given up in any case. */
  readonly wholeMs?: number
  readonly agent?: Agent
}

/** Sends one request as plainly as Node can; never throws. */
export const plainRequest = (
  url: string,
  {
    cookie,
    method = 'GET',
    form,
    silenceMs = 10_000,
    wholeMs = 20_000,
    agent = new Agent(),
  }: PlainRequest = {},
): Promise<PlainOutcome> =>
  new Promise((done) => {
    let outcome: PlainOutcome = { status: null, headers: {}, body: '', bytes: 0, trouble: null }
    const fail = (trouble: string) => done({ ...outcome, trouble })
    const headers = {
      ...(cookie === undefined ? {} : { cookie }),
      ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
    }
    const sent = startRequest(url, { method, headers, agent }, (response) => {
      const text = new StringDecoder('utf8')
      outcome = { ...outcome, status: response.statusCode ?? null, headers: response.headers }
      response.on('data', (piece: Buffer) => {
        const bytes = outcome.bytes + piece.length
        outcome = { ...outcome, body: outcome.body + text.write(piece), bytes }
      })
      response.on('end', () => done({ ...outcome, body: outcome.body + text.end() }))
      response.on('error', (error: NodeJS.ErrnoException) => fail(error.code ?? error.name))
    })
    const giveUp = () => {
      fail('timeout')
      sent.destroy()
    }
    sent.setTimeout(silenceMs, giveUp)
    const deadline = setTimeout(giveUp, wholeMs)
    sent.on('close', () => clearTimeout(deadline))
    sent.on('error', (error: NodeJS.ErrnoException) => fail(error.code ?? error.name))
    sent.end(form)
  })
