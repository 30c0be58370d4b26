import type { ScanWords } from './scan-words'

/** The sign-in by a code that is scanned with the phone. */
export const zhCnScan: ScanWords = {
  ways: { label: '登录方式', scan: '扫码登录', page: 'B 站登录页', paste: '粘贴 Cookie' },
  howTo: {
    scan: '打开手机上的哔哩哔哩客户端，进入“我的”，点击右上角的“扫一扫”。用微信或系统相机扫描只会打开网页，不能登录。',
    page: '在单独的窗口中打开 B 站自己的登录页，地址一直可见，可用密码或短信登录。登录成功后，登录信息由本程序接管，窗口自动关闭，其中的数据立即清除。',
  },
  begin: {
    scan: { first: '显示二维码', again: '获取新的二维码' },
    page: { first: '打开 B 站登录页', again: '再次打开' },
  },
  asking: '正在向 B 站获取二维码…',
  codeName: '登录 B 站的二维码，请用哔哩哔哩手机客户端扫描',
  waiting: '请打开哔哩哔哩手机客户端扫一扫。',
  scanned: '扫描成功，请在手机上确认登录。',
  scannedHint: '账号不对？请先在手机上取消，再获取新的二维码。',
  timeLeft: (time) => `${time} 后过期`,
  expired: '二维码已过期，未被使用。',
  pageOpen: '请在打开的窗口中登录，登录后它会自动关闭。',
  verifying: '登录成功，正在向 B 站核实账号…',
  addOther: (name) => `将“${name}”添加为另一个账号`,
  tryAgain: '重试',
  stop: '停止',
  pasteInstead: '改为粘贴 Cookie',
  ownLogin: '这是本程序自己的登录，在浏览器中退出登录不会影响它。',
  noCode: (reason) => `${reason}未能获取二维码。`,
  noWord: (reason) => `${reason}无法得知二维码是否已被扫描。`,
  lost: '确认登录时连接中断，而 B 站的登录结果只发送一次。请扫描新的二维码。',
  nothingCame:
    '已在手机上确认，但 B 站没有发来登录凭证，登录方式可能已经改变。仍可粘贴 Cookie 登录。',
  pageClosed: '还没登录，B 站登录页就被关闭了。',
  pageInExample: '示例模式不会向任何地方发送请求，因此不会打开 B 站的页面。',
  pageUnreachable: 'B 站登录页打不开，请检查网络后再试。',
}
