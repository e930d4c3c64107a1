import { messages as en } from './en/index.ts'
import type { Locale } from './locales.ts'
import { messages as zhCn } from './zh-CN/index.ts'

/** Texts of every locale, nested by area; `{name}` is interpolated, ` | ` parts plural forms (none, one, many). */
export const messages = { 'zh-CN': zhCn, en } satisfies Record<Locale, typeof zhCn>
type Messages = typeof zhCn

type Paths<Node> = Node extends string
  ? never
  : { [Name in keyof Node & string]: Node[Name] extends string ? Name : `${Name}.${Paths<Node[Name]>}` }[keyof Node &
      string]

/** The dotted path of a text: `app.start.title`. */
export type MessageKey = Paths<Messages>
