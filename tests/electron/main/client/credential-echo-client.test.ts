import { inspect } from 'node:util'

import { describe, expect, test } from 'vitest'

import { readings } from '../../../../electron/bilibili/index'
import { loopback } from './loopback'
import { clientAt, COOKIE_CREDENTIAL, KEY_CREDENTIAL } from './loopback-client'

/** A server that puts what it was asked with into its answer. */
const echoing = (body: (asked: { url: string; cookie: string }) => object, escape = false) =>
  loopback((request, response) => {
    const text = JSON.stringify(
      body({ url: request.url ?? '', cookie: request.headers.cookie ?? '' }),
    )
    response.writeHead(200, { 'Content-Type': 'application/json' })
    response.end(escape ? text.replaceAll(/(?<=canar)y/g, String.raw`\u0079`) : text)
  })

describe('a credential that the answer quotes is handed on to nobody', () => {
  test.each([false, true])('in a refusal, JSON escapes %s', async (escape) => {
    const server = await echoing(({ url }) => ({ code: -9999, message: `bad: ${url}` }), escape)
    const { client, sent } = clientAt(server.url)
    const result = await client.call(readings.accountInfo, KEY_CREDENTIAL, () => true)
    expect(result).toEqual({
      ok: false,
      failure: {
        kind: 'refused',
        code: '-9999',
        message: 'bad: /api.bilibili.com/x/member/web/account?access_key=***',
      },
    })
    expect(sent).toMatchObject([{ outcome: 'refused', code: -9999 }])
  })

  test('in a word code, which the log does not get at all', async () => {
    const server = await echoing(({ url }) => ({ code: `invalid_${url.split('=')[1] ?? ''}` }))
    const { client, sent } = clientAt(server.url)
    const result = await client.call(readings.accountInfo, KEY_CREDENTIAL, () => true)
    expect(result).toMatchObject({ failure: { kind: 'refused', code: 'invalid_***' } })
    expect(sent).toMatchObject([{ outcome: 'refused', code: null }])
  })

  test.each([false, true])('in an accepted answer, JSON escapes %s', async (escape) => {
    const body = ({ cookie }: { cookie: string }) => ({
      code: 0,
      message: `ok ${decodeURIComponent(cookie)}`,
      data: { mid: 1, uname: cookie, sign: encodeURIComponent(cookie), [cookie]: [cookie] },
    })
    const server = await echoing(body, escape)
    const { client } = clientAt(server.url)
    const result = await client.call(readings.accountInfo, COOKIE_CREDENTIAL, () => true)
    expect(result).toMatchObject({
      ok: true,
      value: {
        value: { mid: '1', nickname: 'SESSDATA=***; bili_jct=***; DedeUserID=293793435' },
        envelope: { message: 'ok SESSDATA=***; bili_jct=***; DedeUserID=293793435' },
      },
    })
    expect(inspect(result, { depth: 10 })).not.toContain('canary')
  })

  test('in the refusal of a new signature, which the csrf was sent with', async () => {
    const server = await loopback((_, response) => {
      const message = server.seen.at(-1)?.body
      response.writeHead(200, { 'Content-Type': 'application/json' })
      response.end(JSON.stringify({ code: 40061, message }))
    })
    const outcome = await clientAt(server.url).client.updateSignature(
      '你好',
      COOKIE_CREDENTIAL,
      () => true,
    )
    expect(outcome).toMatchObject({ kind: 'failed', failure: { kind: 'refused', code: '40061' } })
    expect(inspect(outcome, { depth: 10 })).not.toContain('canary')
  })
})
