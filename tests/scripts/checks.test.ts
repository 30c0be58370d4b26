import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { closingLine, countsOf } from '../../scripts/checks.mjs'
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
