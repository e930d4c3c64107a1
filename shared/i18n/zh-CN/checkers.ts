import { zhCN as boilerplate } from '#shared/checkers/boilerplate/locales/zh-CN.ts'
import { zhCN as broken_paragraph } from '#shared/checkers/broken_paragraph/locales/zh-CN.ts'
import { zhCN as duplicate } from '#shared/checkers/duplicate/locales/zh-CN.ts'
import { zhCN as garble } from '#shared/checkers/garble/locales/zh-CN.ts'
import { zhCN as mask } from '#shared/checkers/mask/locales/zh-CN.ts'
import { zhCN as number_date } from '#shared/checkers/number_date/locales/zh-CN.ts'
import { zhCN as punct } from '#shared/checkers/punct/locales/zh-CN.ts'
import { zhCN as space } from '#shared/checkers/space/locales/zh-CN.ts'

/** The texts of each checker, under its id. */
export const checkers = { boilerplate, broken_paragraph, duplicate, mask, punct, space, number_date, garble }
