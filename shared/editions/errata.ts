import type { DocumentState } from '../document/document-state.ts'
import type { DecisionRecord, DocumentRecord } from '../domain/record.ts'
import type { MessageKey } from '../i18n/messages.ts'
import { translate } from '../i18n/translate.ts'
import { isoDay } from './dates.ts'
import type { Edition } from './edition.ts'
import {
  type ChangeReason,
  type EditionBlock,
  type EditionInline,
  type EditionTable,
  plainMarks,
  textOf,
} from './edition-blocks.ts'
import { excerptOf } from './excerpt.ts'
import { addedBlock } from './front-matter.ts'
import { isReading } from './text-changes.ts'

/** One correction of a list: where, what stood there, what stands there now, of what kind, why, by whom and when. */
export interface Erratum {
  /** The heading above it. */
  section: string
  /** Number of the paragraph, tables counted as one; from 1, as in the text with all changes shown. */
  paragraph: number
  before: string
  original: string
  correction: string
  after: string
  reason: ChangeReason
  note: string
  author: string
  at: number
}

const contextLength = 10
/** What went out by a role or as a copy is long: its beginning tells it apart. */
const longest = 120

/** The corrections of a tracked edition in reading order; one a record, and one for each stretch that no record tells of. */
function errataOf(tracked: Edition, state: DocumentState): Erratum[] {
  const records = new Map(state.records.all().map(({ record }) => [record.id, record]))
  const decisions = new Map(
    [...records.values()].flatMap(record => (record.type === 'decision' ? [[record.findingId, record] as const] : [])),
  )
  const collector = new ErrataCollector(records, decisions, tracked.profile.language)
  tracked.blocks.forEach((block, index) => {
    collector.block(block, index + 1)
  })
  return collector.errata
}

/** An edition that is the list of corrections: a heading and a table. */
export function errataEdition(tracked: Edition, state: DocumentState): Edition {
  const { language } = tracked.profile
  const say = (key: MessageKey, params = {}) => translate(language, key, params)
  const errata = errataOf(tracked, state)
  const columns = ['number', 'place', 'original', 'correction', 'kind', 'reason', 'who'] as const
  const head = columns.map(name => say(`editions.errata.${name}`))
  const rows = errata.map((erratum, index) => rowOf(erratum, index + 1, say))
  const title = addedBlock(say('editions.errata.title', { title: tracked.head.title }), { heading: 1 })
  const summary = addedBlock(
    say('editions.errata.summary', { count: errata.length, sourceName: tracked.head.sourceName }),
  )
  return { ...tracked, notes: [], blocks: [title, summary, tableOf([head, ...rows])] }
}

function rowOf(
  erratum: Erratum,
  number: number,
  say: (key: MessageKey, params?: Record<string, string | number>) => string,
): string[] {
  const { section, paragraph, before, original, correction, after, reason, note, author, at } = erratum
  const place = say(section ? 'editions.errata.placeInSection' : 'editions.errata.placeAt', { section, paragraph })
  const context = before || after ? `\n…${before}〔${excerptOf(original || correction, 12)}〕${after}…` : ''
  const kind =
    reason === 'role' || reason === 'heading' || reason === 'style' || reason === 'edit'
      ? say(`editions.reason.${reason}`)
      : say(`types.annotation.${reason}`)
  const nothing = say('editions.errata.nothing')
  // The sign of a paragraph's end says something only where nothing else went out.
  const withoutEnd = (text: string) => (text.length > 1 ? text.replace(/¶$/, '') : text)
  return [
    String(number),
    place + context,
    withoutEnd(original) || nothing,
    withoutEnd(correction) || nothing,
    kind,
    note,
    `${author}\n${isoDay(at)}`,
  ]
}

function tableOf(rows: string[][]): EditionTable {
  const inlinesOf = (text: string): EditionInline[] =>
    text
      .split('\n')
      .flatMap((line, index): EditionInline[] => [
        ...(index > 0 ? [{ kind: 'break' as const, soft: false }] : []),
        ...(line ? [{ kind: 'text' as const, text: line, marks: plainMarks }] : []),
      ])
  const cells = rows.map(row => row.map(text => ({ id: '', align: null, inlines: inlinesOf(text) })))
  return { kind: 'table', ids: [], role: 'front', quote: 0, hasHead: true, rows: cells }
}

type Group = { key: string; erratum: Erratum }

class ErrataCollector {
  readonly errata: Erratum[] = []
  readonly #records: ReadonlyMap<string, DocumentRecord>
  readonly #decisions: ReadonlyMap<string, DecisionRecord>
  readonly #language: Edition['profile']['language']
  readonly #told = new Set<string>()
  #section = ''
  #open: Group | null = null

  constructor(
    records: ReadonlyMap<string, DocumentRecord>,
    decisions: ReadonlyMap<string, DecisionRecord>,
    language: Edition['profile']['language'],
  ) {
    this.#records = records
    this.#decisions = decisions
    this.#language = language
  }

  block(block: EditionBlock, paragraph: number): void {
    if (block.kind === 'table') {
      for (const row of block.rows) for (const cell of row) this.#inlines(cell.inlines, paragraph)
      return
    }
    this.#inlines(block.inlines, paragraph)
    if (block.kind === 'heading' && !block.endChange)
      this.#section = excerptOf(
        textOf(block.inlines.filter(inline => !('change' in inline && inline.change?.kind === 'deletion'))),
      )
    const change = block.endChange
    if (change) this.#add({ change, text: '¶', before: tailOf(block.inlines, block.inlines.length) }, paragraph)
  }

  #inlines(inlines: readonly EditionInline[], paragraph: number): void {
    // A list within a paragraph or cell begins anew; only what goes over its end goes on.
    if (this.#open && !this.#open.key.startsWith('record')) this.#open = null
    inlines.forEach((inline, index) => {
      const change = 'change' in inline ? inline.change : undefined
      if (!change) {
        if (this.#open && inline.kind === 'text') {
          this.#open.erratum.after ||= inline.text.slice(0, contextLength)
          this.#open = null
        }
        return
      }
      this.#add({ change, text: textOf([inline]), before: tailOf(inlines, index) }, paragraph)
    })
  }

  #add(
    { change, text, before }: { change: NonNullable<EditionTable['endChange']>; text: string; before: string },
    paragraph: number,
  ): void {
    const { recordId, reason, author, at, kind } = change
    const key = recordId ? `record ${recordId}` : reason
    if (this.#open?.key !== key) {
      if (recordId && this.#told.has(recordId)) return
      const erratum = {
        section: this.#section,
        paragraph,
        before,
        original: '',
        correction: '',
        after: '',
        reason,
        note: this.#noteOf(recordId),
        author,
        at,
      }
      this.errata.push(erratum)
      this.#open = { key, erratum }
      if (recordId) this.#told.add(recordId)
      this.#fillFrom(recordId, erratum)
    }
    const { erratum } = this.#open
    if (recordId && this.#isReading(recordId)) return
    if (kind === 'deletion') erratum.original = clipped(erratum.original + text)
    else erratum.correction = clipped(erratum.correction + text)
  }

  #isReading(recordId: string): boolean {
    const record = this.#records.get(recordId)
    return record?.type === 'annotation' && isReading(record)
  }

  /** A correction says itself what it is: whole words, not only the characters that differ. */
  #fillFrom(recordId: string | null, erratum: Erratum): void {
    const record = recordId ? this.#records.get(recordId) : undefined
    if (record?.type !== 'annotation' || !isReading(record)) return
    erratum.original = record.body.original
    erratum.correction = record.body.reading
  }

  #noteOf(recordId: string | null): string {
    const record = recordId ? this.#records.get(recordId) : undefined
    if (!record) return ''
    if (record.type === 'decision') return translate(this.#language, `types.finding.${record.findingType}`)
    const note = 'note' in record.body ? record.body.note : undefined
    const decision = record.findingId ? this.#decisions.get(record.findingId) : undefined
    return note ?? (decision ? translate(this.#language, `types.finding.${decision.findingType}`) : '')
  }
}

const clipped = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text)

/** The last characters that stand before an inline and are still there. */
function tailOf(inlines: readonly EditionInline[], index: number): string {
  let text = ''
  for (let at = index - 1; at >= 0 && text.length < contextLength; at--) {
    const inline = inlines[at]!
    if (inline.kind === 'text' && inline.change?.kind !== 'deletion') text = inline.text + text
  }
  return text.slice(-contextLength)
}
