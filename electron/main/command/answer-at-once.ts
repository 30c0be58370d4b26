import type { MainLocale } from '../../shared/locales/locale'
import type { Command, WrongUse } from './command-line'
import type { Console, ExitCode } from './console'

const wrongUseText = (trouble: WrongUse, { command }: MainLocale): string => {
  switch (trouble.kind) {
    case 'unknown-switch':
      return command.unknownSwitch(trouble.name)
    case 'bad-value':
      return command.badValue(trouble.name)
    case 'contradiction':
      return command.contradiction
    case 'unexpected-argument':
      return command.unexpectedArgument
  }
}

/** Answers what needs neither profile nor network; `null` for every other command. */
export const answerAtOnce = (
  command: Command,
  version: string,
  locale: MainLocale,
  io: Console,
): ExitCode | null => {
  switch (command.kind) {
    case 'help':
      io.answer(locale.command.usage)
      return 0
    case 'version':
      io.answer(version)
      return 0
    case 'wrong-use':
      io.tell(`${wrongUseText(command.trouble, locale)}\n\n${locale.command.usage}`)
      return 2
    default:
      return null
  }
}
