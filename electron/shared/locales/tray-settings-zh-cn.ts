import type { TraySettingsWords } from './tray-settings-words'

export const zhCnTraySettings: TraySettingsWords = {
  title: '托盘',
  icon: '图标',
  icons: { ring: '圆环', dot: '圆点' },
  iconText:
    '圆环里每个账号一段弧，按今天的经验填充，超过四个账号时合为一环；圆点只显示最需要注意的状态。',
  sum: '在图标旁显示今天的经验',
  sumText: '显示最需要关注的账号；需要处理时显示“!”。',
  masked: '隐藏昵称',
  maskedText:
    '窗口、托盘和通知用“账号 1”代替昵称和头像，UID、手机、邮箱、生日、签名和视频编号也一并隐藏。快捷键 Ctrl+Shift+H（⌘⇧H）。',
  colour: '颜色',
  colours: {
    none: '无',
    rose: '玫红',
    orange: '橙色',
    amber: '琥珀',
    green: '绿色',
    teal: '青色',
    blue: '蓝色',
    violet: '紫色',
    slate: '灰蓝',
  },
}
