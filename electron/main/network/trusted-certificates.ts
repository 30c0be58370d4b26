import type * as tls from 'node:tls'
import type { CertificateTrouble } from '../../shared/certificate-trouble'
import { readCertificates } from './certificate-file'

/** Node's own trust, as far as it is used. */
type NodeTrust = Pick<typeof tls, 'getCACertificates' | 'setDefaultCACertificates'>

/** Whose certificates this process trusts: Node's own, the system's, and those of the user's file. */
export interface TrustedCertificates {
  /** Sees to it before a connection is made; costs nothing while nothing has changed. */
  readonly apply: () => void
  /** Why the file of the settings adds nothing; `null` where it does, or there is none. */
  readonly trouble: () => CertificateTrouble | null
}

interface TrustParts {
  readonly trust: NodeTrust
  /** Absolute path of the user's file; `null` where there is none. */
  readonly file: () => string | null
}

/** Node ignores what the system trusts until it is told; nothing is told before the first `apply`. */
export const trustedCertificates = ({ trust, file }: TrustParts): TrustedCertificates => {
  let before: readonly string[] | null = null
  let appliedFor: string | null | undefined
  let trouble: CertificateTrouble | null = null

  return {
    trouble: () => trouble,
    apply: () => {
      const wanted = file()
      if (wanted === appliedFor) return
      before ??= [...trust.getCACertificates('default'), ...trust.getCACertificates('system')]
      const own = wanted === null ? null : readCertificates(wanted)
      trouble = own?.ok === false ? own.failure : null
      trust.setDefaultCACertificates([
        ...new Set([...before, ...(own?.ok === true ? own.value : [])]),
      ])
      appliedFor = wanted
    },
  }
}
