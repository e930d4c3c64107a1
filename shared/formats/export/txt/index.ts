import type { Edition } from '../../../editions/edition.ts'
import { type EditionBlock, type EditionInline, plainMarks } from '../../../editions/edition-blocks.ts'
import { softBreakBetween } from '../../../editions/soft-breaks.ts'
import type { Exporter } from '../exporter.ts'
import { plainInlines } from '../plain-inlines.ts'

/**
 * Plain text: a line a paragraph, a blank line before headings, list markers as they are, tables by tabs, one line end
 * at the end.
 */
export const textExporter: Exporter = { id: 'txt', extension: 'txt', isMarkup: true, write: writeText }

function writeText({ blocks, notes }: Edition): string {
  const lines: string[] = []
  for (const block of blocks) {
    if (block.kind === 'heading' && lines.length > 0) lines.push('')
    lines.push(blockText(block))
  }
  if (notes.length > 0) lines.push('', ...notes.map(({ number, text }) => `[${number}] ${text}`))
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`
}

function blockText(block: EditionBlock): string {
  if (block.kind === 'table')
    return block.rows.map(row => row.map(cell => cellText(cell.inlines)).join('\t')).join('\n')
  if (block.kind === 'rule') return '----------'
  const text = (block.note ? `［${block.note.label}］` : '') + inlineText(block.inlines)
  return block.list ? `${'  '.repeat(block.list.depth)}${block.list.marker} ${text}` : text
}

function cellText(inlines: readonly EditionInline[]): string {
  return inlineText(inlines).replace(/[\t\n]+/g, ' ')
}

function inlineText(inlines: readonly EditionInline[]): string {
  let text = ''
  const plain = plainInlines(inlines, number => ({ kind: 'text', text: `[${number}]`, marks: plainMarks }))
  plain.forEach((inline, index) => {
    if (inline.kind === 'text') text += inline.text
    else if (inline.kind === 'image') text += inline.alt && `［${inline.alt}］`
    else if (inline.kind === 'note') text += `［${inline.label}］`
    else if (inline.kind !== 'break') return
    else if (!inline.soft) text += '\n'
    else text += softBreakBetween(text, textAfter(plain[index + 1]))
  })
  return text
}

function textAfter(inline: EditionInline | undefined): string {
  return inline?.kind === 'text' ? inline.text : inline?.kind === 'image' || inline?.kind === 'note' ? '［' : ''
}
