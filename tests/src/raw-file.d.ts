/** A file as the text it is. */
declare module '*?raw' {
  const text: string
  // eslint-disable-next-line no-restricted-exports -- Vite makes default exports
  export default text
}
