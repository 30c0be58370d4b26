// Loaded with `node --import`: Node 24 strips types by itself but wants file endings, which the
// sources leave out.
import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

registerHooks({
  resolve(specifier, context, next) {
    if (!specifier.startsWith('.') || context.parentURL === undefined) {
      return next(specifier, context)
    }
    const url = new URL(`${specifier}.ts`, context.parentURL)
    const typescript = url.protocol === 'file:' && existsSync(fileURLToPath(url))
    return next(typescript ? url.href : specifier, context)
  },
})
