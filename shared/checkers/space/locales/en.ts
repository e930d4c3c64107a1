import type { zhCN } from './zh-CN.ts'

/** Texts of the space checker. */
export const en: typeof zhCN = {
  title: 'space',
  description: 'space',
  found: '“{quote}”: say what, why and what to do.',
}
