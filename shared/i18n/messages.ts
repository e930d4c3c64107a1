import { messages as en } from './en/index.ts'
import type { Locale } from './locales.ts'
import { messages as zhCn } from './zh-CN/index.ts'

type Messages = typeof zhCn

/**
 * Texts of the locales that have been read, nested by area; `{name}` is interpolated, ` | ` parts plural forms (none, one,
 * many). `readTexts` adds the others.
 */
export const messages: Partial<Record<Locale, Messages>> & { 'zh-CN': Messages; en: Messages } = { 'zh-CN': zhCn, en }

/** Those that are read when somebody wants them. */
const later: Partial<Record<Locale, () => Promise<{ messages: Messages }>>> = {
  'zh-TW': () => import('./zh-TW/index.ts'),
}

/** The texts of a locale. Until they have been read, its texts are those of the master. */
export async function readTexts(locale: Locale): Promise<Messages> {
  const known = messages[locale] ?? (await later[locale]?.())?.messages ?? messages['zh-CN']
  messages[locale] = known
  return known
}

type Paths<Node> = Node extends string
  ? never
  : { [Name in keyof Node & string]: Node[Name] extends string ? Name : `${Name}.${Paths<Node[Name]>}` }[keyof Node &
      string]

/** The dotted path of a text: `app.start.title`. */
export type MessageKey = Paths<Messages>
