import { Agent } from 'node:http'
import axios from 'axios'
import { Pool } from 'undici'
import type { BareCall } from './refresh-calls'

/** Makes the calls one after the other and parses each answer, nothing more. */
export type Loop = (origin: string, calls: readonly BareCall[]) => Promise<void>

const expectGood = (answer: unknown): void => {
  const good =
    typeof answer === 'object' && answer !== null && 'code' in answer && answer.code === 0
  if (!good) throw new Error('the server refused a call')
}

/** undici on one kept connection. */
export const undiciLoop: Loop = async (origin, calls) => {
  const pool = new Pool(origin, { connections: 1 })
  for (const { url, headers } of calls) {
    const { body } = await pool.request({ method: 'GET', path: url.pathname, headers })
    expectGood(await body.json())
  }
  await pool.close()
}

/** axios as it comes, with a keep-alive agent. */
export const axiosLoop: Loop = async (_origin, calls) => {
  const httpAgent = new Agent({ keepAlive: true, maxSockets: 1 })
  for (const { url, headers } of calls) {
    const { data } = await axios.get<unknown>(url.href, { headers: { ...headers }, httpAgent })
    expectGood(data)
  }
  httpAgent.destroy()
}
