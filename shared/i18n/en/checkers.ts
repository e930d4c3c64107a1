import { en as boilerplate } from '#shared/checkers/boilerplate/locales/en.ts'
import { en as broken_paragraph } from '#shared/checkers/broken_paragraph/locales/en.ts'
import { en as duplicate } from '#shared/checkers/duplicate/locales/en.ts'
import { en as garble } from '#shared/checkers/garble/locales/en.ts'
import { en as heading_level } from '#shared/checkers/heading_level/locales/en.ts'
import { en as mask } from '#shared/checkers/mask/locales/en.ts'
import { en as mask_lost } from '#shared/checkers/mask_lost/locales/en.ts'
import { en as number_date } from '#shared/checkers/number_date/locales/en.ts'
import { en as ocr_char } from '#shared/checkers/ocr_char/locales/en.ts'
import { en as punct } from '#shared/checkers/punct/locales/en.ts'
import { en as run_on } from '#shared/checkers/run_on/locales/en.ts'
import { en as space } from '#shared/checkers/space/locales/en.ts'
import { en as spam } from '#shared/checkers/spam/locales/en.ts'
import { en as term } from '#shared/checkers/term/locales/en.ts'
import type { checkers as master } from '../zh-CN/checkers.ts'

/** The texts of each checker, under its id. */
export const checkers: typeof master = {
  spam,
  run_on,
  heading_level,
  boilerplate,
  broken_paragraph,
  duplicate,
  mask,
  punct,
  space,
  number_date,
  garble,
  mask_lost,
  ocr_char,
  term,
}
