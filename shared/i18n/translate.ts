import {
  compile,
  createCoreContext,
  registerMessageCompiler,
  registerMessageResolver,
  resolveValue,
  translate as translateIn,
} from '@intlify/core-base'
import type { Message } from '#shared/domain/finding.ts'
import { type Locale, locales } from './locales.ts'
import { type MessageKey, messages } from './messages.ts'

// The compiler makes a tree that is walked, never code: it works where a content security policy forbids eval.
registerMessageCompiler(compile)
registerMessageResolver(resolveValue)

const contextOf = (locale: Locale) =>
  createCoreContext({
    locale,
    fallbackLocale: locales[0],
    messages,
    missingWarn: false,
    fallbackWarn: false,
    // Texts of the terminal name their <arguments>; no text is ever set as HTML.
    warnHtmlMessage: false,
  })
const contexts = new Map<Locale, ReturnType<typeof contextOf>>()

/** Signs that the compiler reads: parameters, plural forms, links to other texts. */
const syntax = /[{}@|]/

/** A text as it stands in the messages; null when there is none, or when it has to be compiled. */
function plainText(locale: Locale, key: string): string | null {
  let text: unknown = messages[locale]
  for (const name of key.split('.')) {
    if (typeof text !== 'object' || text === null || !Object.hasOwn(text, name)) return null
    text = (text as Record<string, unknown>)[name]
  }
  return typeof text === 'string' && !syntax.test(text) ? text : null
}

function textOf(locale: Locale, key: string, params: Message['params']): string {
  const plain = plainText(locale, key)
  if (plain !== null) return plain
  const context = contexts.get(locale) ?? contextOf(locale)
  contexts.set(locale, context)
  // `count` chooses the plural form, as in vue-i18n's `t(key, count)`.
  const options = typeof params.count === 'number' ? { plural: params.count } : {}
  const text = translateIn(context, key, params, options)
  return typeof text === 'string' ? text : key
}

/** The text of a key in a locale, for everything that is not the window (which uses vue-i18n over the same texts). */
export function translate(locale: Locale, key: MessageKey, params: Message['params'] = {}): string {
  return textOf(locale, key, params)
}

/** The text of a message whose key is known at run time only, as a checker gives it; an unknown key stands for itself. */
export function translateMessage(locale: Locale, message: Message): string {
  return textOf(locale, message.key, message.params)
}
