import type { zhCN } from './zh-CN.ts'

/** Texts of the checker of intruding texts. */
export const en: typeof zhCN = {
  title: 'Intruding texts',
  description: 'Captions, jump lines, by-lines, page labels and other articles inside a text.',
  found: {
    caption: 'This line is the caption of a picture amid the text. Mark it as caption or move it out.',
    isolated:
      'This sentence stands alone behind a gap that a picture may have left; it may be a caption. Compare with the original, then mark it.',
    jump: 'This is a jump line of a newspaper, no part of the article. Exclude it and join the two parts.',
    box: 'This paragraph is a box that stood beside the article (further reading, background) and ran into its text. Move it behind the text, or exclude it.',
    notice:
      'This paragraph is a notice of the paper (something lost, to let, wanted), no part of the text. Exclude it.',
    byline:
      'A by-line stands between two paragraphs without a headline; it may belong to another article. Compare and move it.',
    second_article: 'Another report seems to begin here without a headline. Compare with the original and split.',
    between: 'This line stands inside a sentence, which goes on at “{start}”. Move it out and join the sentence.',
    article_inside: 'Another article stands inside a sentence, which goes on at “{start}”. Split the two.',
    repeated_label:
      'One label of a box is repeated over each of its parts and heads none of them. Keep the first only.',
    fused_caption: 'A caption was run into the paragraph. Split it off and mark it as caption.',
    fused_heading:
      'A heading was run into the paragraph: its series lacks this number. Split here and mark the heading.',
    lost_break:
      'The line break was lost here: a heading goes on in the text around it. Split here and mark it as heading.',
    fused_article: 'Another report begins inside this paragraph. Split here.',
    fused_record:
      'The next record was run into the one before; others of its kind begin a paragraph of their own. Split here.',
    fused_notice:
      'This sentence reads like a note or notice of the page that was run into the paragraph. Compare with the original, then move or exclude it.',
  },
}
