/**
 * Whether the system starts the app at login, as the system itself has it now. `off-by-system`: there
 * is an entry of ours, switched off where the system lists such programs. `elsewhere`: it starts
 * another copy of the app. `unavailable`: of what runs here there can be no entry.
 */
export type LaunchState =
  | { readonly kind: 'on' | 'off' | 'off-by-system' | 'elsewhere' }
  | { readonly kind: 'unavailable'; readonly because: 'example' | 'not-installed' }
