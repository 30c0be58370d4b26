import { join } from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'

/**
 * Every switch that Electron's binary carries, set: the installed app cannot be turned into a plain
 * Node, takes no Node options or inspector, and loads nothing but its own checked archive. An
 * Electron with a switch that is not named here stops the packaging.
 * @param {boolean} adHocSigned whether macOS wants the changed binary signed again
 * @returns {import('@electron/fuses').FuseConfig}
 */
export const fuses = (adHocSigned) => ({
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  resetAdHocDarwinSignature: adHocSigned,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
})

/**
 * Where the packed app's binary (on macOS: its bundle) lies.
 * @param {{ appOutDir: string, electronPlatformName: string, packager: { executableName?: string, appInfo: { productFilename: string } } }} context
 */
export function packedBinary({ appOutDir, electronPlatformName, packager }) {
  const { productFilename } = packager.appInfo
  if (electronPlatformName === 'linux') {
    return join(appOutDir, packager.executableName ?? productFilename)
  }
  return join(appOutDir, `${productFilename}${electronPlatformName === 'win32' ? '.exe' : '.app'}`)
}

/**
 * Called by electron-builder with the packed app, before it is signed. Not by way of its own
 * `addElectronFuses`: the @electron/fuses that it brings knows one fuse less than Electron has.
 * @param {Parameters<typeof packedBinary>[0]} context
 */
export async function afterPack(context) {
  await flipFuses(packedBinary(context), fuses(context.electronPlatformName === 'darwin'))
}
