import type { InventedRequest, InventedResponse } from './invented-http'

/** A call that finds out itself whose it is, if anyone's. */
export interface OpenRoute {
  readonly method: 'GET' | 'POST'
  readonly answer: (request: InventedRequest, nowMs: number) => InventedResponse
}

/** Such calls by `HOST/PATH`; a path that ends in `/*` stands for all below it. */
export type OpenRoutes = Readonly<Record<string, OpenRoute>>
