import type { AnnotationBodies } from '../../../domain/annotation.ts'
import type { QueryMessage } from '../../../domain/query.ts'
import { isReading, type ReadingRecord } from '../../../domain/reading.ts'
import type { AnnotationRecord } from '../../../domain/record.ts'
import { isoSecond } from '../../../editions/dates.ts'
import type { EditionInline, EditionMarks } from '../../../editions/edition-blocks.ts'
import { withoutSoftBreaks } from '../../../editions/soft-breaks.ts'
import { safeAddress } from '../html/inlines.ts'
import { container, element, escapeXml } from '../xml.ts'
import type { Changes } from './changes.ts'
import type { FacsimilePointers } from './facsimile.ts'
import type { People } from './people.ts'

/** What the elements of a text share. */
export interface TeiContext {
  people: People
  changes: Changes
  pages: FacsimilePointers
  documentId: string
  /** Whether corrections show both readings. */
  showsChanges: boolean
  /** Annotations that stand apart and point to the text; in reading order. */
  standOff: { record: AnnotationRecord; text: string; motivation: string }[]
  /** Records whose element is written: only its first piece has the id. */
  seen: Set<string>
}

type Spans = readonly AnnotationRecord[]

/** Inlines as TEI: an element an annotation, nested; an annotation that crosses another continues in a second piece. */
export function inlinesTei(inlines: readonly EditionInline[], context: TeiContext): string {
  const printed = withoutSoftBreaks(inlines).filter(inline => inline.kind !== 'remark')
  return nested(
    printed.map((inline, index) => ({ inline, spans: spansAround(printed, index) })),
    0,
    context,
  )
}

/** A place without a stretch belongs to the annotations that hold on both sides of it. */
function spansAround(inlines: readonly EditionInline[], index: number): Spans {
  const inline = inlines[index]!
  if ('spans' in inline && inline.spans) return inline.spans
  const before = inlines.slice(0, index).findLast(each => each.kind === 'text')
  const after = inlines.slice(index + 1).find(each => each.kind === 'text')
  const behind = after?.spans ?? []
  return (before?.spans ?? []).filter(span => behind.includes(span))
}

interface Piece {
  inline: EditionInline
  spans: Spans
}

function nested(pieces: readonly Piece[], depth: number, context: TeiContext): string {
  let written = ''
  for (let start = 0; start < pieces.length; ) {
    const span = pieces[start]!.spans[depth]
    let end = start + 1
    while (end < pieces.length && pieces[end]!.spans[depth] === span) end++
    const group = pieces.slice(start, end)
    written += span
      ? annotated(span, nested(group, depth + 1, context), {
          context,
          text: group.map(({ inline }) => (inline.kind === 'text' ? inline.text : '')).join(''),
        })
      : group.map(({ inline }) => inlineTei(inline, context)).join('')
    start = end
  }
  return written
}

/** An element's id: an annotation's id is a ULID, which may begin with a digit. */
const idOf = (record: AnnotationRecord): string => `a-${record.id.replace(/[^\w.-]/g, '')}`

function annotated(
  record: AnnotationRecord,
  content: string,
  { context, text }: { context: TeiContext; text: string },
): string {
  const isFirst = !context.seen.has(record.id)
  context.seen.add(record.id)
  const resp = context.people.pointer(record.author.name)
  const id: Record<string, string> = isFirst
    ? { 'xml:id': idOf(record), change: context.changes.pointer(resp, record.at) }
    : { corresp: `#${idOf(record)}` }
  if (isFirst) putAside(record, context)
  switch (record.kind) {
    case 'ocr':
    case 'source':
    case 'house':
    case 'furniture':
      return context.showsChanges ? readingTei(record, content, { id, resp, isFirst }) : content
    case 'mask':
      return maskTei(record, content, { id, resp, length: Array.from(text).length })
    case 'duplicate': {
      const kept = isFirst ? keptCopy(record.body, context.documentId) : {}
      return container('surplus', { reason: 'repeated', resp, ...id, ...kept }, content)
    }
    case 'unclear':
      return container('unclear', { reason: 'illegible', resp, ...id }, content)
    case 'gap':
      return container('seg', { type: 'gap', ...id }, `${element('gap', { reason: 'lost', resp })}${content}`)
    case 'query':
    case 'tag':
    case 'join':
      return container('seg', { type: record.kind, ...id }, content)
  }
}

/** A pointer to the copy that stays, here or in another document. */
function keptCopy(
  { keptBlockId, keptDocumentId }: AnnotationBodies['duplicate'],
  documentId: string,
): { corresp?: string } {
  if (keptBlockId === null) return {}
  const document =
    keptDocumentId === null || keptDocumentId === documentId ? '' : `urn:zhubi:document:${keptDocumentId}`
  return { corresp: `${document}#${blockIdTei(keptBlockId)}` }
}

/** The id of a note that the document itself has. */
export const ownNoteIdTei = (id: string): string => `note-${id.replace(/[^\w-]/g, sign => `.${sign.codePointAt(0)}`)}`

/** The id of a block's element. */
export const blockIdTei = (blockId: string): string => `b-${blockId.replace(/[^\w.-]/g, '')}`

/** How sure a correction is: a person has decided it, a rule has made it, an import has found it in its source. */
function certaintyOf({ author }: ReadingRecord): string {
  return { person: 'high', rule: 'medium', import: 'unknown' }[author.kind]
}

function readingTei(
  record: ReadingRecord,
  content: string,
  { id, resp, isFirst }: { id: Record<string, string>; resp: string; isFirst: boolean },
): string {
  const { kind, body } = record
  if (kind === 'furniture')
    return isFirst
      ? container('surplus', { reason: 'furniture', resp, ...id }, escapeXml(body.original)) + content
      : content
  const isHouse = kind === 'house'
  if (body.original === '' && !isHouse) {
    const reason = kind === 'ocr' ? 'lost-in-recognition' : 'omitted-in-original'
    return container('supplied', { reason, resp, cert: certaintyOf(record), ...id }, content)
  }
  const [old, now] = isHouse ? ['orig', 'reg'] : ['sic', 'corr']
  // Corrections of house style are no conjectures.
  const attributes = { resp, type: kind, cert: isHouse ? null : certaintyOf(record) }
  // A choice has two readings; what goes on behind a crossing has one.
  if (!isFirst) return container(now!, { ...attributes, ...id }, content)
  return container('choice', id, container(old!, {}, escapeXml(body.original)) + container(now!, attributes, content))
}

function maskTei(
  record: Extract<AnnotationRecord, { kind: 'mask' }>,
  content: string,
  { id, resp, length }: { id: Record<string, string>; resp: string; length: number },
): string {
  const { maskKind, group, value } = record.body
  const literal = container('orig', { rend: 'mask' }, content)
  const inner =
    value === null
      ? element('gap', { reason: 'redacted', unit: 'character', quantity: length }) + literal
      : container('choice', {}, literal + container('reg', { resp }, escapeXml(value)))
  return container('rs', { type: maskKind, key: group, ...id }, inner)
}

/** What an annotation says in words stands apart and points to its element. */
function putAside(record: AnnotationRecord, context: TeiContext): void {
  const { kind, body } = record
  if (kind === 'query') context.standOff.push({ record, text: body.text, motivation: 'questioning' })
  else if (kind === 'tag') context.standOff.push({ record, text: body.name, motivation: 'tagging' })
  else if ('note' in body && body.note) context.standOff.push({ record, text: body.note, motivation: 'commenting' })
}

/** An annotation that stands apart. */
export function standOffTei(entry: TeiContext['standOff'][number], people: People): string {
  const { record, text, motivation } = entry
  const pointer = people.pointer(record.author.name)
  const change = container('change', { when: isoSecond(record.at), who: pointer }, '')
  const replies = record.kind === 'query' ? (record.body.thread ?? []).map(each => replyTei(each, people)) : []
  return container(
    'annotation',
    { 'xml:id': `n-${record.id}`, motivation, target: `#${idOf(record)}` },
    container('revisionDesc', {}, change + replies.map(({ made }) => made).join('')) +
      container('note', { resp: pointer }, escapeXml(text)) +
      replies.map(({ note }) => note).join(''),
  )
}

/** An answer to a query: when it was made, and what it says. */
function replyTei({ id, kind, text, author, at }: QueryMessage, people: People): { made: string; note: string } {
  if (kind === 'assign') return { made: '', note: '' }
  const who = people.pointer(author.name)
  const made = `m-${id}`
  return {
    made: container('change', { 'xml:id': made, when: isoSecond(at), who }, ''),
    note: container('note', { type: kind, resp: who, change: `#${made}` }, escapeXml(text)),
  }
}

function inlineTei(inline: EditionInline, context: TeiContext): string {
  switch (inline.kind) {
    case 'text':
      return marked(escapeXml(inline.text), inline.marks)
    case 'break':
      return '<lb/>'
    case 'image':
      return container(
        'figure',
        {},
        `${element('graphic', { url: safeAddress(inline.src) ?? '#' })}${inline.alt ? container('figDesc', {}, escapeXml(inline.alt)) : ''}`,
      )
    case 'seam':
      return seamTei(inline.seam, context)
    case 'point':
      return pointTei(inline.record, context)
    case 'note':
      return container('ref', { type: 'note', target: `#${ownNoteIdTei(inline.id)}` }, escapeXml(inline.label))
    case 'remark':
      return ''
  }
}

function seamTei(seam: string, { pages }: TeiContext): string {
  if (seam === 'page') return element('pb', { break: 'no', ...pages.seam() })
  if (seam === 'column') return element('cb', { break: 'no' })
  return element('milestone', { unit: seam === 'picture' ? 'picture' : 'unknown', break: 'no' })
}

/** Something that was taken out, or a remark about a place without text. */
function pointTei(record: AnnotationRecord, context: TeiContext): string {
  if (isReading(record) && !context.showsChanges) return ''
  return annotated(record, '', { context, text: '' })
}

function marked(xml: string, { strong, em, strike, code, link }: EditionMarks): string {
  let written = xml
  if (code) written = container('code', {}, written)
  for (const rend of [strike ? 'strikethrough' : '', em ? 'italic' : '', strong ? 'bold' : '']) {
    if (rend) written = container('hi', { rend }, written)
  }
  const target = link && safeAddress(link.href)
  return target ? container('ref', { target }, written) : written
}
