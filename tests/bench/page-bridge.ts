/** Gives a page what the preload gives it, answered at once out of `answers` of the script before. */
export const PAGE_BRIDGE = `
  const request = (_, name) => (...given) => Promise.resolve(
    answers[name] === undefined
      ? { ok: false, failure: { kind: 'unexpected' } }
      : { ok: true, value: answers[name](...given) },
  )
  globalThis.biliGlance = {
    requests: new Proxy({}, { get: request }),
    events: new Proxy({}, { get: () => () => () => undefined }),
  }`
