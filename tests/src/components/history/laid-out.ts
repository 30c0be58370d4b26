import { vi } from 'vitest'

/** A page of which everything is so large, for a test environment that lays nothing out. */
export const laidOut = (size: { width: number; height: number }): void => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(size.width)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(size.height)
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly #told: () => void
      constructor(told: () => void) {
        this.#told = told
      }
      observe(): void {
        this.#told()
      }
      disconnect(): void {}
    },
  )
}
