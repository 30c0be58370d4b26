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

/** An answer with its body as it came over the wire. */
export interface RawPicture {
  readonly status: number
  readonly bytes: Uint8Array
}

/** Like `Exchange`, for what is no text: asks a picture host, or its place at the upstream. */
export type PictureExchange = (request: HttpRequest) => Promise<Result<RawPicture>>
