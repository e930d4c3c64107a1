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
  chosen: 'Chosen blocks',
  chosenCount: '{count} blocks chosen',
  empty: 'No headings in this document yet',
  emptyHint:
    'Let the checkers recognise headings, page numbers and captions with “Structure proposals”, or list body text in the filter and make headings of it.',
  noDocument: 'Open a document to see its outline',
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
