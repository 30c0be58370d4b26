import type { Console } from '../../../../electron/main/command/console'

interface RecordedConsole extends Console {
  readonly answers: string[]
  readonly told: string[]
}

/** A console that keeps what was written to it and reads `input`. */
export const recordedConsole = (input = '', inputIsTerminal = false): RecordedConsole => {
  const answers: string[] = []
  const told: string[] = []
  return {
    answers,
    told,
    answer: (text) => answers.push(text),
    tell: (text) => told.push(text),
    readInput: (capBytes) => Promise.resolve(input.slice(0, capBytes + 1)),
    inputIsTerminal,
    answerLost: () => false,
  }
}
