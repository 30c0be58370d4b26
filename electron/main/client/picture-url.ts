import { ForbiddenAddress } from './allowed-url'

/** The hosts of Bilibili's pictures: `i0.hdslb.com` and its like. */
const PICTURE_HOST = /^([a-z0-9-]+\.)+hdslb\.com$/

/** The address of a picture of Bilibili's: https, no user, no port; `null` for any other. */
export const pictureUrl = (address: string): URL | null => {
  const url = URL.parse(address)
  // `host` carries a port that is not the default one, so it is refused together with the rest.
  if (url?.protocol !== 'https:' || !PICTURE_HOST.test(url.host)) return null
  return url.username === '' && url.password === '' ? url : null
}

/** Like `pictureUrl`, where any other address is a bug and throws. */
export const allowedPictureUrl = (address: string): URL => {
  const url = pictureUrl(address)
  if (url === null) throw new ForbiddenAddress(URL.parse(address)?.host ?? 'no address')
  return url
}
