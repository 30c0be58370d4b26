import type { ProxyConfig } from 'electron'
import type { ProxySetting } from '../../shared/settings'

const PAC_KINDS: Readonly<Record<string, string>> = {
  'http:': 'PROXY',
  'https:': 'HTTPS',
  'socks4:': 'SOCKS4',
  'socks5:': 'SOCKS5',
}

/** The user's choice in the words of a PAC file; `null` leaves it to the system. */
export const proxyList = (setting: ProxySetting): string | null => {
  if (setting.mode === 'system') return null
  if (setting.mode === 'direct') return 'DIRECT'
  const [scheme = '', host = ''] = setting.server.split('//')
  return `${PAC_KINDS[scheme.toLowerCase()] ?? 'PROXY'} ${host}`
}

/** The user's choice for a session of Chromium. */
export const sessionProxy = (setting: ProxySetting): ProxyConfig =>
  setting.mode === 'manual'
    ? { mode: 'fixed_servers', proxyRules: setting.server }
    : { mode: setting.mode }
