/** What the app was started for. */
export type Command =
  | { readonly kind: 'app'; readonly hidden: boolean; readonly example: boolean }
  | { readonly kind: 'status'; readonly format: 'text' | 'json'; readonly example: boolean }
  | { readonly kind: 'add-account'; readonly by: 'input' | 'qr' }
  | {
      readonly kind: 'export'
      readonly format: 'json' | 'csv'
      /** Whose history; `null` is everybody's. */
      readonly mid: string | null
      /** `null` is as names are seen in the app. */
      readonly masked: boolean | null
      readonly example: boolean
    }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong-use'; readonly trouble: WrongUse }

/** Whether the invented accounts are asked for. */
export const isExample = (command: Command): boolean => 'example' in command && command.example

/** What was wrong with the arguments. Values are left out: one may be a credential in the wrong place. */
export type WrongUse =
  | { readonly kind: 'unknown-switch'; readonly name: string }
  | { readonly kind: 'bad-value'; readonly name: string }
  | { readonly kind: 'unexpected-argument' }
  /** Two switches that ask for different things. */
  | { readonly kind: 'contradiction' }

interface Switch {
  readonly name: string
  readonly value: string | null
}

const OWN_SWITCHES = [
  '--status',
  '--add-account',
  '--qr',
  '--export',
  '--account',
  '--masked',
  '--unmasked',
  '--example',
  '--hidden',
  '--version',
  '--help',
]

/**
 * Switches of Electron, Chromium and test drivers, whole or by family; they pass unread.
 * Electron adds some of them itself, others come from the desktop's launcher.
 */
const CHROMIUM_SWITCHES = [
  '--user-data-dir',
  '--no-sandbox',
  '--headless',
  '--lang',
  '--class',
  '--v',
  '--vmodule',
  '--type',
  '--test-type',
  '--in-process-gpu',
  '--autoplay-policy',
  '--js-flags',
  '--no-proxy-server',
  '--original-process-start-time',
]
const CHROMIUM_FAMILIES =
  /^--(enable|disable|force|use|ozone|gtk|remote|password|proxy|host|inspect|log|trace|window|wm|gpu|high-dpi|allow|ignore)(-|$)/

const isChromiumSwitch = (name: string): boolean =>
  CHROMIUM_SWITCHES.includes(name) || CHROMIUM_FAMILIES.test(name)

const readSwitch = (argument: string): Switch => {
  const equals = argument.indexOf('=')
  return equals < 0
    ? { name: argument, value: null }
    : { name: argument.slice(0, equals), value: argument.slice(equals + 1) }
}

/** What may be named in a message: anything else could be a credential in the wrong place. */
const A_NAME = /^--[a-z]+(-[a-z]+)*$/

const TAKES: Readonly<Record<string, { readonly value: RegExp; readonly always: boolean }>> = {
  '--status': { value: /^(text|json)$/, always: false },
  '--export': { value: /^(json|csv)$/, always: true },
  '--account': { value: /^[1-9]\d{0,19}$/, always: true },
}

const isGoodValue = ({ name, value }: Switch): boolean => {
  const takes = TAKES[name]
  if (value === null) return takes?.always !== true
  return takes?.value.test(value) === true
}

const findTrouble = (argument: string): WrongUse | null => {
  const read = readSwitch(argument)
  const { name } = read
  if (!A_NAME.test(name)) return { kind: 'unexpected-argument' }
  if (!OWN_SWITCHES.includes(name))
    return isChromiumSwitch(name) ? null : { kind: 'unknown-switch', name }
  return isGoodValue(read) ? null : { kind: 'bad-value', name }
}

type Given = (name: string) => Switch | undefined

const maskingOf = (given: Given): boolean | null => {
  if (given('--masked') !== undefined) return true
  return given('--unmasked') === undefined ? null : false
}

/** Whether an export is all that is asked for, and in one way. */
const isSoundExport = (given: Given): boolean => {
  const others = ['--status', '--add-account', '--qr', '--hidden']
  return !others.some(given) && !['--masked', '--unmasked'].every(given)
}

/** The history is printed by itself. */
const exportOf = (given: Given): Command | null => {
  const wish = given('--export')
  if (wish === undefined && !['--account', '--masked', '--unmasked'].some(given)) return null
  if (wish === undefined || !isSoundExport(given))
    return { kind: 'wrong-use', trouble: { kind: 'contradiction' } }
  return {
    kind: 'export',
    format: wish.value === 'csv' ? 'csv' : 'json',
    mid: given('--account')?.value ?? null,
    masked: maskingOf(given),
    example: given('--example') !== undefined,
  }
}

/** An account is added by itself; `null` where none is to be. */
const additionOf = (given: Given): Command | null => {
  const qr = given('--qr') !== undefined
  if (given('--add-account') === undefined && !qr) return null
  const isAlone = !['--status', '--example'].some(given)
  if (given('--add-account') === undefined || !isAlone)
    return { kind: 'wrong-use', trouble: { kind: 'contradiction' } }
  return { kind: 'add-account', by: qr ? 'qr' : 'input' }
}

/** What a set of sound switches asks for; help and version win over everything else. */
const commandOf = (switches: readonly Switch[]): Command => {
  const given: Given = (name) => switches.find((one) => one.name === name)
  if (given('--help')) return { kind: 'help' }
  if (given('--version')) return { kind: 'version' }
  const byItself = exportOf(given) ?? additionOf(given)
  if (byItself !== null) return byItself
  const example = given('--example') !== undefined
  const status = given('--status')
  if (status) return { kind: 'status', format: status.value === 'json' ? 'json' : 'text', example }
  return { kind: 'app', hidden: given('--hidden') !== undefined, example }
}

/** Reads the arguments behind the program's own name. */
export const readCommandLine = (commandArguments: readonly string[]): Command => {
  for (const argument of commandArguments) {
    const trouble = findTrouble(argument)
    if (trouble !== null) return { kind: 'wrong-use', trouble }
  }
  return commandOf(commandArguments.map(readSwitch))
}
