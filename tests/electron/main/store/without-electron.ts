import { registerHooks } from 'node:module'

/** electron-store asks `electron` for its app; outside of Electron there is none, which it accepts. */
export const withoutElectron = (): void => {
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron'
        ? { url: 'data:text/javascript,export default {}', shortCircuit: true }
        : next(specifier, context),
  })
}
