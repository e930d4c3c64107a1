import { zhCN as boilerplate } from '#shared/checkers/boilerplate/locales/zh-CN.ts'
import { zhCN as broken_paragraph } from '#shared/checkers/broken_paragraph/locales/zh-CN.ts'
import { zhCN as duplicate } from '#shared/checkers/duplicate/locales/zh-CN.ts'
import { zhCN as garble } from '#shared/checkers/garble/locales/zh-CN.ts'
import { zhCN as heading_level } from '#shared/checkers/heading_level/locales/zh-CN.ts'
import { zhCN as mask } from '#shared/checkers/mask/locales/zh-CN.ts'
import { zhCN as mask_lost } from '#shared/checkers/mask_lost/locales/zh-CN.ts'
import { zhCN as number_date } from '#shared/checkers/number_date/locales/zh-CN.ts'
import { zhCN as ocr_char } from '#shared/checkers/ocr_char/locales/zh-CN.ts'
import { zhCN as punct } from '#shared/checkers/punct/locales/zh-CN.ts'
import { zhCN as run_on } from '#shared/checkers/run_on/locales/zh-CN.ts'
import { zhCN as space } from '#shared/checkers/space/locales/zh-CN.ts'
import { zhCN as spam } from '#shared/checkers/spam/locales/zh-CN.ts'
import { zhCN as term } from '#shared/checkers/term/locales/zh-CN.ts'

/** The texts of each checker, under its id. */
export const checkers = {
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
