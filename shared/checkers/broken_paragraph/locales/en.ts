import type { zhCN } from './zh-CN.ts'

/** Texts of the checker of broken paragraphs. */
export const en: typeof zhCN = {
  title: 'Broken paragraphs',
  description: 'Sentences that a page, column or picture cut.',
  found: {
    next: 'The sentence breaks off at “{tail}” and goes on in the next paragraph, “{start}”. Join the two.',
    far: 'The sentence breaks off at “{tail}” and goes on elsewhere, at “{start}”. Compare, then join them.',
    missing:
      'The sentence breaks off at “{tail}” and its continuation was not found. Look at the original and supply what is lost.',
    wrapped: 'Every line of this text is cut at one width; “{tail}” and “{start}” are one paragraph. Join the lines.',
  },
  fix: { join: 'Join the paragraphs' },
}
