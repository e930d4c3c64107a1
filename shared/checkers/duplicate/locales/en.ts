import type { zhCN } from './zh-CN.ts'

/** Texts of the duplicate checker. */
export const en: typeof zhCN = {
  title: 'Duplicates',
  description: 'Paragraphs and sentences that were pasted, extracted or printed more than once.',
  found: {
    continuation:
      'This passage stands {copies} times, and only another copy is followed by its continuation. Set this copy aside and keep that one.',
    place:
      'This passage stands {copies} times, and another copy sits better in its place. Compare, then set this copy aside.',
    order:
      'This passage stands {copies} times, each fits its place, and this copy is the later one. Compare, then choose which to set aside.',
    document: 'This passage also stands in “{name}”. If it was taken in twice by mistake, set this copy aside.',
    doubled: '“{quote}” stands twice in a row. Drop one of the two.',
  },
  fix: { drop: 'Set this copy aside' },
}
