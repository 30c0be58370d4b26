import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import * as v from 'valibot'
import { failed } from '../bilibili/failure'
import { REQUEST_NAMES, type Answer, type RequestHandlers, type RequestName } from '../shared/ipc'
import { requestArguments } from '../shared/request-arguments'
import type { Log } from './log/log'
import { isSmallAndPlain } from './small-and-plain'
import { isOwnPage } from './window/page-address'

interface IpcPorts {
  readonly handlers: RequestHandlers
  /** Whether these contents belong to a window this app made. */
  readonly isOurs: (contents: WebContents) => boolean
  readonly log: Log
}

type Sender = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>

/** The main frame of a window of ours, showing our own page; a frame that is gone is nobody. */
const isTrusted = ({ sender, senderFrame }: Sender, isOurs: IpcPorts['isOurs']): boolean =>
  senderFrame !== null &&
  isOurs(sender) &&
  senderFrame === sender.mainFrame &&
  isOwnPage(senderFrame.url)

const kindOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.constructor.name : typeof thrown

const answer = async <N extends RequestName>(
  name: N,
  event: Sender,
  given: readonly unknown[],
  { handlers, isOurs, log }: IpcPorts,
): Promise<Answer<N>> => {
  if (!isTrusted(event, isOurs)) {
    log('request-from-stranger', { name })
    return failed({ kind: 'foreign-sender' })
  }
  const checked = isSmallAndPlain(given) ? v.safeParse(requestArguments[name], given) : null
  if (checked?.success !== true) return failed({ kind: 'bad-arguments' })
  try {
    return await handlers[name](...checked.output)
  } catch (thrown) {
    // A bug. Its message and stack may hold paths or answers: neither the log nor the page gets them.
    log('request-broke', { name, thrown: kindOf(thrown) })
    return failed({ kind: 'unexpected' })
  }
}

/** Answers the requests of our own window, and refuses everybody else; call it once. */
export const answerRequests = (ports: IpcPorts): void => {
  for (const name of REQUEST_NAMES)
    ipcMain.handle(name, (event, ...given: unknown[]) => answer(name, event, given, ports))
}

/**
 * Ends every other way to speak to main. electron-store opens one as soon as it is loaded, which
 * tells any sender the folder of the profile; call this after each import of a library that may.
 */
export const closeForeignChannels = (): void => {
  for (const channel of ipcMain.eventNames())
    // Electron's own listener: without it a message on a channel of this name would be thrown.
    if (typeof channel === 'string' && channel !== 'error') ipcMain.removeAllListeners(channel)
}
