import type { ContenderName, PassResult } from './contender'
import type { Comparison, Round, Rounds } from './interleaved'

/** What the project wants of a refresh, as ratios. */
const GOALS = { wallToUndici: 1.1, cpuToAxios: 1.35 }

type Measure = (pass: PassResult) => number

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((left, right) => left - right)
  const last = sorted.length - 1
  return mean([sorted[Math.floor(last / 2)]!, sorted[Math.ceil(last / 2)]!])
}

/** A contender's value of one round: the mean of its passes. */
const ofRound = (round: Round, name: ContenderName, measure: Measure): number =>
  mean(round.get(name)!.map(measure))

/** The median over the rounds. */
const value = (rounds: Rounds, name: ContenderName, measure: Measure): number =>
  median(rounds.counted.map((round) => ofRound(round, name, measure)))

/** What one took of what the other took, round by round. */
const ratios = (
  rounds: Rounds,
  name: ContenderName,
  to: ContenderName,
  measure: Measure,
): readonly number[] =>
  rounds.counted.map((round) => ofRound(round, name, measure) / ofRound(round, to, measure))

const wall: Measure = (pass) => pass.wallMs
const cpu: Measure = (pass) => pass.cpuMs

const ratioLine = (what: string, measured: readonly number[], goal: number): string => {
  const middle = median(measured)
  const [least, most] = [Math.min(...measured), Math.max(...measured)]
  const verdict = middle <= goal ? 'met' : 'MISSED'
  const spread = `${least.toFixed(2)} to ${most.toFixed(2)}`
  return `  ${what} ${middle.toFixed(2)} (${spread}); goal <= ${goal.toFixed(2)}, ${verdict}`
}

/** Prints a comparison as a table; throws where nothing could be measured. */
export const report = (title: string, comparison: Comparison, rounds: Rounds): void => {
  const print = (line: string): boolean => process.stdout.write(`${line}\n`)
  const { counted, thrownAway } = rounds
  print(`\n${title}`)
  print(`${counted.length} rounds counted, ${thrownAway} thrown away as disturbed`)
  if (counted.length === 0) throw new Error('the machine was too busy to measure anything')
  print('              wall ms    CPU ms  requests  sockets')
  for (const name of new Set(comparison.order)) {
    const cells = [
      [value(rounds, name, wall).toFixed(0), 9],
      [value(rounds, name, cpu).toFixed(0), 10],
      [value(rounds, name, (pass) => pass.requests).toFixed(0), 10],
      [value(rounds, name, (pass) => pass.sockets).toFixed(0), 9],
    ] as const
    print(`  ${name.padEnd(10)}${cells.map(([text, width]) => text.padStart(width)).join('')}`)
  }
  const wallRatios = ratios(rounds, 'app', 'undici', wall)
  print(ratioLine('wall, app to undici:', wallRatios, GOALS.wallToUndici))
  print(ratioLine('CPU, app to axios:  ', ratios(rounds, 'app', 'axios', cpu), GOALS.cpuToAxios))
}
