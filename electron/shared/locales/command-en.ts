import type { CommandWords, UpstreamWords } from './command-words'

/** All switches of the command line. */
export const enUsage = `Usage: bili-glance [--hidden] [--example]
       bili-glance --status[=text|json] [--example]
       bili-glance --add-account < FILE
       bili-glance --add-account --qr
       bili-glance --export=json|csv [--account=UID] [--masked|--unmasked] [--example]

  --status[=text|json]   print what is open today, VIP and login of every account, and end
  --add-account          read one credential from standard input, verify and keep it
  --add-account --qr     draw a code to scan with the Bilibili app, wait, and keep the account
  --export=json|csv      print the history: all of it, or the coin log as a table
  --account=UID          of this account only
  --masked, --unmasked   without account numbers and videos, or with them; left out: without
                         them while the app hides names
  --example              three invented accounts; nothing is sent anywhere
  --hidden               start without a window
  --user-data-dir=DIR    another profile folder
  --version, --help      print and end

Exit codes: 0 fine, 1 could not, 2 wrong use, 3 an account needs attention.`

/** What the command line says. */
export const enCommand: CommandWords = {
  unknownSwitch: (name) => `Unknown switch: ${name}`,
  contradiction: 'These switches cannot be used together.',
  unexpected: (kind) => `Something unexpected went wrong (${kind}). Please report it.`,
  unexpectedArgument: 'Only switches are understood; there was something else.',
  badValue: (name) => `${name} does not take this value.`,
  noAccounts: 'No account yet. Add one with --add-account.',
  pasteHere: 'Paste the cookie and end with Ctrl+D.',
  busy: 'Another Bili Glance has been asking Bilibili for a long time. Try again in a minute; nothing was stored.',
  otherInstanceAsks: 'Another Bili Glance is asking Bilibili; showing what is stored.',
  kept: 'Kept in the keychain. Do not sign out in the browser the cookie came from: that ends it here too.',
  keptScanned:
    'Kept in the keychain. This login is the app’s own: signing out in a browser does not end it.',
  notVerified: (reason) => `${reason} Nothing was stored.`,
  mixedAccounts:
    'DedeUserID and SESSDATA belong to two accounts. Copy all cookies from one account; nothing was stored.',
  noMid: 'Bilibili did not say whose login this is. Nothing was stored.',
  blockedUntil: (time) =>
    `Bilibili’s risk control refuses requests; try again after ${time}. Nothing was stored.`,
}

/** What is wrong with a variable that stands in for Bilibili. */
export const enUpstream: UpstreamWords = {
  packaged: 'The BILI_GLANCE_… variables work only in development.',
  'not-loopback': 'BILI_GLANCE_UPSTREAM must be a loopback address such as http://127.0.0.1:8080.',
  'needs-upstream':
    'BILI_GLANCE_PACE_MS and BILI_GLANCE_CLOCK work only with BILI_GLANCE_UPSTREAM.',
  'not-a-pace': 'BILI_GLANCE_PACE_MS must be a number of milliseconds up to 60000.',
  'not-an-instant': 'BILI_GLANCE_CLOCK must be an instant such as 2026-11-23T15:59:30Z.',
}
