export { type Locale, locales, resolveLocale } from './locales.ts'
export { type MessageKey, readTexts } from './messages.ts'
export { translate, translateMessage } from './translate.ts'
