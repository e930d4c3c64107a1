import type { DocumentState } from '../../document/document-state.ts'
import type { DecisionRecord, DocumentRecord } from '../../domain/record.ts'
import { translate } from '../../i18n/translate.ts'
import type { Edition } from '../edition.ts'
import type { ChangeReason } from '../edition-blocks.ts'
import { type Claim, claimsOf, type Stretch } from './claims.ts'
import { groupsOf } from './groups.ts'
import { type Passage, passageAt } from './passages.ts'
import { slotsOf } from './slots.ts'
import { paragraphEnd, type TwoTexts, twoTextsOf } from './two-texts.ts'

/** One correction of a list: where, what stood there, what stands there now, of what kind, why, by whom and when. */
export interface Erratum {
  place: Passage
  /** What stands before and behind it in its paragraph of the source. */
  before: string
  after: string
  /** As the source has it, and where; the end of a paragraph that went out whole is not told. */
  original: string
  source: Stretch
  /** As it reads now, and where. */
  correction: string
  present: Stretch
  reason: ChangeReason
  note: string
  author: string
  at: number
}

/** Characters of context on each side. */
const contextLength = 10

/**
 * The corrections of a tracked edition in reading order: one a record, with the whole words that it is about, and one for
 * each stretch that no record tells of. Outside of them source and present text are the same.
 */
export function errataOf(tracked: Edition, state: DocumentState): Erratum[] {
  const texts = twoTextsOf(tracked.blocks)
  const claims = claimsOf(texts)
  const notes = new Notes(state, tracked.profile.language)
  const found = [...claims.map(claimed), ...unmarked(texts, claims, tracked)]
  return found
    .map(cause => erratumOf(texts, cause, notes))
    .filter(({ original, correction }) => original !== correction)
    .sort(inReadingOrder)
}

/** A change with its cause, before its words are told. */
interface Cause extends Pick<Erratum, 'source' | 'present' | 'reason' | 'author' | 'at'> {
  recordId: string | null
}

const claimed = ({ record, source, present }: Claim): Cause => ({
  source,
  present,
  reason: record.kind,
  author: record.author.name,
  at: record.at,
  recordId: record.id,
})

function unmarked(texts: TwoTexts, claims: readonly Claim[], { head }: Edition): Cause[] {
  const typed = { reason: 'edit', author: head.changedBy, at: head.changedAt, recordId: null } as const
  return slotsOf(texts.pieces, claims).flatMap(slot =>
    groupsOf(slot).map(({ source, present, change }) => {
      if (!change) return { source, present, ...typed }
      const { reason, author, at, recordId } = change
      return { source, present, reason, author, at, recordId }
    }),
  )
}

const inReadingOrder = (left: Erratum, right: Erratum): number =>
  left.source.from - right.source.from || right.source.to - left.source.to || left.present.from - right.present.from

function erratumOf(texts: TwoTexts, { recordId, ...cause }: Cause, notes: Notes): Erratum {
  const { source, present } = cause
  const place = passageAt(texts.passages, source.from)
  const told = endsPassage(texts, source) ? { from: source.from, to: source.to - 1 } : source
  return {
    ...cause,
    place,
    ...contextOf(texts, told, place),
    original: texts.source.slice(told.from, told.to),
    correction: texts.present.slice(present.from, present.to),
    note: notes.of(recordId),
  }
}

/** Whether it ends with the end of a paragraph that went out whole: that says nothing. */
function endsPassage({ source, passages }: TwoTexts, { from, to }: Stretch): boolean {
  return to > from + 1 && source[to - 1] === paragraphEnd && passageAt(passages, to - 1).isGone
}

/** What stands beside a stretch of the source, on its line. */
function contextOf({ source, passages }: TwoTexts, { from, to }: Stretch, place: Passage) {
  const behind = passageAt(passages, to)
  const before = lastLine(source.slice(place.start, from))
  const after = source.slice(to, behind.end).split('\n')[0] ?? ''
  // Behind the last paragraph there is nothing but the end of that.
  const isAtEnd = before === '' && after === '' && from === to
  const shown = isAtEnd ? lastLine(source.slice(0, from)) : before
  return {
    before: Array.from(shown.slice(-2 * contextLength))
      .slice(-contextLength)
      .join(''),
    after: Array.from(after.slice(0, 2 * contextLength))
      .slice(0, contextLength)
      .join(''),
  }
}

const lastLine = (text: string): string => text.slice(text.lastIndexOf('\n') + 1)

/** Why something was corrected: what the annotation says of it, else what kind of finding was accepted. */
class Notes {
  readonly #records: ReadonlyMap<string, DocumentRecord>
  readonly #decisions: ReadonlyMap<string, DecisionRecord>
  readonly #language: Edition['profile']['language']

  constructor({ records }: DocumentState, language: Edition['profile']['language']) {
    const all = records.all().map(({ record }) => record)
    this.#records = new Map(all.map(record => [record.id, record]))
    this.#decisions = new Map(all.flatMap(each => (each.type === 'decision' ? [[each.findingId, each] as const] : [])))
    this.#language = language
  }

  of(recordId: string | null): string {
    const record = recordId ? this.#records.get(recordId) : undefined
    if (!record) return ''
    if (record.type === 'decision') return translate(this.#language, `types.finding.${record.findingType}`)
    const note = 'note' in record.body ? record.body.note : undefined
    const decision = record.findingId ? this.#decisions.get(record.findingId) : undefined
    return note ?? (decision ? translate(this.#language, `types.finding.${decision.findingType}`) : '')
  }
}
