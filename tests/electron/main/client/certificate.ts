import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'

import { onTestFinished } from 'vitest'

export interface Certificate {
  readonly key: string
  readonly cert: string
}

/** Whether there is an openssl to make certificates with. */
export const canMakeCertificates = (): boolean => {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** A certificate that signs itself, for these host names. */
export const selfSigned = (hosts: readonly string[], days = 2): Certificate => {
  const folder = mkdtempSync(join(tmpdir(), 'bili-glance-certificate-'))
  try {
    const keyFile = join(folder, 'key.pem')
    const certFile = join(folder, 'cert.pem')
    const names = hosts.map((host) => `DNS:${host}`).join(',')
    const options = ['-days', `${days}`, '-subj', '/CN=Test', '-addext', `subjectAltName=${names}`]
    const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
    const files = ['-keyout', keyFile, '-out', certFile]
    execFileSync('openssl', ['req', ...kind, ...files, ...options], { stdio: 'ignore' })
    return { key: readFileSync(keyFile, 'utf8'), cert: readFileSync(certFile, 'utf8') }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Makes this process trust a certificate until the running test ends. */
export const trusted = ({ cert }: Certificate): void => {
  const before = getCACertificates('default')
  setDefaultCACertificates([...before, cert])
  onTestFinished(() => {
    setDefaultCACertificates(before)
  })
}
