import type { Glance } from '../../shared/glance'
import type { Notice } from '../../shared/notice'
import type { SentReport } from '../../shared/sent-report'
import type { ChosenSettings } from '../../shared/settings'
import { redactedText } from '../log/redact'

/** What the core knows for a report. */
export interface CoreFacts {
  readonly settings: ChosenSettings
  readonly glance: Glance
  readonly notices: readonly Notice[]
  readonly writable: boolean
  /** Of all files of the profile. */
  readonly bytes: number
  readonly aheadMs: number
  readonly sent: SentReport
}

/** What a report of a problem is made from. */
export interface DiagnosticFacts extends CoreFacts {
  readonly version: string
  readonly platform: string
  /** Of the system and of what the app runs on, by name. */
  readonly versions: Readonly<Record<string, string>>
  readonly packaged: boolean
  /** The newest last. */
  readonly logLines: readonly string[]
}

const RUNTIMES = ['electron', 'chrome', 'node', 'sqlite']

/** What of a process's versions a report tells. */
export const runtimeVersions = (
  versions: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(RUNTIMES.map((name) => [name, versions[name] ?? 'none']))

const settingsLines = (settings: ChosenSettings): readonly string[] => [
  `language ${settings.language}, theme ${settings.theme}, log ${settings.logLevel}`,
  `reminders ${String(settings.reminders)}, quiet hours ${String(settings.quietHours.on)}`,
  // Where a proxy stands and what a file is called may name a company.
  `proxy ${settings.proxy.mode}, certificate file ${String(settings.certificateFile !== null)}`,
  `tray ${settings.trayIcon}, masked ${String(settings.masked)}`,
]

const accountLine = ({ session, readings, paused, credentialKind }: Glance['accounts'][number]) => {
  const odd = Object.entries(readings).filter(([, state]) => state !== 'fresh')
  const told = odd.map(([name, state]) => `${name} ${state}`).join(', ')
  return [
    `- ${session.state}`,
    credentialKind,
    ...(paused ? ['paused'] : []),
    told === '' ? 'all fresh' : told,
  ].join('; ')
}

/** The report as text: states, counts and versions; no names, no numbers of accounts, no addresses of people. */
export const diagnosticsText = (facts: DiagnosticFacts): string => {
  const { glance, sent } = facts
  return [
    `Bili Glance ${facts.version} on ${facts.platform}${facts.packaged ? '' : ' (not packaged)'}`,
    ...Object.entries(facts.versions).map(([name, version]) => `${name} ${version}`),
    `at ${new Date(glance.generatedAtMs).toISOString()}, clock ahead by ${facts.aheadMs.toString()} ms`,
    '',
    ...settingsLines(facts.settings),
    `keychain ${glance.keychain}, profile writable ${String(facts.writable)}, ${facts.bytes.toString()} bytes`,
    `notices: ${facts.notices.map(({ kind }) => kind).join(', ') || 'none'}`,
    '',
    `${glance.accounts.length.toString()} accounts`,
    ...glance.accounts.map(accountLine),
    '',
    `${sent.calls.toString()} calls on ${sent.day}`,
    ...sent.rows.map(
      ({ method, host, path, results }) =>
        `${method} ${host}${path}: ${results.map(({ outcome, calls }) => `${outcome} ${calls.toString()}`).join(', ')}`,
    ),
    sent.lastBlock === null
      ? 'no block'
      : `last block until ${new Date(sent.lastBlock.untilMs).toISOString()}`,
    '',
    'log',
    // Once more: an older version may have written it.
    ...facts.logLines.map(redactedText),
    '',
  ].join('\n')
}
