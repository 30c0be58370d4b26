import type { DrawnPage } from '../../../../electron/main/window/drawn-page'

/** A page as it was built. */
export const undrawnPage: DrawnPage = async function* (html) {
  yield await Promise.resolve(html)
}

/** What is served of a folder without any account. */
export const servedFrom = (folder: string) => ({
  folder,
  pictureOf: () => Promise.resolve(null),
  drawn: undrawnPage,
})
