import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { shell } from 'electron'
import { desktopUserAgent } from '../client/desktop-user-agent'
import type { Upstream } from '../client/upstream'
import { openAddress } from '../window/external-links'
import { signInPage, type SignInPage } from './sign-in-page'

/** Bilibili's own page as this machine shows it. */
export const bilibiliSignInPage = (
  { upstreamUrl }: Pick<Upstream, 'upstreamUrl'>,
  packaged: boolean,
): SignInPage =>
  signInPage({
    partitionName: () => `sign-in-${randomUUID()}`,
    userAgent: desktopUserAgent(process.platform),
    devTools: !packaged,
    upstreamUrl,
    sleep: async (ms) => {
      await sleep(ms)
    },
    leave: (address) => void openAddress(address, shell),
  })
