import type { NetworkWords } from './network-words'

export const zhCnNetwork: NetworkWords = {
  title: '网络',
  proxy: '代理',
  modes: { system: '跟随系统', direct: '不使用', manual: '手动设置' },
  server: '代理地址',
  serverHint: 'http://主机:端口，也可以是 https://、socks4:// 或 socks5://',
  serverBad: '请写成 http://主机:端口；也可以用 https、socks4 或 socks5 开头。',
  serverSecret: '这里不保存用户名和密码。请使用不需要密码的代理，或交给系统的代理设置。',
  use: '使用',
  used: '正在使用这个代理。',
  certificates: '公司证书',
  certificatesText: '系统信任的证书这里同样信任。系统不认识的证书可以用 PEM 文件添加。',
  choose: '选择文件…',
  remove: '移除',
  file: (name) => `已从 ${name} 添加。`,
  trouble: {
    unreadable: '无法读取这个文件。',
    'too-large': '这个文件太大，不像是证书。',
    'private-key': '这个文件里有私钥。请选择只包含证书的文件。',
    'no-certificate': '这个文件里没有证书，需要 PEM 格式的文件。',
  },
  fileGone: (name) => `${name} 里的证书已无法读取，目前只使用其他证书；请到设置里重新选择。`,
}
