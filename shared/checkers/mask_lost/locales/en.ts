import type { zhCN } from './zh-CN.ts'

/** Texts of the mask_lost checker. */
export const en: typeof zhCN = {
  title: 'Lost placeholders',
  description: 'Places where a value was hidden and then its placeholder was lost too.',
  found: {
    witness: 'A placeholder is lost in “{quote}”: elsewhere the document has “{witness}”. Restore it, or the value.',
    place:
      '“{quote}” must hold a place name. This document hides its place names; here the placeholder is lost too. Restore it, or the value.',
    count:
      '“{quote}” must hold a number. This document hides its numbers; here the placeholder is lost too. Restore it, or the value.',
    ordinal: '“{quote}” must hold an ordinal; here even the placeholder is lost. Restore it, or the value.',
    date: '“{quote}” must hold a year or date; here even the placeholder is lost. Restore it, or the value.',
    name: '“{quote}” must hold a name. This document hides names; here the placeholder is lost too. Restore it, or the value.',
  },
  fix: { placeholder: 'Put the placeholder back' },
}
