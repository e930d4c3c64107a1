import { createI18n } from 'vue-i18n'
import { locales } from '#shared/i18n/locales.ts'
import { messages } from '#shared/i18n/messages.ts'

/** vue-i18n over the shared texts; the settings choose the locale. */
export const makeI18n = () =>
  createI18n({
    legacy: false,
    locale: locales[0],
    fallbackLocale: locales[0],
    messages,
    missingWarn: false,
    fallbackWarn: false,
  })
