import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { closingLine, countsOf, unhappyOf } from '../../scripts/checks.mjs'
import { hashOf } from '../../scripts/source-hash.mjs'
import { unitTests } from '../../scripts/unit-tests.mjs'

describe('the count of the tests', () => {
  it('takes a file that could not be loaded for a failure', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      testResults: [
        { status: 'failed', assertionResults: [{}] },
        { status: 'failed', assertionResults: [] },
        { status: 'passed', assertionResults: [{}] },
      ],
    }
    expect(countsOf(report)).toEqual({ passed: 5, failed: 2, skipped: 2 })
  })

  it('is one plain line', () => {
    expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed')
    expect(closingLine({ passed: 1, failed: 2, skipped: 3 })).toBe('1 passed, 2 failed, 3 skipped')
  })
})

describe('the checks without tests', () => {
  it('run two at a time, each in its turn, and are named where they are not in order', async () => {
    const checks = ['slow', 'broken', 'fine'].map((name) => ({ name, tool: name, args: [] }))
    const told: string[] = []
    let endSlow = (): void => undefined
    const slow = new Promise<void>((resolve) => (endSlow = resolve))
    const unhappy = await unhappyOf(checks, async ({ name }) => {
      told.push(`${name} begins`)
      if (name === 'slow') await slow
      if (name === 'fine') endSlow()
      told.push(`${name} ends`)
      return name !== 'broken'
    })
    expect(told.slice(0, 4)).toEqual(['slow begins', 'broken begins', 'broken ends', 'fine begins'])
    expect(told).toHaveLength(6)
    expect(unhappy).toEqual(['broken'])
  })
})

describe('the unit tests', () => {
  it('run in UTC, and the pure ones in Beijing’s time as well', () => {
    expect(unitTests([]).map((check) => check.env?.['TZ'])).toEqual(['UTC', 'Asia/Shanghai'])
  })

  it('take a filter, which need not match in every run', () => {
    expect(unitTests(['vip'])[0]?.args).toEqual(
      expect.arrayContaining(['--passWithNoTests', 'vip']),
    )
  })
})

describe('the hash of the sources', () => {
  it('changes with content, names and files that come or go, not with anything else', () => {
    const root = mkdtempSync(join(tmpdir(), 'sources-'))
    mkdirSync(join(root, 'src'))
    const hash = (): string => hashOf(root, ['src', 'missing', 'single.ts'])
    const write = (name: string, text: string): void => {
      writeFileSync(join(root, name), text)
    }
    write('src/a.ts', 'a')
    const first = hash()
    write('elsewhere.ts', 'x')
    write('src/a.ts', 'a')
    expect(hash()).toBe(first)
    write('src/a.ts', 'b')
    const second = hash()
    write('single.ts', '')
    const third = hash()
    rmSync(join(root, 'src/a.ts'))
    write('src/b.ts', 'b')
    expect(new Set([first, second, third, hash()]).size).toBe(4)
    rmSync(root, { recursive: true })
  })
})
