import { describe, expect, it } from 'vitest'
import { answerAtOnce } from '../../../../electron/main/command/answer-at-once'
import { readCommandLine } from '../../../../electron/main/command/command-line'
import { en } from '../../../../electron/shared/locales/en'
import { recordedConsole } from './recorded-console'

const given = (...commandArguments: string[]) => {
  const io = recordedConsole()
  const code = answerAtOnce(readCommandLine(commandArguments), '1.2.3', en, io)
  return { code, answers: io.answers, told: io.told }
}

describe('what is answered before anything is opened', () => {
  it('is the usage and the version, on standard output', () => {
    expect(given('--help')).toEqual({ code: 0, answers: [en.command.usage], told: [] })
    expect(given('--version')).toEqual({ code: 0, answers: ['1.2.3'], told: [] })
  })

  it.each([
    ['--stauts', 'Unknown switch: --stauts'],
    ['--status=xml', '--status does not take this value.'],
    ['SESSDATA=secret', 'Only switches are understood; there was something else.'],
  ])('is wrong use, with the usage on standard error: %s', (argument, sentence) => {
    const { code, answers, told } = given(argument)
    expect([code, answers]).toEqual([2, []])
    expect(told.join('\n')).toBe(`${sentence}\n\n${en.command.usage}`)
  })

  it('is nothing else', () => {
    for (const argument of ['--status', '--add-account', '--hidden', '--example'])
      expect(given(argument)).toEqual({ code: null, answers: [], told: [] })
  })
})
