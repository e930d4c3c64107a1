/** The locales that the application speaks; the first is the master that declares every key. */
export const locales = ['zh-CN', 'zh-TW', 'en'] as const
export type Locale = (typeof locales)[number]

/** The locale we have for a BCP 47 tag: Chinese of any kind reads a Chinese one, by its script, everything else English. */
export function resolveLocale(tag: string): Locale {
  if (!/^zh\b/i.test(tag)) return 'en'
  return /^zh-(?:hant|tw|hk|mo)\b/i.test(tag) ? 'zh-TW' : 'zh-CN'
}
