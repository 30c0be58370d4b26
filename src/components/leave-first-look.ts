import { watch } from 'vue'

/** Takes away what main has drawn into the page, once the window shows it itself or says why it cannot. */
export const useLeaveFirstLook = (ready: () => boolean): void => {
  watch(
    ready,
    (is) => {
      if (is) document.getElementById('first-look')?.remove()
    },
    { immediate: true, flush: 'post' },
  )
}
