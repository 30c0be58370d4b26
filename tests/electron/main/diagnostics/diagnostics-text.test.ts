import { expect, it } from 'vitest'
import {
  diagnosticsText,
  runtimeVersions,
} from '../../../../electron/main/diagnostics/diagnostics-text'
import { chosenSettings, defaultSettings } from '../../../../electron/shared/settings'
import { asked, glanceOf, NOW_MS } from '../../shared/tray-glance'

const text = diagnosticsText({
  version: '1.2.3',
  platform: 'linux x64 6.1',
  versions: runtimeVersions({ node: '24.21.0', electron: undefined }),
  packaged: false,
  settings: {
    ...chosenSettings(defaultSettings),
    proxy: { mode: 'manual', server: 'http://proxy.company.example:3128' },
    certificateFile: '/home/somebody/company.pem',
  },
  glance: glanceOf([
    asked(30, { mid: '1900000700000001', name: '小栗子', nickname: '大号' }),
    asked(50, { mid: '7', session: { state: 'needs-login', sinceMs: 0 } }),
  ]),
  notices: [{ kind: 'disk-full' }],
  writable: true,
  bytes: 4096,
  aheadMs: 0,
  sent: { day: '2026-11-23', asOfMs: NOW_MS, calls: 0, rows: [], lastBlock: null, next: [] },
  logLines: ['{"event":"old","SESSDATA":"3f1c9a02%2C1809230400%2C5d7e1*71"}', '{"event":"fine"}'],
})

it('tells versions, states and counts', () => {
  expect(text).toMatch(/^Bili Glance 1\.2\.3 on linux x64 6\.1 \(not packaged\)\nelectron none\n/)
  expect(text).toContain('2 accounts\n- ok; cookie; ')
  expect(text).toContain('- needs-login; cookie; ')
  expect(text).toContain('notices: disk-full')
  expect(text).toContain('proxy manual, certificate file true')
  expect(text.trimEnd().endsWith('{"event":"fine"}')).toBe(true)
})

it('names nobody, no company, and nothing of a login', () => {
  expect(text).not.toMatch(/小栗子|大号|1900000700000001|company|somebody|3f1c9a02/)
})
