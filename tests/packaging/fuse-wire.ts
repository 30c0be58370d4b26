/** The mark that Electron's binary carries before its fuses. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** What is left of Electron's binary when everything but its fuses is taken away; `wire` has a digit a fuse. */
export const binaryWithFuses = (wire: string): string =>
  `code${SENTINEL}\u0001${String.fromCharCode(wire.length)}${wire}more code`
