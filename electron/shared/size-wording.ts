import { numberText } from './amount-wording'

/** The size of a file: whole kilobytes, and from a megabyte on megabytes with one decimal. */
export const sizeText = (bytes: number): string =>
  bytes < 1_000_000
    ? `${numberText(Math.ceil(bytes / 1_000))} kB`
    : `${numberText(Math.round(bytes / 100_000) / 10)} MB`
