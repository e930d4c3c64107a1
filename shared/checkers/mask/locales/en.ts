import type { zhCN } from './zh-CN.ts'

/** Texts of the mask checker. */
export const en: typeof zhCN = {
  title: 'Hidden values',
  description: 'Placeholders (**, ×, 某, blanks …) in the place of a name, figure or date.',
  found: {
    place:
      '“{literal}” hides a place name. Placeholders of one group have one value: fill it in, or keep the placeholder.',
    count: '“{literal}” hides a number. Each such place has its own: fill them in one by one, or keep the placeholder.',
    percent: '“{literal}” hides a percentage. Fill it in, or keep the placeholder.',
    money: '“{literal}” hides a sum of money. Fill it in, or keep the placeholder.',
    ordinal: '“{literal}” hides an ordinal number. Fill it in, or keep the placeholder.',
    date: 'At “{literal}” a date is hidden or left blank. Fill it in, or keep the placeholder.',
    name: '“{literal}” hides the name of a person or body. Fill it in, or keep the placeholder.',
    other: '“{literal}” is a placeholder for something unknown. Fill it in, or keep the placeholder.',
  },
}
