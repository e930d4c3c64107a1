import type { zhCN } from './zh-CN.ts'

/** Texts of the checker of planted advertisements. */
export const en: typeof zhCN = {
  title: 'Planted advertisements',
  description: 'Advertising put into a text: gambling, loans, adult content, messenger names, links.',
  found: {
    line: 'This line is a planted advertisement, no part of the text. Delete it.',
    between: 'A planted advertisement stands here, no part of the text. Delete it.',
    inside:
      'A planted advertisement stands inside the sentence and may have pushed out a word. Delete it and see whether words are missing.',
    replaced:
      'A planted advertisement took the place of a word: without it the sentence is incomplete. Look at the original and supply the word.',
  },
  fix: { remove: 'Delete the advertisement' },
}
