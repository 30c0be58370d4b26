import type { SignInWords } from './sign-in-words'

/** The panel that takes a credential. */
export const enSignIn: SignInWords = {
  title: 'Add an account',
  titleAgain: (name) => `Sign in again: ${name}`,
  warning:
    'The login in a cookie is shared with the browser it comes from. Signing out there ends it here too, so just close the window instead.',
  howTo: 'Where do I find the cookie?',
  steps: [
    'Sign in at www.bilibili.com in your browser. A private window keeps several accounts apart.',
    'Press F12, open “Network” and reload the page.',
    'Click any request to bilibili.com and find “Cookie” under “Request Headers”.',
    'Copy the whole value and paste it here.',
  ],
  otherForms: 'A JSON export, a cURL command, SESSDATA alone or an access_key will do too.',
  promise:
    'Your login is kept in this computer’s keychain, never in a file, and sent to Bilibili only. Before it is kept, Bilibili is asked once whose it is.',
  promiseSession:
    'Your login is kept until the app ends, never in a file, and sent to Bilibili only. Before it is kept, Bilibili is asked once whose it is.',
  field: 'Cookie',
  show: 'Show what I pasted',
  sessionOnly: 'Do not use the keychain: keep it only until the app ends',
  submit: 'Add',
  submitAgain: 'Sign in',
  submitting: 'Asking Bilibili whose it is…',
  unfinished: {
    empty: 'Nothing was pasted yet.',
    'too-long':
      'This is far too long for a credential and was not taken. Paste the Cookie header only.',
    unexpected: 'Something unexpected went wrong. Please try again.',
  },
  recognised: {
    form: 'Recognised',
    parts: 'Found',
    account: 'Account',
    until: 'Login',
    signature: 'Signature',
  },
  form: {
    header: 'Cookie header',
    lines: 'cookies, line by line',
    json: 'cookie export (JSON)',
    curl: 'cURL command',
    address: 'address with parameters',
    'bare-sessdata': 'SESSDATA alone',
    'bare-access-key': 'access_key alone',
  },
  missing: (names) => `missing: ${names}`,
  account: {
    fresh: (mid) => `${mid}, new here`,
    renews: (name) => `will renew ${name}`,
    other: (mid, expected) => `${mid}, not ${expected}`,
    untold: 'Bilibili will tell whose it is',
  },
  until: {
    date: (date) => `valid until ${date}`,
    refused: (date) => `until ${date} by its own date, but Bilibili has ended it`,
    over: (date) => `already over since ${date}: sign in in the browser and copy a new cookie`,
    untold: 'does not say until when it is valid',
  },
  signature: {
    possible: 'can be changed',
    'no-csrf': 'cannot be changed, because bili_jct is missing',
    'csrf-cut': 'may fail: bili_jct looks cut off (32 characters are usual)',
    over: 'cannot be changed once the login is over',
  },
  accessKey: 'With an access_key, VIP, level, coin exp and some other cards cannot be read.',
  keepForSession: 'Keep for this session only',
  keepForSessionHint: 'Without the keychain it can be kept until the app ends.',
  addAsOther: 'Add it as another account',
  pasteAgain: 'Paste again',
  otherAccount: (name, expected) => `This signs ${name} in, not ${expected}. Nothing was stored.`,
  added: (name) => `${name} was added.`,
  renewed: (name) => `${name} is signed in again.`,
  keptForSession: 'It is kept until the app ends; after that you sign in again.',
  doNotSignOut: 'Do not sign out in the browser you copied from, or this login ends too.',
  clipboard: 'The cookie may still be on the clipboard.',
  clearClipboard: 'Clear the clipboard',
  clipboardCleared: 'The clipboard is empty now.',
  clipboardFailed: 'The clipboard could not be cleared. Copy something else instead.',
  open: 'Open its tab',
  addAnother: 'Add another',
  trouble: {
    diskFull: 'The disk is full. Make room and try again; nothing was stored.',
    otherAccount: (name, mid) =>
      `This login belongs to another account: ${name} (${mid}). Nothing was stored.`,
  },
}
