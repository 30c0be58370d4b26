import type { NetworkWords } from './network-words'

export const enNetwork: NetworkWords = {
  title: 'Network',
  proxy: 'Proxy',
  modes: { system: 'As the system', direct: 'None', manual: 'Manual' },
  server: 'Address of the proxy',
  serverHint: 'http://host:port, https://, socks4:// or socks5://',
  serverBad: 'Write it as http://host:port, with https, socks4 or socks5 where it is one of those.',
  serverSecret:
    'A name and password are not kept here. Use a proxy without them, or let the system’s own settings hold them.',
  use: 'Use it',
  used: 'This proxy is used.',
  certificates: 'Certificates of your company',
  certificatesText:
    'What this system trusts is trusted here too. A PEM file adds certificates that the system does not know.',
  choose: 'Choose a file…',
  remove: 'Remove',
  file: (name) => `Added from ${name}.`,
  trouble: {
    unreadable: 'That file cannot be read.',
    'too-large': 'That file is too large to hold certificates.',
    'private-key': 'That file holds a private key. Choose one with certificates alone.',
    'no-certificate': 'There is no certificate in that file. It has to be a PEM file.',
  },
  fileGone: (name) =>
    `The certificates of ${name} cannot be read any more. The others are used; choose the file again in the settings.`,
}
