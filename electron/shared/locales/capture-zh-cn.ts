import type { CaptureWords } from './capture-words'

/** Keeping the window out of pictures of the screen. */
export const zhCnCapture: CaptureWords = {
  title: '截屏与投屏',
  label: '禁止窗口被截屏、录屏或共享',
  text: '截图、录屏和屏幕共享中，窗口会显示为黑色或露出后面的内容，B 站登录页也一样。对大多数程序有效，但防不住拍照；托盘、菜单和通知不受保护，请改用“隐藏昵称”。',
  notOnLinux: 'Linux 没有这项功能。有人在看屏幕时，请改用“隐藏昵称”。',
}
