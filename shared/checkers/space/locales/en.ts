import type { zhCN } from './zh-CN.ts'

/** Texts of the space checker. */
export const en: typeof zhCN = {
  title: 'White space',
  description: 'Stray spaces between characters, around marks and figures, and runs of empty lines.',
  found: {
    between: 'A stray space stands between Chinese characters, often left by a line break or OCR. Remove it.',
    wide_between: 'Wide white space stands inside the text. Remove it, or leave one blank.',
    digit_spacing: 'The figure is set off by a space, but mostly is not in this document. Remove the space.',
    in_figure: 'There is a space inside a figure. Remove it; if two figures stood here, supply the mark between them.',
    before_mark: 'No space belongs before a full-width mark. Remove it.',
    before_sign: 'No space belongs between a figure and its per-cent sign. Remove it.',
    after_mark: 'A full-width mark brings its own space; none belongs after it. Remove it.',
    inside_pair: 'No space belongs inside the edges of quotes or brackets. Remove it.',
    around_pair: 'No space belongs between a quote or title mark and Chinese text. Remove it.',
    spaced_out: '“{quote}” is spaced out and cannot be searched. Join it as “{reading}”.',
    empty_lines:
      '{count} empty lines stand here, maybe left by a picture or a page end. See whether the text goes on, then remove them.',
  },
  fix: { replace: 'Use normal white space', remove: 'Remove the white space' },
}
