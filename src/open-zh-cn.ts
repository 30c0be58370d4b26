import { pageZhCn } from '../electron/shared/locales/page-zh-cn'
import { openWindow } from './open-window'

openWindow(pageZhCn)
