/** Where Bilibili's own page begins. */
export const SIGN_IN_ADDRESS = 'https://passport.bilibili.com/login'

/** Hosts that the page may show: where one signs in, and where one lands afterwards. */
const SIGN_IN_HOSTS: readonly string[] = [
  'passport.bilibili.com',
  'www.bilibili.com',
  'account.bilibili.com',
]

const plainHttps = (address: string): URL | null => {
  const url = URL.parse(address)
  return url?.protocol === 'https:' && url.username === '' && url.password === '' ? url : null
}

/** Whether the page may show this address: https, one of its hosts, no port and no user in it. */
export const isSignInAddress = (address: string): boolean =>
  // `host` holds a port that is not the default one, so it is refused together with the rest.
  SIGN_IN_HOSTS.includes(plainHttps(address)?.host ?? '')

/** Whether a frame within the page may show this address: that of a CAPTCHA is of another host. */
export const isFrameAddress = (address: string): boolean =>
  address === 'about:blank' || address === 'about:srcdoc' || plainHttps(address) !== null

/** What a title shows of an address: no path, no query; `null` where it is none of the page. */
export const shownOrigin = (address: string): string | null =>
  isSignInAddress(address) ? new URL(address).origin : null
