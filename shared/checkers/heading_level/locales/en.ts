import type { zhCN } from './zh-CN.ts'

/** Texts of the checker of heading levels. */
export const en: typeof zhCN = {
  title: 'Heading levels',
  description: 'Levels at odds with the outline, headings not marked, text marked as heading.',
  found: {
    series:
      'This heading has level {now}, “{witness}” of the same series has level {level}. One numbering has one level: make it {level}.',
    unmarked:
      'This line looks like a heading and is not marked; beside or above it stands “{witness}”. Mark it as heading {level}.',
    unmarked_title:
      'This line looks like the title and is not marked, while other headings are. Mark it as heading {level}.',
    plain_text: 'The document marks no heading; by number or place this line is one. Mark it as heading {level}.',
    nested: 'This heading has level {now} but belongs under “{witness}”. Make it level {level}.',
    jump: 'This heading has level {now} and skips a level that its neighbours use. Make it level {level}.',
    sister:
      'This heading has level {now}; “{witness}”, built like it, has level {level}, and nothing else stands so deep. Make it {level}.',
    headline:
      'A by-line or dateline stands below: this is the headline of another article, like “{witness}”. Make it level {level}.',
    text: 'This line is marked as heading but is a whole sentence. Make it a paragraph.',
    credit: 'This line is marked as heading but is a caption. Make it a paragraph.',
    byline: 'This line is marked as heading but is a by-line or dateline. Make it a paragraph.',
    salutation: 'This line is marked as heading but is a salutation. Make it a paragraph.',
    stated: 'By this document’s profile headings numbered so are of level {level}; this is at {now} (0 is text).',
    misnumbered:
      'The parts begin anew below this line, and the series of “{witness}” lacks its next number: it heads a section but is numbered as a part. Make it level {level} and mend its number.',
    glued:
      'This heading goes on in the text below it, for the line break is lost. Split it here and mark it as heading {level}.',
  },
  fix: { heading: 'Make it a heading of that level', paragraph: 'Make it a paragraph' },
}
