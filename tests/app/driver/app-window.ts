import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'

/** The pages of a running app, through a second connection to its Chromium. */
export interface Windows {
  /** Null where it is gone, or not yet told of. */
  readonly page: (endpoint: string, targetId: string) => Promise<Page | null>
  readonly close: () => Promise<void>
}

/** Attaches when first asked, and anew when the app has started another Chromium. */
export function attachWindows(): Windows {
  let attached: { readonly endpoint: string; readonly browser: Browser } | null = null
  const close = async (): Promise<void> => {
    const before = attached
    attached = null
    await before?.browser.close()
  }
  return {
    page: async (endpoint, targetId) => {
      if (attached?.endpoint !== endpoint) {
        await close()
        // Whoever looks changes nothing: a default would give the pages other colours than the app did.
        const browser = await chromium.connectOverCDP(endpoint, { noDefaults: true })
        attached = { endpoint, browser }
      }
      for (const page of attached.browser.contexts().flatMap((context) => context.pages())) {
        if ((await targetOf(page)) !== targetId) continue
        await page.waitForLoadState('load')
        return page
      }
      return null
    },
    close,
  }
}

async function targetOf(page: Page): Promise<string | null> {
  try {
    const session = await page.context().newCDPSession(page)
    const { targetInfo } = await session.send('Target.getTargetInfo')
    await session.detach()
    return targetInfo.targetId
  } catch {
    // It crashed or was closed just now.
    return null
  }
}
