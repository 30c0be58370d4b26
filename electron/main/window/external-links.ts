import type { Shell } from 'electron'
import type { BilibiliLink } from '../../shared/bilibili-link'
import { linkAddress } from '../../shared/link-address'

/** Hosts whose pages may be opened in the user's browser. */
const PAGE_HOSTS: readonly string[] = [
  'www.bilibili.com',
  'account.bilibili.com',
  'passport.bilibili.com',
  'space.bilibili.com',
]

/** Whether an address is a page of Bilibili by https, with neither user info nor a port. */
export const isAllowedAddress = (address: string): boolean => {
  const url = URL.parse(address)
  return (
    url?.protocol === 'https:' &&
    url.username === '' &&
    url.password === '' &&
    // `host` holds a port that is not the default one, so it is refused together with the rest.
    PAGE_HOSTS.includes(url.host) &&
    // What the browser is given is what was looked at.
    url.href === address
  )
}

/** Opens an address that a page wants, where it is a page of Bilibili; false where nothing was opened. */
export const openAddress = async (
  address: string,
  shell: Pick<Shell, 'openExternal'>,
): Promise<boolean> =>
  isAllowedAddress(address) &&
  shell.openExternal(address).then(
    () => true,
    () => false,
  )

/** Opens a page of Bilibili in the user's browser; false where the system has none that opens it. */
export const openLink = async (
  link: BilibiliLink,
  shell: Pick<Shell, 'openExternal'>,
): Promise<boolean> => {
  const address = linkAddress(link)
  if (!isAllowedAddress(address)) throw new ForbiddenLink(link.to)
  return openAddress(address, shell)
}

/** Thrown when the table of links itself names a page of somebody else: a bug. */
class ForbiddenLink extends Error {
  override readonly name = 'ForbiddenLink'

  constructor(to: BilibiliLink['to']) {
    super(`The link ${to} leads elsewhere than to Bilibili`)
  }
}
