import type { QueryMessage } from '../../../domain/query.ts'
import { isReading } from '../../../domain/reading.ts'
import type { AnnotationRecord } from '../../../domain/record.ts'
import { isoSecond } from '../../../editions/dates.ts'
import type { Edition } from '../../../editions/edition.ts'
import { type EditionInline, textOf } from '../../../editions/edition-blocks.ts'
import type { Exporter } from '../exporter.ts'

/** W3C Web Annotations about the edition's text, which is in the file too, so that every selector can be resolved. */
export const jsonldExporter: Exporter = {
  id: 'jsonld',
  extension: 'jsonld',
  traced: true,
  isMarkup: true,
  write: writeJsonld,
}

interface Target {
  record: AnnotationRecord
  /** Code points of the text. */
  start: number
  end: number
}

const contextLength = 32

function writeJsonld(edition: Edition): string {
  const { head } = edition
  const { text, targets } = targetsOf(edition)
  const points = Array.from(text)
  const source = `urn:zhubi:document:${head.documentId}:revision:${head.revision}`
  const collection = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { zhubi: 'urn:zhubi:terms:' }],
    id: `${source}:annotations`,
    type: 'AnnotationCollection',
    label: head.title,
    total: targets.length,
    generator: { id: 'urn:zhubi:application', type: 'Software', name: `Zhubi ${head.version}` },
    modified: isoSecond(head.changedAt),
    'zhubi:source': head.sourceName,
    'zhubi:sha256': head.sha256,
    'zhubi:text': text,
    first: {
      id: `${source}:annotations:1`,
      type: 'AnnotationPage',
      startIndex: 0,
      items: targets.map(target => annotationOf(target, points, source)),
    },
  }
  return `${JSON.stringify(collection, null, 1)}\n`
}

/** The text, a line a block and cell, and where each annotation holds in it. */
function targetsOf({ blocks }: Edition): { text: string; targets: Target[] } {
  const targets = new Map<string, Target>()
  const parts: string[] = []
  let at = 0
  const line = (inlines: readonly EditionInline[]) => {
    for (const inline of inlines) {
      const text = inline.kind === 'text' || inline.kind === 'break' ? textOf([inline]) : ''
      const end = at + Array.from(text).length
      const records = inline.kind === 'point' ? [inline.record] : 'spans' in inline ? (inline.spans ?? []) : []
      for (const record of records) {
        const known = targets.get(record.id)
        if (known) known.end = end
        else targets.set(record.id, { record, start: at, end })
      }
      parts.push(text)
      at = end
    }
    parts.push('\n')
    at++
  }
  for (const block of blocks) {
    if (block.kind === 'table') for (const row of block.rows) for (const cell of row) line(cell.inlines)
    else line(block.inlines)
  }
  return { text: parts.join(''), targets: [...targets.values()] }
}

function annotationOf({ record, start, end }: Target, points: readonly string[], source: string): object {
  const slice = (from: number, to: number) => points.slice(Math.max(0, from), to).join('')
  return {
    id: `urn:zhubi:annotation:${record.id}`,
    type: 'Annotation',
    motivation: motivationOf(record),
    ...madeBy(record),
    'zhubi:kind': record.kind,
    body: bodyOf(record),
    target: {
      source,
      selector: [
        { type: 'TextPositionSelector', start, end },
        {
          type: 'TextQuoteSelector',
          exact: slice(start, end),
          prefix: slice(start - contextLength, start),
          suffix: slice(end, end + contextLength),
        },
      ],
    },
  }
}

/** Who has made something and when; what no person has made was made by a program. */
function madeBy({ author: { kind, name }, at }: Pick<AnnotationRecord, 'author' | 'at'>): object {
  return { creator: { type: kind === 'person' ? 'Person' : 'Software', name }, created: isoSecond(at) }
}

function motivationOf({ kind }: AnnotationRecord): string {
  if (kind === 'query') return 'questioning'
  if (kind === 'tag') return 'tagging'
  return kind === 'unclear' || kind === 'gap' ? 'commenting' : 'editing'
}

function bodyOf(record: AnnotationRecord): object[] {
  const text = (value: string, purpose: string, more = {}) => ({
    type: 'TextualBody',
    value,
    purpose,
    format: 'text/plain',
    ...more,
  })
  if (isReading(record)) {
    const { original, reading, note } = record.body
    return [text(reading, 'editing', { 'zhubi:original': original }), ...(note ? [text(note, 'commenting')] : [])]
  }
  const { kind, body } = record
  if (kind === 'query') {
    const details = (message: QueryMessage) => ({
      ...madeBy(message),
      ...(message.kind === 'reply' ? {} : { 'zhubi:action': message.kind }),
      ...(message.kind === 'assign' ? { 'zhubi:assignee': message.assignee } : {}),
    })
    const asked = body.assignee === undefined ? {} : { 'zhubi:assignee': body.assignee }
    const thread = (body.thread ?? []).map(each => text(each.text, 'replying', details(each)))
    return [text(body.text, 'questioning', asked), ...thread]
  }
  if (kind === 'tag') return [text(body.name, 'tagging')]
  const details = Object.fromEntries(
    Object.entries(body)
      .filter(([name, value]) => name !== 'note' && value !== null)
      .map(([name, value]) => [`zhubi:${name}`, value]),
  )
  const note = 'note' in body && body.note ? [text(body.note, 'commenting')] : []
  return [{ type: 'zhubi:Detail', ...details }, ...note]
}
