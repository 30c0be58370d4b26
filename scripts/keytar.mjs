import { existsSync } from 'node:fs'
import { run, succeeded } from './child.mjs'
import { npm } from './dependencies.mjs'
import { bundledNodeFolder, toolNode } from './node-version.mjs'
import { inRoot } from './place.mjs'
import { Trouble, say } from './say.mjs'

/** Whether keytar's native part is built. */
export const keytarIsBuilt = () =>
  existsSync(inRoot('node_modules', 'keytar', 'build', 'Release', 'keytar.node'))

/** Whether keytar can be loaded, seen by a process of its own. */
export const keytarLoads = async () => succeeded(await run(toolNode(), ['-e', "require('keytar')"]))

/**
 * Builds keytar's native part. On Linux from source against the Node of the dependencies (some
 * seconds, nothing downloaded); elsewhere its own installer looks for a ready-made one first.
 * It speaks Node-API, so one build serves Node and Electron.
 */
export async function buildKeytar() {
  say("building keytar, the way to the system's keychain; this takes about ten seconds …")
  const folder = bundledNodeFolder()
  const fromSource = { npm_config_nodedir: folder ?? '', npm_config_build_from_source: 'true' }
  const env = folder === null ? process.env : { ...process.env, ...fromSource }
  const end = await npm(['rebuild', 'keytar', '--ignore-scripts=false'], env)
  if (!succeeded(end) || !keytarIsBuilt()) {
    throw new Trouble(
      'keytar could not be built. It needs python3, make, a C++ compiler and, on Linux, the ' +
        'headers of libsecret (Debian: apt-get install libsecret-1-dev python3 make g++).',
    )
  }
}
