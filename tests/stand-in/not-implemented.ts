import { EventEmitter } from 'node:events'

/** What the stand-in was asked for and does not have; it never silently passes. */
export class NotImplemented extends Error {
  constructor(what: string) {
    super(`the stand-in for Electron does not implement ${what}`)
    this.name = 'NotImplemented'
  }
}

// Asked for by Node itself (await, console, JSON, require), not by the app.
const askedByNode = new Set(['then', 'toJSON', 'constructor', 'inspect', '__esModule'])

/** The same object, except that reading or setting a member it does not have throws by name. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get: (object, key, receiver): unknown => {
      if (typeof key === 'string' && !(key in object) && !askedByNode.has(key)) {
        throw new NotImplemented(`${name}.${key}`)
      }
      return Reflect.get(object, key, receiver)
    },
    set: (object, key, value, receiver): boolean => {
      if (typeof key === 'string' && !(key in object)) {
        throw new NotImplemented(`setting ${name}.${key}`)
      }
      return Reflect.set(object, key, value, receiver)
    },
  })
}

/** A member of the electron module of which nothing is implemented. */
export function absent(name: string): object {
  const stub = (): never => {
    throw new NotImplemented(name)
  }
  return strict(name, stub)
}

/** What `new` and static calls of one of Electron's classes do. */
export function constructible<A extends unknown[], I extends object, S extends object>(
  name: string,
  make: (...args: A) => I,
  statics: S,
): S & (new (...args: A) => I) {
  const construct = function (...args: A): I {
    return make(...args)
  }
  // The one cast per class: TypeScript has no type for a plain function that is called with `new`.
  return strict(name, Object.assign(construct, statics)) as unknown as S & (new (...args: A) => I)
}

/** An emitter on which listening for an event that is never sent throws by name. */
export function emitterOf(name: string, known: readonly string[]): EventEmitter {
  const names = new Set<string | symbol>([...known, 'newListener', 'removeListener'])
  const emitter = new EventEmitter()
  emitter.on('newListener', (event: string | symbol) => {
    if (!names.has(event)) throw new NotImplemented(`the event '${String(event)}' of ${name}`)
  })
  return emitter
}

/** An event whose default the listener can prevent. */
export function preventable<E extends object>(
  fields: E,
): E & { readonly defaultPrevented: boolean; readonly preventDefault: () => void } {
  let prevented = false
  return Object.defineProperties(
    { ...fields, defaultPrevented: false, preventDefault: () => (prevented = true) },
    { defaultPrevented: { get: () => prevented } },
  )
}
