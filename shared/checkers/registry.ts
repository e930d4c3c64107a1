import { boilerplate } from './boilerplate/index.ts'
import { brokenParagraph } from './broken_paragraph/index.ts'
import type { Checker } from './checker.ts'
import { duplicate } from './duplicate/index.ts'
import { garble } from './garble/index.ts'
import { headingLevel } from './heading_level/index.ts'
import { mask } from './mask/index.ts'
import { maskLost } from './mask_lost/index.ts'
import { numberDate } from './number_date/index.ts'
import { ocrChar } from './ocr_char/index.ts'
import { punct } from './punct/index.ts'
import { runOn } from './run_on/index.ts'
import { space } from './space/index.ts'
import { spam } from './spam/index.ts'
import { term } from './term/index.ts'

/** Every checker, in the order in which they run. A new one is a folder and a name here. */
export const checkers: readonly Checker[] = [
  mask,
  duplicate,
  brokenParagraph,
  boilerplate,
  punct,
  space,
  numberDate,
  garble,
  headingLevel,
  maskLost,
  ocrChar,
  term,
  runOn,
  spam,
]
