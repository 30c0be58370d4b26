import type { GlobalShortcutWords } from './global-shortcut-words'

/** The keys that show and hide the window from every program. */
export const zhCnGlobalShortcut: GlobalShortcutWords = {
  title: '全局快捷键',
  label: '在任何程序中显示或隐藏窗口',
  hint: '在输入框中按下快捷键。按 Delete 清除，按 Esc 保持不变。',
  none: '未设置',
  remove: '清除',
  saved: (keys) => `现在按 ${keys} 即可显示或隐藏窗口。`,
  removed: '已清除快捷键。',
  unsuitable: (keys, example) => `${keys} 会影响其他所有程序。请多按住几个键，例如 ${example}。`,
  taken: (keys) => `${keys} 已被其他程序或系统占用，未作更改。请换一组按键。`,
  takenSince: (keys) =>
    `${keys} 已被其他程序或系统占用，按下不会有反应。请退出那个程序后重新启动 Bili Glance，或换一组按键。`,
  wayland:
    '在 Wayland 下，许多桌面不允许程序使用全局快捷键。这时可以在桌面的系统设置中添加一个启动 Bili Glance 的快捷键：再次启动会显示窗口。',
}
