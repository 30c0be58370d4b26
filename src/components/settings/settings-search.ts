import {
  inject,
  onMounted,
  onUpdated,
  provide,
  shallowRef,
  watch,
  type InjectionKey,
  type ShallowRef,
} from 'vue'

const searchKey: InjectionKey<ShallowRef<string>> = Symbol('settings search')

/** What is looked for among the settings, for the groups within; empty is nothing. */
export const provideSettingsSearch = (): ShallowRef<string> => {
  const query = shallowRef('')
  provide(searchKey, query)
  return query
}

/** Whether a group of settings holds what is looked for, by the words that stand in it. */
export const useFound = (group: Readonly<ShallowRef<HTMLElement | null>>): ShallowRef<boolean> => {
  const query = inject(searchKey, shallowRef(''))
  const found = shallowRef(true)
  const look = (): void => {
    const words = query.value.trim().toLowerCase()
    const text = group.value?.textContent.toLowerCase() ?? ''
    found.value = words === '' || text.includes(words)
  }
  onMounted(look)
  onUpdated(look)
  watch(query, look, { flush: 'post' })
  return found
}
