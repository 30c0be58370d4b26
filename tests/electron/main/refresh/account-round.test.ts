import { describe, expect, it } from 'vitest'
import type { Credential } from '../../../../electron/bilibili/credential'
import { code, NOON_MS, onPath, PATHS, type Instead } from './asked-bilibili'
import { offline, play, timesAsked } from './played-round'

describe('a round over one account', () => {
  it('makes each of the ten readings once and finds the login in order', async () => {
    const { result, asked, saved } = await play()
    expect(result).toEqual({
      session: 'ok',
      block: null,
      blockMs: null,
      credential: null,
      answered: true,
      readings: Object.fromEntries(saved),
    })
    expect([...saved.keys()].sort()).toEqual(Object.keys(PATHS).sort())
    expect([...asked].sort()).toEqual(Object.values(PATHS).sort())
    for (const reading of saved.values())
      expect(reading).toMatchObject({ failure: null, asOfMs: NOON_MS })
  })

  it('never keeps the name and the number of the real-name document', async () => {
    const { saved } = await play()
    const kept = saved.get('realnameApplication')
    expect(kept?.value).toMatchObject({ maskedName: null, maskedNumber: null })
    expect(kept?.raw).not.toHaveProperty('realname')
    expect(kept?.raw).not.toHaveProperty('card')
  })

  it('needs a second look seconds later before it calls a login ended', async () => {
    const { result, asked, sleptMs } = await play(onPath(PATHS.nav, code(-101)))
    expect(result.session).toBe('needs-login')
    expect(asked).toEqual([PATHS.nav, PATHS.nav])
    expect(sleptMs).toEqual([2_000])
  })

  it('goes on when the second look finds the login in order', async () => {
    let answers = 0
    const once: Instead = (request) =>
      request.url.endsWith(PATHS.nav) && (answers += 1) === 1 ? code(-101) : null
    const { result, saved } = await play(once)
    expect(result.session).toBe('ok')
    expect(saved.get('nav')?.failure).toBeNull()
    expect(saved.get('expLog')?.failure).toBeNull()
  })

  it('changes nothing when the second look gets no answer', async () => {
    let answers = 0
    const { result } = await play((request) =>
      !request.url.endsWith(PATHS.nav) ? null : (answers += 1) === 1 ? code(-101) : offline,
    )
    expect(result).toMatchObject({ session: null, block: null })
  })

  it('holds a -101 of one endpoint beside a good nav against that endpoint alone', async () => {
    const { result, saved } = await play(onPath(PATHS.security, code(-101)))
    expect(result.session).toBe('ok')
    expect(saved.get('security')?.failure).toEqual({ kind: 'needs-login', code: -101 })
    expect(saved.get('expLog')?.failure).toBeNull()
  })

  it('asks nav what is true when only another endpoint says -101', async () => {
    const { result, asked } = await play(onPath(PATHS.coinExp, code(-101)), { due: ['coinExp'] })
    expect(result.session).toBe('ok')
    expect(asked).toEqual([PATHS.coinExp, PATHS.nav])
  })

  it('tries the other form of SESSDATA once on -400 and keeps the one that works', async () => {
    const decoded = (credential: Credential): Credential => ({
      ...credential,
      SESSDATA: decodeURIComponent(credential.SESSDATA ?? ''),
    })
    const { result } = await play(
      (request) => (request.headers['Cookie']?.includes('%2C') === true ? null : code(-400)),
      { credential: decoded },
    )
    expect(result.session).toBe('ok')
    expect(result.credential?.SESSDATA).toContain('%2C')
  })

  it('calls the credential damaged when both forms bring -400', async () => {
    const { result, asked } = await play(() => code(-400))
    expect(result.session).toBe('damaged')
    expect(asked).toEqual([PATHS.nav, PATHS.nav])
  })

  it('lets every endpoint fail alone with trouble of the server', async () => {
    const { result, saved } = await play(() => code(-500))
    expect(result).toMatchObject({ session: null, block: null, answered: false })
    expect(saved.size).toBe(10)
  })

  it('takes the coin exp from the endpoint of the document when the one of today is gone', async () => {
    const { saved, asked } = await play((request) => {
      if (request.url.endsWith(PATHS.coinExp)) return { status: 404, body: '<html></html>' }
      return request.url.endsWith('/plus/account/exp.php') ? code(0, { number: 20 }) : null
    })
    expect(saved.get('coinExp')).toMatchObject({
      value: { exp: 20 },
      failure: { kind: 'unavailable' },
      asOfMs: NOON_MS,
    })
    expect(timesAsked(asked, '/plus/account/exp.php')).toBe(1)
  })

  it('drops an answer that comes after the account was removed or signed in anew', async () => {
    const { saved } = await play(() => null, { mayGoOn: (asked) => asked < 2 })
    expect([...saved.keys()]).toEqual(['nav'])
  })

  it('refuses an answer about another account', async () => {
    const { saved } = await play(onPath(PATHS.vip, code(0, { data: { mid: 1, vip_status: 1 } })))
    expect(saved.get('vip')).toMatchObject({ value: null, failure: { kind: 'wrong-account' } })
  })

  it('looks at an access_key through the account endpoint and asks nothing that is cookie-only', async () => {
    const { asked, result } = await play(() => code(-101), {
      credential: () => ({ access_key: 'f00d', origin: 'access-key' }),
    })
    expect(result.session).toBe('needs-login')
    expect(asked).toEqual([PATHS.accountInfo, PATHS.accountInfo])
  })
})
