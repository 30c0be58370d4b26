import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FuseV1Options } from '@electron/fuses'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { afterPack, fuses, packedBinary } from '../../scripts/after-pack.mjs'
import { binaryWithFuses } from './fuse-wire'

let appOutDir = ''
beforeEach(() => {
  appOutDir = mkdtempSync(join(tmpdir(), 'packed-'))
})
afterEach(() => {
  rmSync(appOutDir, { recursive: true })
})

const writeBinary = (wire: string): void => {
  writeFileSync(join(appOutDir, 'bili-glance'), binaryWithFuses(wire))
}
const pack = () =>
  afterPack({
    appOutDir,
    electronPlatformName: 'linux',
    packager: { executableName: 'bili-glance', appInfo: { productFilename: 'Bili Glance' } },
  })

describe('the fuses', () => {
  it('are all set, also those of a later @electron/fuses', () => {
    const known = Object.values(FuseV1Options).filter((value) => typeof value === 'number')
    const config: Readonly<Record<string, unknown>> = { ...fuses(false) }
    expect(known.filter((fuse) => typeof config[fuse] !== 'boolean')).toEqual([])
    expect(known).toHaveLength(9)
  })

  it('are written into the binary of the packed app', async () => {
    writeBinary('101100011')
    await pack()
    const binary = readFileSync(join(appOutDir, 'bili-glance'), 'latin1')
    expect(binary.slice(-18)).toBe('010011001more code')
  })

  it('stop the packaging when Electron has one more than is named', async () => {
    writeBinary('1011000110')
    await expect(pack()).rejects.toThrow('strictlyRequireAllFuses')
  })
})

it('the binary is looked for where each system has it', () => {
  const packager = { appInfo: { productFilename: 'Bili Glance' } }
  const binaryOn = (electronPlatformName: string): string =>
    packedBinary({ appOutDir: 'dist', electronPlatformName, packager })
  expect(binaryOn('win32')).toBe(join('dist', 'Bili Glance.exe'))
  expect(binaryOn('darwin')).toBe(join('dist', 'Bili Glance.app'))
})
