/** Stands where something is hidden from whoever looks on; the same in every language. */
export const HIDDEN = '•••'

const videoId = /\b(?:BV[0-9A-Za-z]{10}|av\d+)\b/gi

/** A reason of a log without a word of which videos it was about. */
export const withoutVideos = (reason: string, instead = HIDDEN): string =>
  reason.replaceAll(videoId, instead)
