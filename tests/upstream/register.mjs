// Lets plain Node run the TypeScript of this repository: `node --import ./tests/upstream/register.mjs FILE.ts`.
// Node strips the types by itself; relative imports without an extension are resolved here.
import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'

registerHooks({
  resolve: (specifier, context, nextResolve) => {
    if (specifier.startsWith('.') && context.parentURL?.startsWith('file:')) {
      const source = new URL(`${specifier}.ts`, context.parentURL)
      if (existsSync(source)) return nextResolve(source.href, context)
    }
    return nextResolve(specifier, context)
  },
})
