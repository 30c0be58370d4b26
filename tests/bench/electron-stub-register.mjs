// node --import ./tests/bench/electron-stub-register.mjs out/main/index.js
import { registerHooks } from 'node:module'

const stub = new URL('./electron-stub.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, nextResolve) =>
    specifier === 'electron'
      ? { url: stub, format: 'module-typescript', shortCircuit: true }
      : nextResolve(specifier, context),
})
