import { X509Certificate } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { failed, success, type Result } from '../../bilibili/failure'
import type { CertificateTrouble } from '../../shared/certificate-trouble'

const LARGEST_BYTES = 1_000_000
const CERTIFICATE = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g
const PRIVATE_KEY = /-----BEGIN (?:\w+ )*PRIVATE KEY-----/

const isCertificate = (pem: string): boolean => {
  try {
    return new X509Certificate(pem).raw.length > 0
  } catch {
    // Whatever is wrong with it: it is none.
    return false
  }
}

const textOf = (file: string): string | null => {
  try {
    return statSync(file).size > LARGEST_BYTES ? null : readFileSync(file, 'utf8')
  } catch {
    // Gone, a folder, somebody else's: it cannot be read, which is what is told.
    return ''
  }
}

/** The certificates of a PEM file, each as PEM. */
export const readCertificates = (file: string): Result<readonly string[], CertificateTrouble> => {
  const text = textOf(file)
  if (text === null) return failed({ kind: 'too-large' })
  if (text === '') return failed({ kind: 'unreadable' })
  if (PRIVATE_KEY.test(text)) return failed({ kind: 'private-key' })
  const certificates = (text.match(CERTIFICATE) ?? []).filter(isCertificate)
  return certificates.length === 0 ? failed({ kind: 'no-certificate' }) : success(certificates)
}
