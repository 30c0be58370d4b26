import { oneLine } from '../../../electron/shared/glance-wording'

/** A signature as it is shown: its own lines, each without what turns the direction of text. */
export const signLines = (sign: string): string =>
  sign
    .split(/\r\n?|\n/)
    .map(oneLine)
    .join('\n')
    .trim()
