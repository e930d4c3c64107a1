import type { Edition } from '../../../editions/edition.ts'
import type { EditionBlock, EditionTable, EditionTextBlock } from '../../../editions/edition-blocks.ts'
import type { Exporter } from '../exporter.ts'
import { escapeText } from './escape.ts'
import { noteLabel, writeInlines } from './inlines.ts'

/**
 * Markdown that our importer, and any CommonMark reader, reads back as the same blocks: every sign of the text that
 * might be syntax is escaped, so placeholders stay placeholders.
 */
export const markdownExporter: Exporter = { id: 'md', extension: 'md', isMarkup: true, write: writeMarkdown }

function writeMarkdown({ blocks, notes }: Edition): string {
  let written = ''
  let last: EditionBlock | null = null
  const lists = new ListIndent()
  for (const block of blocks) {
    const lines = linesOf(block, lists)
    if (lines.length === 0) continue
    if (last) written += separator(last, block)
    written += lines.map(line => quoted(line, block.quote)).join('\n')
    last = block
  }
  const notesText = notes.map(
    ({ number, text }) => `\n[^z${number}]: ${escapeText(text.replace(/\s+/g, ' '), false)}\n`,
  )
  return written === '' ? '' : `${written}\n${notesText.join('')}`
}

/** Items of one list touch; all else is parted by a blank line, inside a quotation that both share. */
function separator(before: EditionBlock, after: EditionBlock): string {
  const touch = listOf(before) && listOf(after) && before.quote === after.quote && !(listOf(after)!.kind === 'ordered')
  if (touch && !isEmpty(before)) return '\n'
  return `\n${quoted('', Math.min(before.quote, after.quote))}\n`
}

function listOf(block: EditionBlock) {
  return block.kind === 'paragraph' ? block.list : null
}

function isEmpty(block: EditionBlock): boolean {
  return block.kind !== 'table' && block.inlines.length === 0
}

function quoted(line: string, depth: number): string {
  return `${'> '.repeat(depth)}${line}`.replace(/(?:> )+$/, signs => signs.trimEnd())
}

function linesOf(block: EditionBlock, lists: ListIndent): string[] {
  if (block.kind === 'table') {
    lists.end()
    return tableLines(block)
  }
  if (block.kind === 'paragraph' && block.list) return itemLines(block, lists)
  lists.end()
  if (block.kind === 'rule') return ['---']
  if (block.kind === 'preformatted') return codeLines(block)
  if (block.kind === 'heading') {
    return [`${'#'.repeat(block.level)} ${writeInlines(block.inlines, 'heading')[0] ?? ''}`.trimEnd()]
  }
  const lines = writeInlines(block.inlines, 'paragraph').filter(line => line !== '')
  if (!block.note) return lines
  const [first = '', ...rest] = lines
  return [`[^${noteLabel(block.note.id)}]: ${first}`.trimEnd(), ...rest]
}

/** How far the items of each open list level stand in. */
class ListIndent {
  #widths: number[] = []
  #quote = 0

  end(): void {
    this.#widths = []
  }

  /** The indent of an item; the level's own width is kept for the items inside it. */
  enter(depth: number, markerWidth: number, quote: number): string {
    if (quote !== this.#quote) this.#widths = []
    this.#quote = quote
    this.#widths = this.#widths.slice(0, depth)
    const indent = this.#widths.reduce((sum, width) => sum + width, 0)
    this.#widths.push(markerWidth)
    return ' '.repeat(indent)
  }
}

function itemLines(block: EditionTextBlock, lists: ListIndent): string[] {
  const { kind, depth, marker } = block.list!
  const valid = kind === 'ordered' ? /^\d{1,9}[.)]$/.test(marker) : /^[-+*]$/.test(marker)
  const sign = valid ? marker : kind === 'ordered' ? '1.' : '-'
  const indent = lists.enter(depth, sign.length + 1, block.quote)
  const lines = writeInlines(block.inlines, 'paragraph').filter(line => line !== '')
  if (lines.length === 0) return [`${indent}${sign}`]
  return lines.map((line, index) => `${indent}${index === 0 ? sign : ' '.repeat(sign.length)} ${line}`)
}

function codeLines({ info, inlines }: EditionTextBlock): string[] {
  const text = inlines.map(inline => (inline.kind === 'text' ? inline.text : '')).join('')
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(run => run.length))
  const fence = '`'.repeat(longest + 1)
  return [`${fence}${info.replace(/[`\r\n]/g, '')}`, ...(text === '' ? [] : text.split('\n')), fence]
}

const delimiters = { left: ':---', right: '---:', center: ':---:' } as const

function tableLines({ rows }: EditionTable): string[] {
  const columns = Math.max(...rows.map(row => row.length))
  const [head, ...rest] = rows.map(row => {
    const cells = row.map(cell => writeInlines(cell.inlines, 'cell')[0] ?? '')
    while (cells.length < columns) cells.push('')
    return `| ${cells.join(' | ')} |`
  })
  const aligns = Array.from({ length: columns }, (_, column) => {
    const align = rows[0]![column]?.align
    return align ? delimiters[align] : '---'
  })
  return [head!, `| ${aligns.join(' | ')} |`, ...rest]
}
