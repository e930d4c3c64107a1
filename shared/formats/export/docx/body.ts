import { isoSecond } from '../../../editions/dates.ts'
import type { Edition } from '../../../editions/edition.ts'
import {
  type EditionBlock,
  type EditionChange,
  type EditionInline,
  type EditionNote,
  type EditionTable,
  type EditionTextBlock,
  plainMarks,
  textOf,
} from '../../../editions/edition-blocks.ts'
import type { EditionImage } from '../../../editions/images.ts'
import { withoutSoftBreaks } from '../../../editions/soft-breaks.ts'
import { safeAddress } from '../html/inlines.ts'
import { seamSign } from '../plain-inlines.ts'
import { element, escapeXml } from '../xml.ts'
import { pictureRun } from './picture.ts'
import { ChangeNumbers, runProperties, textRuns } from './wml.ts'

/** The body of a document and what it points to. */
export interface DocxBody {
  xml: string
  /** Addresses of links; the first has the relation `link1`. */
  links: string[]
  /** Pictures; the first has the relation `image1`. */
  images: EditionImage[]
  /** In the order of their references. */
  comments: EditionNote[]
  footnotes: EditionNote[]
}

/** Writes the blocks of an edition. Notes become comments where changes are shown, else footnotes. */
export function writeBody({ blocks, profile, images }: Edition): DocxBody {
  const writer = new BodyWriter(profile.changes === 'show', images ?? new Map())
  const xml = withLastBorder(blocks)
    .map(block => writer.block(block))
    .join('\n')
  return {
    xml,
    links: writer.links,
    images: [...writer.images.keys()],
    comments: writer.comments,
    footnotes: writer.footnotes,
  }
}

/**
 * A word processor can neither insert nor delete the last border of a text. Where the last blocks were, the border
 * before them changes instead: what is left after accepting and after rejecting is the same.
 */
function withLastBorder(blocks: readonly EditionBlock[]): EditionBlock[] {
  const change = blocks.at(-1)?.endChange
  if (!change) return [...blocks]
  const before = blocks.findLastIndex(block => !block.endChange)
  const isOneKind = blocks
    .slice(before + 1)
    .every(block => block.endChange?.kind === change.kind && block.kind !== 'table')
  const shifted = [...blocks]
  const kept = shifted[before]
  if (kept && kept.kind !== 'table' && isOneKind) {
    const { endChange: _, ...last } = shifted.at(-1) as EditionTextBlock
    shifted[before] = { ...kept, endChange: change }
    shifted[shifted.length - 1] = last
    return shifted
  }
  return [...shifted, { ...emptyParagraph }]
}

const emptyParagraph: EditionTextBlock = {
  kind: 'paragraph',
  ids: [],
  role: 'body',
  quote: 0,
  level: 0,
  list: null,
  note: null,
  info: '',
  inlines: [],
}

const roleStyles: Readonly<Record<string, string>> = {
  title: 'DocumentTitle',
  byline: 'Byline',
  dateline: 'Byline',
  caption: 'Caption',
  jump: 'Furniture',
  folio: 'Furniture',
  boilerplate: 'Furniture',
  front: 'FrontMatter',
  note: 'FootnoteText',
}

class BodyWriter {
  readonly links: string[] = []
  readonly comments: EditionNote[] = []
  readonly footnotes: EditionNote[] = []
  /** Pictures that are shown, by the number of their relation. */
  readonly images = new Map<EditionImage, number>()
  readonly #known: ReadonlyMap<string, EditionImage>
  /** How many pictures there are, each time that one is shown. */
  #pictures = 0
  readonly #numbers = new ChangeNumbers()
  readonly #asComments: boolean
  /** Comments by the note they are of: a range begins before its reference. */
  readonly #commentIds = new Map<EditionNote, number>()
  readonly #started = new Set<EditionNote>()

  constructor(asComments: boolean, known: ReadonlyMap<string, EditionImage>) {
    this.#asComments = asComments
    this.#known = known
  }

  block(block: EditionBlock): string {
    if (block.kind === 'table') return this.#table(block)
    const border =
      block.kind === 'rule' ? '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="A89F8F"/></w:pBdr>' : ''
    return this.#paragraph(block, styleOf(block), border + indentOf(block))
  }

  #paragraph(block: EditionTextBlock, style: string, properties: string): string {
    const mark = this.#numbers.mark(block.endChange)
    const marked = mark ? `<w:rPr>${mark}</w:rPr>` : ''
    const before = `<w:pPr>${element('w:pStyle', { 'w:val': style })}${properties}${marked}</w:pPr>`
    return `<w:p>${before}${this.#inlines(withMarker(block))}</w:p>`
  }

  #inlines(inlines: readonly EditionInline[]): string {
    return withoutSoftBreaks(inlines)
      .map(inline => this.#inline(inline))
      .join('')
  }

  #inline(inline: EditionInline): string {
    switch (inline.kind) {
      case 'text':
        return this.#text(inline)
      case 'break':
        return this.#numbers.around(inline.change, '<w:r><w:br/></w:r>')
      case 'image':
        return this.#image(inline)
      case 'seam':
        return textRuns(seamSign, '<w:rPr><w:color w:val="8A8275"/></w:rPr>', false)
      case 'note':
        return this.#numbers.around(inline.change, noteSign(inline.label, inline.change?.kind === 'deletion'))
      case 'remark':
        return this.#remark(inline)
      case 'point':
        return ''
    }
  }

  #image(inline: Extract<EditionInline, { kind: 'image' }>): string {
    const image = this.#known.get(inline.src)
    if (!image) return inline.alt ? this.#text({ ...inline, text: `［${inline.alt}］`, marks: plainMarks }) : ''
    const number = this.images.get(image) ?? this.images.size + 1
    this.images.set(image, number)
    return this.#numbers.around(inline.change, pictureRun(image, { number, id: ++this.#pictures, alt: inline.alt }))
  }

  #text({
    text,
    marks,
    change,
  }: {
    text: string
    marks: Parameters<typeof runProperties>[0]
    change?: EditionChange
  }): string {
    const runs = this.#numbers.around(change, textRuns(text, runProperties(marks), change?.kind === 'deletion'))
    const address = marks.link && safeAddress(marks.link.href)
    if (!address) return runs
    return element('w:hyperlink', { 'r:id': this.#linkId(address) }, runs)
  }

  #linkId(address: string): string {
    const known = this.links.indexOf(address)
    return `link${known < 0 ? this.links.push(address) : known + 1}`
  }

  #remark({ edge, note }: Extract<EditionInline, { kind: 'remark' }>): string {
    // What a note is about may begin in a stretch that is printed and end in one that is not.
    if (note.number === 0) return ''
    if (!this.#asComments) {
      if (edge === 'start') return ''
      const id = this.footnotes.push(note)
      return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>${element('w:footnoteReference', { 'w:id': id })}</w:r>`
    }
    const id = this.#commentIds.get(note) ?? this.#commentIds.size
    this.#commentIds.set(note, id)
    if (edge === 'start') {
      this.#started.add(note)
      return element('w:commentRangeStart', { 'w:id': id })
    }
    this.comments[id] = note
    const start = this.#started.has(note) ? '' : element('w:commentRangeStart', { 'w:id': id })
    return `${start}${element('w:commentRangeEnd', { 'w:id': id })}<w:r>${element('w:commentReference', { 'w:id': id })}</w:r>`
  }

  #table({ rows, hasHead, rowChanges, endChange }: EditionTable): string {
    const widths = columnWidths(rows)
    const grid = `<w:tblGrid>${widths.map(width => element('w:gridCol', { 'w:w': width })).join('')}</w:tblGrid>`
    const properties =
      '<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="9070" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
    const written = rows.map((row, index) => {
      const isHead = hasHead && index === 0
      const mark = this.#numbers.mark(endChange ?? rowChanges?.[index])
      const rowProperties = `<w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}${mark}`
      const cells = row.map(({ align, inlines }, column) => {
        const justify = align ? element('w:jc', { 'w:val': align }) : ''
        const paragraph = `<w:pPr>${element('w:pStyle', { 'w:val': isHead ? 'CellHead' : 'CellText' })}${justify}</w:pPr>`
        return `<w:tc><w:tcPr>${element('w:tcW', { 'w:w': widths[column], 'w:type': 'dxa' })}</w:tcPr><w:p>${paragraph}${this.#inlines(inlines)}</w:p></w:tc>`
      })
      return `<w:tr><w:trPr>${rowProperties}</w:trPr>${cells.join('')}</w:tr>`
    })
    return `<w:tbl>${properties}${grid}${written.join('')}</w:tbl>`
  }
}

function styleOf(block: EditionTextBlock): string {
  if (block.kind === 'heading') return `Heading${block.level}`
  if (block.kind === 'preformatted') return 'Code'
  if (block.list) return 'ListItem'
  return roleStyles[block.role] ?? 'BodyText'
}

function indentOf({ list, quote }: EditionTextBlock): string {
  if (!list && quote === 0) return ''
  const left = 420 * ((list ? list.depth + 2 : 0) + quote)
  return element('w:ind', list ? { 'w:left': left, 'w:hanging': 420, 'w:firstLineChars': 0 } : { 'w:left': left })
}

/** List markers are text, as the source has them: numbering that a word processor makes could be another. */
function withMarker(block: EditionTextBlock): readonly EditionInline[] {
  if (block.note) return [{ kind: 'text', text: `［${block.note.label}］`, marks: plainMarks }, ...block.inlines]
  if (!block.list) return block.inlines
  const sign = block.list.kind === 'bullet' ? '•' : block.list.marker
  const change =
    block.inlines.length > 0 && block.inlines.every(inline => 'change' in inline && inline.change) && block.endChange
      ? { change: block.endChange }
      : {}
  return [{ kind: 'text', text: `${sign}\t`, marks: plainMarks, ...change }, ...block.inlines]
}

/** A note's text as paragraphs of comments or footnotes. */
export function noteXml(note: EditionNote, id: number, kind: 'comment' | 'footnote'): string {
  const lines = note.text.split('\n')
  const reference =
    '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>'
  const style = kind === 'comment' ? 'CommentText' : 'FootnoteText'
  const paragraphs = lines.map(
    (line, index) =>
      `<w:p><w:pPr>${element('w:pStyle', { 'w:val': style })}</w:pPr>${kind === 'footnote' && index === 0 ? reference : ''}<w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`,
  )
  const attributes =
    kind === 'comment'
      ? {
          'w:id': id,
          'w:author': note.author || '—',
          'w:date': isoSecond(note.at),
          'w:initials': Array.from(note.author)[0] ?? '—',
        }
      : { 'w:id': id }
  return element(`w:${kind}`, attributes, paragraphs.join(''))
}

function noteSign(label: string, isDeleted: boolean): string {
  return textRuns(`［${label}］`, '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>', isDeleted)
}

/** Twentieths of a point between the margins. */
const tableWidth = 9070

/** Widths of a table's columns by their longest lines; short ones are not squeezed by long ones. */
function columnWidths(rows: EditionTable['rows']): number[] {
  const columns = Math.max(...rows.map(row => row.length))
  const weights = Array.from({ length: columns }, (_, column) => {
    const lines = rows.flatMap(row => textOf(row[column]?.inlines ?? []).split('\n'))
    return Math.min(14, 3 + Math.max(...lines.map(line => line.length)))
  })
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map(weight => Math.floor((tableWidth * weight) / total))
}
