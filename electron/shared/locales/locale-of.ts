import { en } from './en'
import type { Language, MainLocale } from './locale'
import { zhCn } from './zh-cn'

/** The sentences of one language. Main has both at hand; the window loads the one that it speaks. */
export const localeOf = (language: Language): MainLocale => (language === 'zh-CN' ? zhCn : en)
