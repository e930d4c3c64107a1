export { type Locale, locales, resolveLocale } from './locales.ts'
export { type MessageKey, messages, readTexts } from './messages.ts'
export { translate, translateMessage } from './translate.ts'
