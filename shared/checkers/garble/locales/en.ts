import type { zhCN } from './zh-CN.ts'

/** Texts of the garble checker. */
export const en: typeof zhCN = {
  title: 'garble',
  description: 'garble',
  found: '“{quote}”: say what, why and what to do.',
}
