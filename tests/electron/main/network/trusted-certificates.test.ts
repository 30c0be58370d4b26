import { X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as tls from 'node:tls'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { readCertificates } from '../../../../electron/main/network/certificate-file'
import { trustedCertificates } from '../../../../electron/main/network/trusted-certificates'
import { canMakeCertificates, selfSigned } from '../client/certificate'

let folder: string
const defaults = tls.getCACertificates('default')
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bili-glance-trust-'))
})
afterEach(() => {
  tls.setDefaultCACertificates(defaults)
  rmSync(folder, { recursive: true })
})

const fingerprints = (certificates: readonly string[]): ReadonlySet<string> =>
  new Set(certificates.map((pem) => new X509Certificate(pem).fingerprint256))

const written = (text: string | Uint8Array): string => {
  const file = join(folder, 'company.pem')
  writeFileSync(file, text)
  return file
}

describe.skipIf(!canMakeCertificates())('a file of certificates (needs openssl)', () => {
  const served = async (): Promise<{
    readonly cert: string
    readonly asked: () => Promise<string>
  }> => {
    const { key, cert } = selfSigned(['company.example'])
    const server = createServer({ key, cert }, (_, response) => response.end('hello'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const { port } = server.address() as AddressInfo
    const asked = (): Promise<string> =>
      new Promise((resolve) => {
        const options = { host: '127.0.0.1', port, servername: 'company.example', agent: false }
        request(options, (response) => {
          response.resume()
          resolve('answered')
        })
          .on('error', (error) => {
            resolve('code' in error ? String(error.code) : 'error')
          })
          .end()
      })
    return { cert, asked }
  }

  it('is trusted from the next connection on, and no longer once it is taken out', async () => {
    const { cert, asked } = await served()
    let file: string | null = null
    const certificates = trustedCertificates({ trust: tls, file: () => file })
    certificates.apply()
    expect(await asked()).toBe('DEPTH_ZERO_SELF_SIGNED_CERT')
    file = written(`some text\n${cert}\n`)
    certificates.apply()
    expect(certificates.trouble()).toBeNull()
    expect(await asked()).toBe('answered')
    file = null
    certificates.apply()
    expect(await asked()).toBe('DEPTH_ZERO_SELF_SIGNED_CERT')
  })

  it('that is gone takes no other trust with it, and is told', () => {
    const certificates = trustedCertificates({ trust: tls, file: () => join(folder, 'gone.pem') })
    certificates.apply()
    expect(certificates.trouble()).toEqual({ kind: 'unreadable' })
    const left = fingerprints(tls.getCACertificates('default'))
    expect([...fingerprints(defaults)].filter((one) => !left.has(one))).toEqual([])
  })

  it('is read, however many are in it', () => {
    const [one, two] = [selfSigned(['a.example']), selfSigned(['b.example'])]
    const read = readCertificates(written(`${one.cert}${two.cert}`))
    expect(read.ok && read.value).toHaveLength(2)
  })

  it('with a private key in it is refused', () => {
    const { key, cert } = selfSigned(['a.example'])
    expect(readCertificates(written(`${cert}${key}`))).toEqual({
      ok: false,
      failure: { kind: 'private-key' },
    })
  })
})

describe('what is no file of certificates', () => {
  it.each([
    ['', 'unreadable'],
    ['hello', 'no-certificate'],
    ['-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n', 'no-certificate'],
    [new Uint8Array(2_000_000), 'too-large'],
  ])('is refused (%#)', (content, kind) => {
    expect(readCertificates(written(content))).toEqual({ ok: false, failure: { kind } })
  })

  it('is refused where it is a folder or not there', () => {
    expect(readCertificates(folder)).toMatchObject({ failure: { kind: 'unreadable' } })
    expect(readCertificates(join(folder, 'none'))).toMatchObject({
      failure: { kind: 'unreadable' },
    })
  })
})

it('asks the system once, and nothing before the first connection', () => {
  const asked: string[] = []
  const certificates = trustedCertificates({
    trust: {
      getCACertificates: (kind = 'default') => {
        asked.push(kind)
        return []
      },
      setDefaultCACertificates: () => asked.push('set'),
    },
    file: () => null,
  })
  expect(asked).toEqual([])
  certificates.apply()
  certificates.apply()
  expect(asked).toEqual(['default', 'system', 'set'])
})
