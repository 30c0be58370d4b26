// node --import ./tests/stand-in/register.mjs out/main/index.js ARGS
// From here on `electron` means the stand-in, whether imported or required.
import { registerHooks } from 'node:module'

const standIn = new URL('./electron-module.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, nextResolve) =>
    specifier === 'electron' || specifier === 'electron/main'
      ? { url: standIn, format: 'module-typescript', shortCircuit: true }
      : nextResolve(specifier, context),
})
