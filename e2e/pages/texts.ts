import { type Locale, type MessageKey, type messages, translate } from '#shared/i18n/index.ts'

/** The words of the window in one language, so that page objects find things by what a person reads. */
export type Texts = (key: MessageKey, params?: Record<string, string | number>) => string

/** The window's words in a language. */
export const textsOf =
  (locale: Locale): Texts =>
  (key, params = {}) =>
    translate(locale, key, params)

/** Numbers of things in the window's words, for a text that tells several. */
export const amountsOf =
  (t: Texts) =>
  (counts: Partial<Record<keyof (typeof messages)['zh-CN']['amounts'], number>>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(counts).map(([name, count]) => [name, t(`amounts.${name}` as MessageKey, { count })]),
    )
