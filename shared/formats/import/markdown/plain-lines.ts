import { Mark } from 'prosemirror-model'
import { schema } from '../../../document/schema.ts'
import { InlineContent } from '../inline-content.ts'

/** What a line may open or end beside a paragraph: lists, quotations, headings, indented text, hard breaks. */
const blockSyntax = /^[ \t#>+-]|[ \t]$|^\d{1,9}[.)](?:[ \t]|$)/
/** A line that may part a table's head from its rows. */
const tableSyntax = /^[|:]/
const inlineSyntax = /[\\`_~]|\]\(|\[\^/
/**
 * `**` in pairs, with letters or figures inside of both, or a mark inside of the second and white space outside of it
 * (`**问：** 何时`): emphasis by every rule, and no other reading.
 */
const soundBold =
  /^[^*]*(?:\*\*[\p{L}\p{N}](?:[^*]*(?:[\p{L}\p{N}]|[，。；：、！？](?=\*\*(?:[ \t\r\n]|$))))?\*\*[^*]*)*$/u
const itemMark = /^(?:[-+*]|\d{1,9}[.)]) (?=[^ \t])/
const headingMark = /^#{1,6}[ \t]+(?=[^ \t#])/

const isPlainText = (text: string): boolean => !inlineSyntax.test(text) && (!text.includes('*') || soundBold.test(text))

/** Whether the parser would give one paragraph with the text of a line, but for sound bold. */
export const isPlainLine = (line: string): boolean => !blockSyntax.test(line) && isPlainText(line)

/** Whether the parser would give one paragraph of these lines, with soft breaks between them. */
export const arePlainLines = (lines: readonly string[]): boolean =>
  lines.every(line => isPlainLine(line) && !tableSyntax.test(line))

/** The mark of a line that is a heading with plain text; null for every other line. */
export function plainHeadingMark(line: string): string | null {
  const mark = headingMark.exec(line)?.[0]
  return mark && !/[ \t#]$/.test(line) && isPlainText(line.slice(mark.length)) ? mark : null
}

/** The mark of a line that is a list item with plain text; null for every other line. */
export function plainItemMark(line: string): string | null {
  const mark = itemMark.exec(line)?.[0]
  return mark && isPlainLine(line.slice(mark.length)) ? mark : null
}

/** The content of plain text. `shielded` is the source with its placeholders hidden, offset for offset. */
export function plainContent(source: string, shielded: string, start: number, end: number): InlineContent {
  const content = new InlineContent()
  const strong = [schema.marks.strong.create()]
  let isBold = false
  let done = start
  for (const { index, 0: sign } of shielded.slice(start, end).matchAll(/\*\*|\r\n|\r|\n/g)) {
    const at = start + index
    content.addText(source.slice(done, at), done, isBold ? strong : Mark.none)
    if (sign === '**') isBold = !isBold
    else content.addAtom(schema.nodes.line_break.create({ soft: true }))
    done = at + sign.length
  }
  content.addText(source.slice(done, end), done, Mark.none)
  return content
}
