import { type Locale, type MessageKey, translate } from '#shared/i18n/index.ts'

/** The words of the window in one language, so that page objects find things by what a person reads. */
export type Texts = (key: MessageKey, params?: Record<string, string | number>) => string

/** The window's words in a language. */
export const textsOf =
  (locale: Locale): Texts =>
  (key, params = {}) =>
    translate(locale, key, params)
