import type { outline as master } from '../zh-CN/outline.ts'

/** Texts of the outline. */
export const outline: typeof master = {
  title: 'Outline',
  tools: 'Change the structure',
  foldAll: 'Fold all',
  unfoldAll: 'Unfold all',
  filter: 'Shown beside headings',
  blank: '(empty heading)',
  headingLevel: 'Heading {level}',
  paragraph: 'Paragraph',
  level: 'Level',
  role: 'Role',
  promote: 'Promote',
  demote: 'Demote',
  moveUp: 'Move up',
  moveDown: 'Move down',
  subtree: 'With everything below',
  mainThread: 'Main text',
  thread: 'Thread',
  wholeThread: 'The whole thread: a new name, or that of one to join',
  dropped: {
    before: '“{what}” now stands before “{where}”',
    after: '“{what}” now stands after “{where}”',
    into: '“{what}” is now part of “{where}”',
  },
  chosen: 'Chosen blocks',
  chosenCount: '{count} block chosen | {count} blocks chosen',
  empty: 'No headings in this document yet',
  emptyHint:
    'Let the checkers recognise headings, page numbers and captions with “Structure proposals”, or list body text in the filter and make headings of it.',
  noDocument: 'Open a document to see its outline',
  split: {
    title: 'Split the page into threads',
    description:
      'This page seems to hold several articles. Each becomes a thread with its own reading order; the order of the page stays. Split at once, undone in one step.',
    articles: 'Articles of the page',
    tick: 'Split off “{name}”',
    name: 'Name of the thread',
    size: '{blocks}, {characters}',
    reading: 'How it reads',
    skipped: '{count} block of others | {count} blocks of others',
    hint: 'Articles of one name become one thread; what is not ticked stays where it is.',
    apply: 'Make {count} thread | Make {count} threads',
    empty: 'This looks like a single text',
    emptyHint:
      'The checkers found no article inside another, and no second headline over a by-line or a dateline. Choose blocks in the outline and name their thread, or make a thread of each top heading.',
  },
  propose: {
    title: 'Structure proposals',
    description:
      'The checkers take these blocks for something else. What is ticked is applied at once and undone in one step.',
    apply: 'Apply {count}',
    empty: 'No proposals',
    emptyHint:
      'The checkers found no heading at a wrong level, and no page numbers, jump lines or captions among the text.',
  },
}
