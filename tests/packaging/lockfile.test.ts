import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { inRoot } from '../../scripts/place.mjs'

interface LockedPackage {
  readonly resolved?: string
  readonly hasInstallScript?: boolean
  readonly optionalDependencies?: Record<string, string>
}

// Files of npm, whose form is npm's own.
const lockfile = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')) as {
  packages: Record<string, LockedPackage>
}
const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as {
  allowScripts: Record<string, boolean>
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}

it('the lockfile names no registry, so that it serves behind any', () => {
  const named = Object.entries(lockfile.packages).filter(([, entry]) => entry.resolved)
  expect(named.map(([path]) => path)).toEqual([])
})

it('the lockfile holds what the other systems need, too', () => {
  const locked = Object.keys(lockfile.packages).map((path) => path.replace(/^.*node_modules\//, ''))
  const wanted = Object.values(lockfile.packages).flatMap((entry) =>
    Object.keys(entry.optionalDependencies ?? {}),
  )
  expect(wanted.filter((name) => !locked.includes(name))).toEqual([])
})

it('every install script among the dependencies is allowed or denied by name', () => {
  const withScript = Object.entries(lockfile.packages)
    .filter(([, entry]) => entry.hasInstallScript)
    .map(([path]) => path.replace(/^.*node_modules\//, ''))
  expect(withScript.sort()).toEqual(Object.keys(manifest.allowScripts).sort())
  expect(manifest.allowScripts).toMatchObject({ keytar: true })
})

it('versions are exact, and only what stays outside the bundle is a dependency of the app', () => {
  expect(Object.keys(manifest.dependencies)).toEqual(['keytar'])
  const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies })
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
})
