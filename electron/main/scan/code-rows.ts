import { encode } from 'uqr'
import type { CodeRows } from '../../shared/sign-in-attempt'

/** The modules of a QR code for this text, without a quiet zone: who draws it leaves the space. */
export const codeRows = (text: string): CodeRows =>
  encode(text, { border: 0, ecc: 'M' }).data.map((row) =>
    row.map((dark) => (dark ? '1' : '0')).join(''),
  )
