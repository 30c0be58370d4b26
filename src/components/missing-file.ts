/** Shows what the page itself says, in every language it speaks, of a file that is not there. */
export const tellMissingFile = (): void => {
  document.documentElement.classList.add('file-missing')
}
