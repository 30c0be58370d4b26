import type { Behaviour } from './behaviour'

/** A white figure on pink, 24 by 24 pixels. */
const FACE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAABgAAAAYCAMAAADXqc3KAAAABlBMVEX7cpn///+Z1muGAAAANklEQVR42mNgGBSAEQxw' +
    'iWPKMDLikKGHBE5X4fYHtUMKwxZGFIBLHCHDyIhDBpcEIyMOGewSAJQlAMPv5dsLAAAAAElFTkSuQmCC',
  'base64',
)

/** What a picture host answers: the one picture at every address of a face, `null` elsewhere. */
export const inventedPicture = (host: string, path: string): Behaviour | null =>
  host.endsWith('.hdslb.com') && path.startsWith('/bfs/face/')
    ? { kind: 'answer', headers: { 'content-type': 'image/png' }, body: FACE }
    : null
