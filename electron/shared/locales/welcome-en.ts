import type { WelcomeWords } from './welcome-words'

/** What somebody reads who has no account here yet. */
export const enWelcome: WelcomeWords = {
  title: 'Your day on Bilibili, at a glance',
  text: 'One look at the tray tells what of today’s 65 exp is still open, how long your VIP lasts and whether every login is healthy, for one account or many.',
  kept: 'Your login stays here',
  keptText:
    'It is kept in the keychain of this computer and goes to Bilibili alone. We have no server.',
  readOnly: 'It reads and reminds',
  readOnlyText:
    'It does no tasks, gives no coins and claims nothing. “What I sent today”, in the settings, lists every call.',
  tray: 'It lives in the tray',
  trayText: {
    windows:
      'Windows may hide the icon behind the arrow beside the clock. Drag it out to keep it in sight.',
    macos: 'The icon sits at the top right, in the menu bar. Drag it with ⌘ held to move it.',
    linux:
      'Some desktops, such as GNOME, show no icons without an extension. Start the app again to see this window.',
  },
  scan: 'Scan a code to sign in',
  otherWays: 'Another way to sign in',
  example: 'Look around first',
  exampleText:
    'Starts again with three invented accounts and two years of their history. Nothing is sent, nothing is kept.',
  exampleFailed: 'The app could not be started again. Please try once more.',
  exampleBar: 'Example: these accounts are invented, and nothing is sent anywhere.',
  leave: 'Leave the example',
}
