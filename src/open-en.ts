import { pageEn } from '../electron/shared/locales/page-en'
import { openWindow } from './open-window'

openWindow(pageEn)
