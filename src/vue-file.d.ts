/** For tools that do not read Vue files; vue-tsc takes the real type instead. */
declare module '*.vue' {
  import type { Component } from 'vue'

  const component: Component
  // eslint-disable-next-line no-restricted-exports -- Vue's compiler makes default exports
  export default component
}
