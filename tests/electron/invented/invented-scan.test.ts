import { describe, expect, it } from 'vitest'
import {
  QR_GENERATE_URL,
  qrPollUrl,
  readQrCode,
  readQrPoll,
  ticketAddress,
} from '../../../electron/bilibili/qr-code'
import { cookiesOfAddress, cookiesOfAnswer } from '../../../electron/bilibili/sign-in-cookies'
import { MID, NOW_MS, signingIn } from './signing-in'

const scanning = () => {
  const { bilibili, ask } = signingIn()
  const code = readQrCode(ask({ url: QR_GENERATE_URL }).json().data)
  if (!code.ok) throw new Error('no code')
  const { key } = code.value
  const poll = (atMs = NOW_MS) => {
    const answer = ask({ url: qrPollUrl(key), atMs })
    const word = readQrPoll(answer.json().data)
    return { answer, word: word.ok ? word.value : null }
  }
  return { ...bilibili, ask, code: code.value, poll }
}

describe('a code of the invented Bilibili', () => {
  it('holds its key in the address that is drawn', () => {
    const { code } = scanning()
    expect(code.key).toMatch(/^[0-9a-f]{32}$/)
    expect(code.address).toContain(code.key)
  })

  it('waits, is scanned, is given up on the phone and waits again', () => {
    const { scan, poll } = scanning()
    expect(poll().word).toEqual({ kind: 'waiting' })
    scan.scan()
    expect(poll().word).toEqual({ kind: 'scanned' })
    scan.cancel()
    expect(poll().word).toEqual({ kind: 'waiting' })
  })

  it('is over after three minutes, or when the phone says so', () => {
    const { scan, poll } = scanning()
    expect(poll(NOW_MS + 180_000).word).toEqual({ kind: 'expired' })
    scan.expire()
    expect(poll().word).toEqual({ kind: 'expired' })
  })

  it('signs in once, with a session beside those there are', () => {
    const { scan, poll, sessionsOf } = scanning()
    scan.confirm(MID)
    const { answer, word } = poll()
    const [, opened] = sessionsOf(MID)
    expect(word).toMatchObject({ kind: 'confirmed', refreshToken: opened?.refresh_token })
    expect(cookiesOfAnswer(answer.headers)).toMatchObject({
      SESSDATA: opened?.SESSDATA,
      bili_jct: opened?.bili_jct,
      DedeUserID: MID,
    })
    expect(poll().word).toEqual({ kind: 'expired' })
    expect(sessionsOf(MID)).toHaveLength(2)
  })

  it('brings its cookies in the address, as it did once', () => {
    const { scan, poll, sessionsOf } = scanning()
    scan.confirm(MID, { shape: 'query' })
    const { answer, word } = poll()
    const address = word?.kind === 'confirmed' ? word.address : ''
    expect(cookiesOfAnswer(answer.headers)).toBeNull()
    expect(cookiesOfAddress(address)).toMatchObject({ SESSDATA: sessionsOf(MID)[1]?.SESSDATA })
  })

  it.each(['ticket', 'ticket-hop'] as const)('brings them behind a %s, once', (shape) => {
    const { scan, poll, ask, sessionsOf } = scanning()
    scan.confirm(MID, { shape })
    const { answer, word } = poll()
    expect(cookiesOfAnswer(answer.headers)).toBeNull()
    let url = ticketAddress(word?.kind === 'confirmed' ? word.address : '') ?? ''
    if (shape === 'ticket-hop') url = ask({ url }).headers['location'] ?? ''
    expect(cookiesOfAnswer(ask({ url }).headers)?.SESSDATA).toBe(sessionsOf(MID)[1]?.SESSDATA)
    expect(cookiesOfAnswer(ask({ url }).headers)).toBeNull()
  })

  it('confirms without a login, or without a token, where it is told to', () => {
    const { scan, poll, sessionsOf } = scanning()
    scan.confirm(MID, { shape: 'nothing' })
    expect(poll().word).toMatchObject({ kind: 'confirmed', refreshToken: null })
    expect(sessionsOf(MID)).toHaveLength(1)
    const other = scanning()
    other.scan.confirm(MID, { token: false })
    expect(other.poll().word).toMatchObject({ refreshToken: null })
  })
})
