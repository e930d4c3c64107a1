import { brokenParagraph } from './broken_paragraph/index.ts'
import type { Checker } from './checker.ts'
import { duplicate } from './duplicate/index.ts'
import { mask } from './mask/index.ts'

const registered = [mask, duplicate, brokenParagraph] as const

/** Every checker, in the order in which they run. A new one is a folder and a name here. */
export const checkers: readonly Checker[] = registered

type Registered = (typeof registered)[number]

/** The texts of every checker in a locale, by checker id: they stand under `checkers.<id>.*`. */
export function checkerTexts(locale: 'zh-CN' | 'en') {
  return Object.fromEntries(registered.map(checker => [checker.id, checker.texts[locale]])) as {
    [C in Registered as C['id']]: C['texts']['en']
  }
}
