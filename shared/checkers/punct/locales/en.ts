import type { zhCN } from './zh-CN.ts'

/** Texts of the punct checker. */
export const en: typeof zhCN = {
  title: 'Punctuation',
  description: 'Marks that are half-width, doubled, missing, unpaired, wrongly turned or out of place.',
  found: {
    half_width:
      '“{quote}” is half-width, but marks between Chinese text are full-width here. Change it to “{reading}”.',
    stroke: '“{quote}” is a stroke of a character, probably 、 misread. Change it to “{reading}”.',
    stop: 'A Chinese sentence has the half-width dot “{quote}” here. Compare the source and change it to “{reading}”.',
    in_figure: '“{quote}” stands inside a figure. Compare the source and change it to “{reading}”.',
    wide_alphanumeric: '“{quote}” is full-width; the document writes half-width elsewhere. Change it to “{reading}”.',
    doubled: '“{quote}”: of these marks one is enough. Keep “{reading}” if it fits the context.',
    dots: 'The ellipsis is written “{quote}”; the standard form is ……. Change it.',
    stop_twice: '“{quote}” ends the sentence inside the quotes and again outside. Keep one of the stops.',
    after_opening: '“{quote}” cannot follow an opening quote or bracket. Remove it, or turn the quote.',
    before_closing: '“{quote}” cannot stand before a closing quote or bracket. Remove it, or look for lost words.',
    before_opening:
      'A bracket follows the word that it explains; “{quote}” cannot part them. Remove it, or look for lost words.',
    before_particle: '“{quote}” cannot stand before 的 or 们. Remove it, or look for lost words.',
    turned: '“{quote}” faces the wrong way and makes no pair. Change it to “{reading}”.',
    unopened: '“{quote}” has no partner before it. Add one, or remove this mark.',
    unclosed_speech:
      'The speech ends at “{quote}”, before the words about its speaker, without a closing quote. Change it to “{reading}”.',
    unclosed: '“{quote}” has no partner after it. Add one, or remove this mark.',
    reopened: '“{quote}” opens again inside speech that has only one end. Remove it, or set single quotes.',
    nested_same: 'Double quotes stand inside double quotes; the inner ones should be single. Check them.',
    two_single: '“{quote}” is two single quotes for a double one. Change it to “{reading}”.',
    missing_stop:
      'The paragraph has no stop, all others have one, and what follows begins anew. Add 。, or look for lost words.',
    parted_word: '“{quote}” parts one word or numeral in two. Remove it, and check the source.',
    question: 'The sentence asks, but ends in “{quote}”. Change it to “{reading}” if it is a question.',
    parted_clause: '“{quote}” parts two clauses, not members of a series nor two sentences. Change it to “{reading}”.',
    colon_lost: 'What is said or listed follows “{quote}”. Change it to “{reading}”.',
    line_head:
      'A line of this paragraph begins with “{reading}”. Set the mark at the end of the line before it, or supply what is lost between.',
    before_conjunction: 'No “{quote}” stands before 等 or 和. Remove it, or see whether words are lost.',
    other_quotes: 'The quote “{quote}” is of another kind than the rest of the document. Change it to “{reading}”.',
    heading_stop: 'The other headings of this series end in no mark. Remove “{quote}”.',
    misread: '“{quote}” is a mark that was read as another sign. Change it to “{reading}”.',
    dash: 'A dash is written “{quote}” here. Write “{reading}”.',
    colon_for_semicolon: 'Two items stand side by side; “{quote}” explains nothing. Change it to “{reading}”.',
    straight: '“{quote}” is a straight quote; the document uses curly ones. Change it to “{reading}”.',
    odd_quote: '“{quote}” is a mark of vertical type or measure that was set for a quote. Change it to “{reading}”.',
    mixed_bracket: 'The two marks of the pair are not of one kind or one width. Change “{quote}” to “{reading}”.',
    half_bracket: '“{quote}” is a half-width bracket; the document uses full-width ones. Change it to “{reading}”.',
    uneven_series: 'Members built alike are parted by different marks; “{quote}” stands out. Change it to “{reading}”.',
    missing_comma: '“{quote}” runs into the figure behind it; a comma is missing. Change it to “{reading}”.',
    missing_between: 'At “{quote}” two clauses meet without a mark. Change it to “{reading}”.',
    stop_outside:
      'What was said is a sentence of its own, so its stop belongs inside the quotes. Change “{quote}” to “{reading}”.',
    name_dot: '“{quote}” parts a name here; the dot for it is “{reading}”. Change it.',
    missing_before_item: 'At “{quote}” a counted item begins without a mark before it. Add ；, ， or 。.',
    apposition: 'The nouns after 作为 are members of one series, so “{quote}” should be “{reading}”. Check it.',
    object_parted: '“{quote}” parts a verb from its object. Remove the comma, or check the source.',
    figure_parted: '“{quote}” parts a figure from what it is the figure of. Remove it, or look for lost words.',
    commas_lost:
      'So many words have no mark, as in most sentences here: the commas were lost. Set them, or compare the source.',
    missing_quotes:
      '“{quote}” stands in quotes {count} times elsewhere in this document, but not here. Add the quotes.',
  },
  fix: { replace: 'Correct the mark', remove: 'Remove the mark' },
}
