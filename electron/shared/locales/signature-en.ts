import type { SignatureWords } from './signature-words'

/** The signature editor. */
export const enSignature: SignatureWords = {
  title: 'Signature',
  none: 'no signature',
  notRead: 'not read yet',
  pending: (time) =>
    `Taken by Bilibili at ${time}, waiting for review. Until then others see the one above.`,
  edit: 'Change',
  field: 'New signature',
  near: (left) => `${left} left`,
  over: (limit) => `Longer than ${limit} characters. Bilibili will probably refuse it.`,
  unchanged: 'That is your signature already.',
  next: 'Next',
  cancel: 'Discard',
  back: 'Back to the text',
  confirm: 'Once it is reviewed, everybody will see:',
  send: 'Send to Bilibili',
  sending: 'Sending…',
  confirmDeletion: 'The text is empty: sending it deletes the signature.',
  sureToDelete: 'Yes, the signature is to be deleted',
  delete: 'Delete the signature',
  accepted: 'Bilibili took it. Others see it once it is reviewed.',
  unclear: {
    there: 'Bilibili’s answer got lost, but the new text stands there now.',
    'not-there':
      'Bilibili’s answer got lost, and the old text still stands there. Nothing is sent again unless you do it.',
    unknown:
      'Bilibili’s answer got lost, and the profile could not be read back. It may have arrived: refresh and look before you send it again.',
  },
  kept: (refusal) => `${refusal} Your text is kept.`,
  trouble: {
    'csrf-mismatch':
      'bili_jct and SESSDATA are not of the same login (-111). Sign in again with the whole Cookie header.',
    'sensitive-word': 'Bilibili finds a sensitive word in it (40015). Word it differently.',
    'emoji-image': 'Bilibili allows no emoji or pictures in a signature (40021). Take them out.',
    'too-long': 'Too long for Bilibili (40022): 70 characters at most. Shorten it.',
    busy: 'Another Bili Glance has been asking Bilibili for a long time. Try again in a minute; nothing was sent.',
    full: 'The disk is full, so nothing was sent. Make room and try again.',
    'read-only': 'The profile folder cannot be written, so nothing was sent.',
    'deletion-unconfirmed': 'An empty text deletes the signature. Nothing was sent.',
    'no-account': 'This account is no longer here. Nothing was sent.',
    unexpected: 'Something unexpected went wrong. Refresh and look before you send it again.',
  },
  cannot: {
    'no-csrf':
      'Cannot be changed here, because the cookie came without bili_jct. Sign in again with the whole Cookie header.',
    'no-credential':
      'Cannot be changed now, because the credential is not at hand: the keychain was not read, or its entry is gone.',
    'needs-login': 'Cannot be changed, because this login has ended. Sign in again first.',
    'no-login':
      'Cannot be changed, because no usable login of this account is stored here. Sign in again first.',
    banned: 'Cannot be changed, because Bilibili has banned this account.',
    blocked: (time) =>
      `Cannot be changed now, because Bilibili’s risk control holds this account back. Possible again at ${time}.`,
  },
  history: (many) => `Earlier signatures (${many})`,
  origin: { sent: (time) => `sent ${time}`, seen: (time) => `seen ${time}` },
  deleted: 'empty',
  restore: 'Put into the editor',
  restored: 'Put into the editor. Nothing is sent yet.',
  undoRestore: 'Back to my text',
  draftWaits: 'Your unsent text is kept.',
}
