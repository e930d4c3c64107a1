import type { zhCN } from './zh-CN.ts'

/** Texts of the number_date checker. */
export const en: typeof zhCN = {
  title: 'number_date',
  description: 'number_date',
  found: '“{quote}”: say what, why and what to do.',
}
