import { build } from '../../scripts/build.mjs'

/** Builds the app before the first spec, so that no start has that to say on standard error. */
export const setup = async (): Promise<void> => {
  await build()
}
