/** How many crashes within how long are a loop. */
const CRASHES = 3
const WITHIN_MS = 60_000

/** When the page crashed lately, Unix ms. */
export type Crashes = readonly number[]

/** Takes note of a crash; `loops` once it is no use to load the page again. */
export const afterCrash = (
  before: Crashes,
  nowMs: number,
): { readonly crashes: Crashes; readonly loops: boolean } => {
  // Also when the clock was set back: a crash that is yet to come says nothing.
  const lately = before.filter((atMs) => atMs <= nowMs && nowMs - atMs < WITHIN_MS)
  const crashes = [...lately, nowMs]
  return { crashes, loops: crashes.length >= CRASHES }
}
