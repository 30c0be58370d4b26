import type { ScanWords } from './scan-words'

/** The sign-in by a code that is scanned with the phone. */
export const enScan: ScanWords = {
  ways: {
    label: 'Way to sign in',
    scan: 'Scan a code',
    page: 'Bilibili’s page',
    paste: 'Paste a cookie',
  },
  howTo: {
    scan: 'Open the Bilibili app on your phone, go to your own page (the last one at the bottom) and tap the scan symbol at the top right. WeChat or the camera would only open a web page.',
    page: 'Bilibili’s own sign-in page opens in a window of its own, which shows its address. Sign in there by password or SMS. Once you are in, the login is taken over, the window closes, and everything in it is forgotten.',
  },
  begin: {
    scan: { first: 'Show the code', again: 'New code' },
    page: { first: 'Open Bilibili’s page', again: 'Open it again' },
  },
  asking: 'Asking Bilibili for a code…',
  codeName: 'QR code that signs in to Bilibili, to be scanned with the Bilibili app',
  waiting: 'Scan the code with the Bilibili app on your phone.',
  scanned: 'Scanned. Now confirm on the phone.',
  scannedHint: 'Not the account you meant? Cancel on the phone, then ask for a new code.',
  timeLeft: (time) => `Valid for ${time}`,
  expired: 'The code has expired and was not used.',
  pageOpen: 'Sign in in the window that opened. It closes by itself.',
  verifying: 'Signed in. Asking Bilibili whose login it is…',
  addOther: (name) => `Add ${name} as another account`,
  tryAgain: 'Try again',
  stop: 'Stop',
  pasteInstead: 'Paste a cookie instead',
  ownLogin: 'This login is the app’s own: signing out in a browser does not end it.',
  noCode: (reason) => `${reason} There is no code to show.`,
  noWord: (reason) => `${reason} So it is not known whether the code was scanned.`,
  lost: 'The connection broke just as you confirmed, and Bilibili gives its answer only once. Scan a new code.',
  nothingCame:
    'You confirmed on the phone, but Bilibili sent no login. It may do this another way now; pasting a cookie still works.',
  pageClosed: 'Bilibili’s page was closed before anybody had signed in on it.',
  pageInExample:
    'This is the example: Bilibili’s page is not opened, because nothing is sent anywhere.',
  pageUnreachable: 'Bilibili’s page could not be loaded. Check the connection and try again.',
}
