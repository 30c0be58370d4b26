import type { TraySettingsWords } from './tray-settings-words'

export const enTraySettings: TraySettingsWords = {
  title: 'Tray',
  icon: 'Icon',
  icons: { ring: 'Ring', dot: 'Dot' },
  iconText:
    'The ring shows an arc for each account, filled as today’s exp, and one ring for all beyond four accounts; the dot only the worst state.',
  sum: 'Today’s sum beside the icon',
  sumText: 'Of the account that needs you most; “!” where it needs more than a look.',
  masked: 'Hide names',
  maskedText:
    'Window, tray and notifications show “Account 1” in the place of names and pictures; numbers, phone, mail, birthday, signature and videos are hidden. Also by Ctrl+Shift+H (⌘⇧H).',
  colour: 'Colour',
  colours: {
    none: 'None',
    rose: 'Rose',
    orange: 'Orange',
    amber: 'Amber',
    green: 'Green',
    teal: 'Teal',
    blue: 'Blue',
    violet: 'Violet',
    slate: 'Slate',
  },
}
