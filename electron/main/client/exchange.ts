import type { RawAnswer } from '../../bilibili/envelope'
import type { Result } from '../../bilibili/failure'

/** One HTTP request, complete; the Cookie header included, so it never goes into a log. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/**
 * Performs one request and never throws: trouble of the connection is a `Failure`
 * (`offline`, `timeout`, `too-large`). Real HTTP and the invented Bilibili are both behind it.
 */
export type Exchange = (request: HttpRequest) => Promise<Result<RawAnswer>>
