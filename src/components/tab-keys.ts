const STEPS: Readonly<Record<'vertical' | 'horizontal', Readonly<Record<string, 1 | -1>>>> = {
  vertical: { ArrowDown: 1, ArrowUp: -1 },
  horizontal: { ArrowRight: 1, ArrowLeft: -1 },
}

/** The tab that a key leads to, around both ends; `null` for a key that means nothing to tabs. */
export const tabAfterKey = <Tab extends string>(
  key: string,
  tabs: readonly Tab[],
  open: Tab,
  vertical: boolean,
): Tab | null => {
  if (key === 'Home') return tabs[0] ?? null
  if (key === 'End') return tabs.at(-1) ?? null
  const step = STEPS[vertical ? 'vertical' : 'horizontal'][key]
  if (step === undefined) return null
  return tabs[(tabs.indexOf(open) + step + tabs.length) % tabs.length] ?? null
}
