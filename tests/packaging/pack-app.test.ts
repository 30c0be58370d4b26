import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { toolNode, toolScript } from '../../scripts/node-version.mjs'
import { inRoot } from '../../scripts/place.mjs'
import { binaryWithFuses } from './fuse-wire'

// The file's form is checked by electron-builder itself, below.
const config = parse(readFileSync(inRoot('electron-builder.yml'), 'utf8')) as {
  readonly afterPack: string
  readonly win: { readonly icon: string; readonly target: unknown }
  readonly mac: { readonly icon: string; readonly target: unknown }
  readonly linux: { readonly icon: string; readonly target: unknown }
}

describe('electron-builder.yml', () => {
  it('makes the installers of the three systems', () => {
    expect(config.win.target).toEqual([{ target: 'nsis', arch: ['x64', 'arm64'] }])
    expect(config.mac.target).toEqual([{ target: 'dmg', arch: 'universal' }])
    expect(config.linux.target).toEqual([
      { target: 'AppImage', arch: ['x64', 'arm64'] },
      { target: 'deb', arch: ['x64', 'arm64'] },
    ])
  })

  it('names files that are there', () => {
    const named = [config.afterPack, config.win.icon, config.mac.icon, config.linux.icon, 'LICENSE']
    expect(named.filter((path) => !existsSync(inRoot(path)))).toEqual([])
  })
})

/**
 * Packs a project of our configuration for Linux around an Electron that is only a fuse wire. Real:
 * electron-builder, its reading of the configuration, the archive and the fuses.
 */
describe.runIf(process.platform === 'linux')('packing', { timeout: 120_000 }, () => {
  let place = ''
  let said = ''
  const write = (path: string, content: string): void => {
    mkdirSync(dirname(join(place, path)), { recursive: true })
    writeFileSync(join(place, path), content)
  }
  const packed = (path: string): string => join(place, 'app/dist/linux-unpacked', path)

  beforeAll(() => {
    place = mkdtempSync(join(tmpdir(), 'pack-'))
    for (const path of ['electron-builder.yml', 'package.json', 'LICENSE', 'resources']) {
      cpSync(inRoot(path), join(place, 'app', path), { recursive: true })
    }
    cpSync(inRoot(config.afterPack), join(place, 'app', config.afterPack))
    cpSync(inRoot('node_modules/keytar'), join(place, 'app/node_modules/keytar'), {
      recursive: true,
    })
    for (const name of ['electron', '@electron', 'prebuild-install', 'node-addon-api']) {
      symlinkSync(inRoot('node_modules', name), join(place, 'app/node_modules', name))
    }
    write('app/out/main/index.js', '// the app')
    write('app/out/sources.sha256', 'hash')
    write('electron/electron', binaryWithFuses('101100011'))
    write('electron/version', '45.4.1')
    for (const language of ['en-US', 'zh-CN', 'de']) write(`electron/locales/${language}.pak`, '')
    for (const file of ['LICENSE', 'LICENSES.chromium.html', 'resources/x']) {
      write(`electron/${file}`, '')
    }
    const args = ['--linux', 'dir', '--x64', '--config', 'electron-builder.yml']
    const overrides = [`-c.electronDist=${join(place, 'electron')}`, '-c.npmRebuild=false']
    const { stdout, stderr } = spawnSync(
      toolNode(),
      [toolScript('electron-builder'), ...args, ...overrides],
      { cwd: join(place, 'app'), encoding: 'utf8' },
    )
    said = stdout + stderr
  }, 120_000)
  afterAll(() => {
    rmSync(place, { recursive: true })
  })

  it('puts the app, keytar and nothing else into the archive, keytar’s binary beside it', () => {
    const list = spawnSync(
      toolNode(),
      [toolScript('@electron/asar', 'asar'), 'list', packed('resources/app.asar')],
      { encoding: 'utf8' },
    )
    const files = list.stdout.split('\n').filter((path) => /\.[a-z]+$|LICENSE$/.test(path))
    expect(files.sort(), said).toEqual([
      '/LICENSE',
      '/node_modules/keytar/LICENSE.md',
      '/node_modules/keytar/build/Release/keytar.node',
      '/node_modules/keytar/lib/keytar.js',
      '/node_modules/keytar/package.json',
      '/out/main/index.js',
      '/package.json',
    ])
    const native = 'resources/app.asar.unpacked/node_modules/keytar/build/Release/keytar.node'
    expect(existsSync(packed(native))).toBe(true)
  })

  it('leaves the languages that the app speaks', () => {
    expect(existsSync(packed('locales/zh-CN.pak')), said).toBe(true)
    expect(existsSync(packed('locales/de.pak'))).toBe(false)
  })

  it('sets the fuses', () => {
    expect(readFileSync(packed('bili-glance'), 'latin1'), said).toContain('010011001more code')
  })
})
