import type { Node } from 'prosemirror-model'
import { positionText, readableText } from '../document/block-text.ts'
import type { EditionProfile } from '../domain/edition-profile.ts'
import type { QueryRecord } from '../domain/query.ts'
import { isReading } from '../domain/reading.ts'
import type { AnnotationRecord } from '../domain/record.ts'
import { translate } from '../i18n/translate.ts'
import { isoDay } from './dates.ts'
import type { EditionInline, EditionNote } from './edition-blocks.ts'
import { excerptOf } from './excerpt.ts'
import type { InlineEvent, PlacedAnnotation } from './text-changes.ts'

type Language = EditionProfile['language']

/**
 * The notes that a profile wants, as events in the text, and, for a traced edition, points where something was taken
 * out. `printed` gives the notes that the text has come to, numbered as they came.
 */
export function noteEvents(
  doc: Node,
  placed: readonly PlacedAnnotation[],
  profile: EditionProfile,
  traced: boolean,
): { events: InlineEvent[]; printed(): EditionNote[] } {
  const printed: EditionNote[] = []
  const events: (InlineEvent & { rank: number })[] = []
  const add = (at: number, rank: number, print: () => EditionInline) => events.push({ at, rank, print })
  for (const { record, from, to } of placed) {
    if (traced && from === to) add(from, 1, () => ({ kind: 'point', record }))
    if (!isNoted(record, profile)) continue
    const quote = excerptOf(readableText(positionText(doc, from, to)), 80)
    const { id: recordId, kind, at, author } = record
    const text = noteText(record, profile.language)
    const note: EditionNote = { number: 0, kind, text, author: author.name, at, quote, recordId }
    if (from < to) add(from, 2, () => ({ kind: 'remark', edge: 'start', note }))
    add(to, from < to ? 0 : 1, () => {
      note.number = printed.push(note)
      return { kind: 'remark', edge: 'end', note }
    })
  }
  // What ends at a place comes before what begins there.
  events.sort((left, right) => left.at - right.at || left.rank - right.rank)
  return { events, printed: () => printed }
}

function isNoted(record: AnnotationRecord, { readings, remarks }: EditionProfile): boolean {
  if (isReading(record)) return readings[record.kind] === 'note'
  const { kind } = record
  return (kind === 'query' || kind === 'unclear' || kind === 'gap' || kind === 'tag') && remarks[kind] === 'note'
}

/** What a note about an annotation says. */
function noteText(record: AnnotationRecord, language: Language): string {
  const { kind, body } = record
  const label = translate(language, `types.annotation.${kind}`)
  if (isReading(record)) {
    const { original, note } = record.body
    const key = original === '' ? 'editions.note.added' : 'editions.note.original'
    return withRemark(translate(language, key, { label, original }), note, language)
  }
  if (kind === 'query')
    return threadText(translate(language, 'editions.note.remark', { label, text: body.text }), record.body, language)
  if (kind === 'tag') return translate(language, 'editions.note.remark', { label, text: body.name })
  return withRemark(label, 'note' in body ? body.note : undefined, language)
}

/** A question with what was answered, a line each. */
function threadText(question: string, { thread = [] }: QueryRecord['body'], language: Language): string {
  const lines = thread.flatMap(({ kind, text, author, at }) =>
    kind === 'assign'
      ? []
      : [translate(language, `editions.note.${kind}`, { name: author.name, day: isoDay(at), text })],
  )
  return [question, ...lines].join('\n')
}

function withRemark(text: string, remark: string | undefined, language: Language): string {
  return remark ? translate(language, 'editions.note.withRemark', { text, remark }) : text
}
