import type { WelcomeWords } from './welcome-words'

/** What somebody reads who has no account here yet. */
export const zhCnWelcome: WelcomeWords = {
  title: 'B 站账号，一目了然',
  text: '看一眼托盘，就知道今天的 65 经验还差什么、大会员还剩多久、每个账号的登录是否正常。单个或多个账号都适用。',
  kept: '登录凭证只留在本机',
  keptText: '凭证保存在这台电脑的系统钥匙串中，只会发送给 B 站。我们没有服务器。',
  readOnly: '只查看，只提醒',
  readOnlyText: '不做任务、不投币、不领取任何东西。设置里的“今天发出的请求”列出每一次请求。',
  tray: '常驻托盘',
  trayText: {
    windows: 'Windows 可能把图标收进时钟旁的小箭头里，把它拖出来就能一直看到。',
    macos: '图标在屏幕右上角的菜单栏里，按住 ⌘ 拖动可以调整位置。',
    linux: 'GNOME 等桌面需要安装扩展才会显示托盘图标；再次启动程序即可打开本窗口。',
  },
  scan: '扫码登录',
  otherWays: '其他登录方式',
  example: '先随便看看',
  exampleText:
    '重新启动，进入带有三个虚构账号和两年记录的示例。不会发送任何请求，也不会留下任何内容。',
  exampleFailed: '程序未能重新启动，请再试一次。',
  exampleBar: '示例模式：账号均为虚构，不会发送任何请求。',
  leave: '退出示例',
}
