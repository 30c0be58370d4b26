import { defineAsyncComponent, type AsyncComponentLoader, type Component } from 'vue'
import { tellMissingFile } from './missing-file'
import PageFailed from './PageFailed.vue'

/** A page that comes when it is opened, or says in its place that it cannot. */
export const pageLater = <Page extends Component>(loader: AsyncComponentLoader<Page>): Page =>
  defineAsyncComponent({ loader, errorComponent: PageFailed })

const MissingPart = (): null => {
  tellMissingFile()
  return null
}

/** A part of a page that comes after the first look; without it the page goes on. */
export const partLater = <Part extends Component>(loader: AsyncComponentLoader<Part>): Part =>
  defineAsyncComponent({ loader, errorComponent: MissingPart })
