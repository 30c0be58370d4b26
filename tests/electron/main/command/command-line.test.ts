import { describe, expect, it } from 'vitest'
import { readCommandLine } from '../../../../electron/main/command/command-line'

describe('the command line', () => {
  it.each([
    [[], { kind: 'app', hidden: false, example: false }],
    [['--hidden'], { kind: 'app', hidden: true, example: false }],
    [['--example'], { kind: 'app', hidden: false, example: true }],
    [['--status'], { kind: 'status', format: 'text', example: false }],
    [['--status=text'], { kind: 'status', format: 'text', example: false }],
    [['--example', '--status=json'], { kind: 'status', format: 'json', example: true }],
    [['--add-account'], { kind: 'add-account', by: 'input' }],
    [['--add-account', '--qr'], { kind: 'add-account', by: 'qr' }],
    [
      ['--export=json'],
      { kind: 'export', format: 'json', mid: null, masked: null, example: false },
    ],
    [
      ['--export=json', '--example'],
      { kind: 'export', format: 'json', mid: null, masked: null, example: true },
    ],
    [
      ['--export=csv', '--account=293793435', '--masked'],
      { kind: 'export', format: 'csv', mid: '293793435', masked: true, example: false },
    ],
    [['--version'], { kind: 'version' }],
    [['--help', '--status'], { kind: 'help' }],
    [['--user-data-dir=/tmp/x', '--status'], { kind: 'status', format: 'text', example: false }],
    [
      ['--no-sandbox', '--remote-debugging-port=0', '--ozone-platform-hint=auto'],
      { kind: 'app', hidden: false, example: false },
    ],
  ])('reads %j', (given, command) => {
    expect(readCommandLine(given)).toEqual(command)
  })

  it.each([
    [['--statsu'], { kind: 'unknown-switch', name: '--statsu' }],
    [['--verbose'], { kind: 'unknown-switch', name: '--verbose' }],
    [['-h'], { kind: 'unexpected-argument' }],
    [['--status=xml'], { kind: 'bad-value', name: '--status' }],
    [['--add-account', '--status'], { kind: 'contradiction' }],
    [['--example', '--add-account'], { kind: 'contradiction' }],
    [['--qr'], { kind: 'contradiction' }],
    [['--qr', '--status'], { kind: 'contradiction' }],
    [['--export'], { kind: 'bad-value', name: '--export' }],
    [['--export=xml'], { kind: 'bad-value', name: '--export' }],
    [['--export=json', '--account=me'], { kind: 'bad-value', name: '--account' }],
    [['--account=293793435'], { kind: 'contradiction' }],
    [['--masked', '--status'], { kind: 'contradiction' }],
    [['--export=json', '--masked', '--unmasked'], { kind: 'contradiction' }],
    [['--unmasked'], { kind: 'contradiction' }],
    [['--export=json', '--status'], { kind: 'contradiction' }],
    [['--export=json', '--hidden'], { kind: 'contradiction' }],
    [['--hidden=yes'], { kind: 'bad-value', name: '--hidden' }],
  ])('refuses %j', (given, trouble) => {
    expect(readCommandLine(given)).toEqual({ kind: 'wrong-use', trouble })
  })

  it.each([
    [['SESSDATA=s3cret']],
    [['--add-account=s3cret']],
    [['--cookie=s3cret']],
    [['--s3cret']],
  ])('never repeats a value that may be a credential', (given) => {
    expect(JSON.stringify(readCommandLine(given))).not.toContain('s3cret')
  })
})
