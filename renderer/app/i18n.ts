import { createI18n } from 'vue-i18n'
import { locales, messages } from '#shared/i18n/index.ts'

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
