import {
  BUILD_NEEDS,
  ELECTRON_NEEDS,
  STAND_IN_NEEDS,
  TEST_NEEDS,
  getPackages,
  missingPackages,
} from './debian-packages.mjs'
import { dependenciesAreThere, installDependencies } from './dependencies.mjs'
import { downloadElectron, electronBinary, shouldDownload } from './electron-binary.mjs'
import { buildKeytar, keytarIsBuilt, keytarLoads } from './keytar.mjs'
import { withLock } from './lock-folder.mjs'
import { checkOwnNode } from './node-version.mjs'
import { inCache } from './place.mjs'
import { Trouble, say } from './say.mjs'

/**
 * Gets this machine ready: dependencies, Electron's binary, keytar and the system's packages they
 * need. Does only what is missing, says what it does on standard error, and ends by loading keytar.
 * @param {'start' | 'test'} purpose the whole-app specs need the stand-in's packages in any case
 * @returns {Promise<{ binary: string | null }>} Electron's binary, null where it cannot be had
 */
export async function setUp(purpose) {
  checkOwnNode()
  if (somethingIsMissing()) {
    await withLock(inCache('setup.lock'), {
      work: getWhatIsMissing,
      onWait: () => say('waiting for another start that is setting up …'),
    })
  }
  await getSystemPackages(purpose)
  if (!(await keytarLoads())) {
    throw new Trouble('keytar is built but cannot be loaded; is libsecret-1-0 installed?')
  }
  return { binary: electronBinary() }
}

const somethingIsMissing = () => !dependenciesAreThere() || !keytarIsBuilt() || shouldDownload()

/** What another start has brought in the meantime is not brought again. */
async function getWhatIsMissing() {
  if (!dependenciesAreThere()) await installDependencies()
  if (!keytarIsBuilt()) {
    const missing = missingPackages(BUILD_NEEDS)
    if (missing.length > 0) await getPackages(missing)
    await buildKeytar()
  }
  if (shouldDownload()) await downloadElectron()
}

/** @param {'start' | 'test'} purpose */
async function getSystemPackages(purpose) {
  const withBinary = electronBinary() !== null
  const missing = missingPackages([
    ...(withBinary ? ELECTRON_NEEDS : []),
    ...(purpose === 'test' ? TEST_NEEDS : []),
    ...(withBinary && purpose === 'start' ? [] : STAND_IN_NEEDS),
  ])
  if (missing.length > 0) await getPackages(missing)
}
