/** The locales that the application speaks; the first is the master that declares every key. */
export const locales = ['zh-CN', 'en'] as const
export type Locale = (typeof locales)[number]

/** The locale we have for a BCP 47 tag: Chinese of any kind reads `zh-CN`, everything else English. */
export function resolveLocale(tag: string): Locale {
  return /^zh\b/i.test(tag) ? 'zh-CN' : 'en'
}
