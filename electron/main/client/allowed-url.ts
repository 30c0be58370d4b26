/** The only hosts that are ever sent anything, cookies above all. */
const ALLOWED_HOSTS: readonly string[] = [
  'api.bilibili.com',
  'passport.bilibili.com',
  'account.bilibili.com',
  'www.bilibili.com',
]

/** Where the ticket of a scanned code is changed into cookies; it is asked without any of ours. */
const TICKET_PAGE = 'https://passport.biligame.com/x/passport-login/web/crossDomain'

/** Thrown when code of this app tries to send something elsewhere than to Bilibili: a bug. */
export class ForbiddenAddress extends Error {
  override readonly name = 'ForbiddenAddress'

  constructor(host: string) {
    super(`Nothing may be sent to ${host}`)
  }
}

/** Parses an address that may be asked: https, an allowed host, no port and no user in it. */
export const allowedUrl = (address: string): URL => {
  const url = new URL(address)
  // `host` carries a port that is not the default one, so it is refused together with the rest.
  const plain = url.protocol === 'https:' && url.username === '' && url.password === ''
  const isTicketPage = `${url.origin}${url.pathname}` === TICKET_PAGE
  if (plain && isTicketPage) return url
  if (!plain || !ALLOWED_HOSTS.includes(url.host)) throw new ForbiddenAddress(url.host)
  return url
}
