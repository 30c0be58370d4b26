import { cookieHeader, type Credential } from '../../electron/bilibili/credential'
import { readingNames, readings } from '../../electron/bilibili/index'
import { parsePastedCredential } from '../../electron/bilibili/pasted-credential'
import { desktopUserAgent } from '../../electron/main/client/desktop-user-agent'
import { requestHeaders } from '../../electron/main/client/request-headers'
import { atUpstream } from '../../electron/main/client/upstream'
import type { ServedBilibili } from './counted-upstream'

/** One account of the server, as the app keeps it. */
interface BenchAccount {
  readonly mid: string
  readonly credential: Credential
}

/** One call as it goes over the wire. */
export interface BareCall {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
}

/** The server's accounts with their credentials, read as if they had been pasted. */
export const benchAccounts = ({ accounts }: ServedBilibili): readonly BenchAccount[] =>
  accounts.map(({ mid, cookie }) => {
    const credential = parsePastedCredential(cookie)
    if (!credential.ok) throw new Error('the server gave no cookie')
    return { mid, credential: credential.value }
  })

/** Every call of a refresh that finds nothing fresh, with the very headers that the app sends. */
export const refreshCalls = (served: ServedBilibili): readonly BareCall[] => {
  const userAgent = desktopUserAgent(process.platform)
  return benchAccounts(served).flatMap(({ credential }) =>
    readingNames.map((name) => {
      const url = new URL(readings[name].url)
      const cookie = cookieHeader(credential)
      return {
        url: atUpstream(url, served.url),
        headers: requestHeaders({ method: 'GET', url, userAgent, cookie }),
      }
    }),
  )
}
