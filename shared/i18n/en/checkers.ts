import { en as boilerplate } from '#shared/checkers/boilerplate/locales/en.ts'
import { en as broken_paragraph } from '#shared/checkers/broken_paragraph/locales/en.ts'
import { en as duplicate } from '#shared/checkers/duplicate/locales/en.ts'
import { en as garble } from '#shared/checkers/garble/locales/en.ts'
import { en as mask } from '#shared/checkers/mask/locales/en.ts'
import { en as number_date } from '#shared/checkers/number_date/locales/en.ts'
import { en as punct } from '#shared/checkers/punct/locales/en.ts'
import { en as space } from '#shared/checkers/space/locales/en.ts'
import type { checkers as master } from '../zh-CN/checkers.ts'

/** The texts of each checker, under its id. */
export const checkers: typeof master = {
  boilerplate,
  broken_paragraph,
  duplicate,
  mask,
  punct,
  space,
  number_date,
  garble,
}
