import type { OfflineCause } from '../../bilibili/failure'

const BY_CODE: Readonly<Record<string, OfflineCause>> = {
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  EAI_FAIL: 'dns',
  EAI_NODATA: 'dns',
  EAI_NONAME: 'dns',
  ECONNREFUSED: 'refused',
  ENETUNREACH: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETDOWN: 'unreachable',
  EHOSTDOWN: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  EACCES: 'unreachable',
  EPERM: 'unreachable',
  ETIMEDOUT: 'unreachable',
  EPROTO: 'tls',
  HOSTNAME_MISMATCH: 'tls',
  INVALID_CA: 'tls',
  INVALID_PURPOSE: 'tls',
  PATH_LENGTH_EXCEEDED: 'tls',
  ERR_PROXY_TUNNEL: 'proxy',
}

/** First letters of the codes that Node gives to trouble with TLS and certificates. */
const TLS_PREFIXES = [
  'CERT_',
  'CRL_',
  'DEPTH_ZERO_',
  'ERR_SSL_',
  'ERR_TLS_',
  'SELF_SIGNED_',
  'UNABLE_TO_',
]

/** Causes that can only be the way to the proxy itself once a proxy is in between. */
const BEFORE_THE_TUNNEL: readonly OfflineCause[] = ['dns', 'refused', 'unreachable']

/**
 * Names why a connection failed by the `code` that Node put on the error.
 *
 * `null` and unknown codes (parser trouble `HPE_…`, a cut connection) are `reset`; through a proxy a
 * failure without a code is the proxy's, whose libraries throw bare errors.
 */
export const offlineCause = (code: string | null, proxied: boolean): OfflineCause => {
  if (code === null) return proxied ? 'proxy' : 'reset'
  if (TLS_PREFIXES.some((prefix) => code.startsWith(prefix))) return 'tls'
  const cause = BY_CODE[code] ?? 'reset'
  return proxied && BEFORE_THE_TUNNEL.includes(cause) ? 'proxy' : cause
}
