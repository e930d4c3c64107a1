import { zhCN as boilerplate } from '#shared/checkers/boilerplate/locales/zh-CN.ts'
import { zhCN as broken_paragraph } from '#shared/checkers/broken_paragraph/locales/zh-CN.ts'
import { zhCN as duplicate } from '#shared/checkers/duplicate/locales/zh-CN.ts'
import { zhCN as mask } from '#shared/checkers/mask/locales/zh-CN.ts'

/** The texts of each checker, under its id. */
export const checkers = { boilerplate, broken_paragraph, duplicate, mask }
