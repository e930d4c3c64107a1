import { BlockIndex } from '../../document/block-index.ts'
import type { DocumentState } from '../../document/document-state.ts'
import type { PlacedState } from '../../document/record-set.ts'
import { type SourceMap, sourceRange } from '../../document/source-map.ts'
import { isReadingKind } from '../../domain/reading.ts'
import type { AnnotationRecord, DocumentRecord } from '../../domain/record.ts'
import { sourceLengthOf } from '../../domain/source.ts'
import { lastUpTo } from '../../order/last-up-to.ts'
import type { ChangeReason, EditionChange } from '../edition-blocks.ts'

interface Interval {
  start: number
  end: number
  reason: ChangeReason
  /** Null where no record tells of it: a role that somebody gave a block. */
  record: DocumentRecord | null
  /** All of it goes out, whatever was corrected in it. */
  isLeftOut: boolean
}

/** What an edition leaves out. */
export interface LeftOut {
  roles: ReadonlySet<string>
  duplicates: boolean
}

interface Sources {
  before: SourceMap
  after: SourceMap
}

/** Who is behind a change that no record tells of: the one who saved last. */
export interface FallbackAuthor {
  author: string
  at: number
}

/** What changes text; among records that hold at a place the earlier kind here is the likelier cause. */
const causes: readonly string[] = ['ocr', 'source', 'house', 'furniture', 'join', 'duplicate', 'mask']

/** Tells by whom, when and why a stretch came in or went out. */
export class Attribution {
  readonly #fallback: FallbackAuthor
  readonly #intervals: Interval[]
  /** The greatest end among this interval and all before it. */
  readonly #reach: Float64Array
  readonly #known = new Map<string, EditionChange>()

  constructor(
    state: DocumentState,
    baseline: SourceMap,
    { fallback, leftOut }: { fallback: FallbackAuthor; leftOut: LeftOut },
  ) {
    this.#fallback = fallback
    const index = BlockIndex.of(state.doc)
    const known = { index, leftOut, sources: { before: baseline, after: state.sources } }
    const told = state.records.all().flatMap(placed => intervalsOf(placed, known))
    this.#intervals = [...told, ...leftOutBlocks(known)].sort((left, right) => left.start - right.start)
    this.#reach = new Float64Array(this.#intervals.length)
    let reach = Number.NEGATIVE_INFINITY
    this.#intervals.forEach(({ end }, at) => {
      reach = Math.max(reach, end)
      this.#reach[at] = reach
    })
  }

  /** Of what is gone from a source offset. */
  deletion(source: number | null): EditionChange {
    const found = source === null ? null : this.#at(source)
    return found ? this.#change('deletion', found.reason, found.record) : this.#unknown('deletion')
  }

  /** Of what has come in: by the annotations that hold there, else by the place in the source where it came in. */
  insertion(spans: readonly AnnotationRecord[], source: number | null): EditionChange {
    const span = [...spans].filter(({ kind }) => causes.includes(kind)).sort(byCause)[0]
    if (span) return this.#change('insertion', span.kind, span)
    const found = source === null ? null : this.#at(source)
    // What a correction puts in its annotation holds; a copy puts in nothing.
    return found && found.reason !== 'duplicate' && !isReadingKind(found.reason)
      ? this.#change('insertion', found.reason, found.record)
      : this.#unknown('insertion')
  }

  /** Of what the edition's house style sets otherwise. */
  style(kind: EditionChange['kind']): EditionChange {
    return this.#make(kind, 'style', { id: null, ...this.#fallback })
  }

  #unknown(kind: EditionChange['kind']): EditionChange {
    return this.#make(kind, 'edit', { id: null, ...this.#fallback })
  }

  #change(kind: EditionChange['kind'], reason: ChangeReason, record: DocumentRecord | null): EditionChange {
    if (!record) return this.#make(kind, reason, { id: null, ...this.#fallback })
    const { id, author, at } = record
    return this.#make(kind, reason, { id, author: author.name, at })
  }

  #make(
    kind: EditionChange['kind'],
    reason: ChangeReason,
    { id, author, at }: { id: string | null } & FallbackAuthor,
  ): EditionChange {
    const key = `${kind} ${reason} ${id ?? ''}`
    const known = this.#known.get(key)
    if (known) return known
    const change: EditionChange = { kind, reason, author, at, recordId: id }
    this.#known.set(key, change)
    return change
  }

  /** The likeliest cause at a source offset. */
  #at(source: number): Interval | null {
    const last = lastUpTo(this.#intervals, source, ({ start }) => start)
    let found: Interval | null = null
    for (let at = last; at >= 0 && this.#reach[at]! >= source; at--) {
      const each = this.#intervals[at]!
      if (each.end >= source && (!found || isLikelier(each, found, source))) found = each
    }
    return found
  }
}

/**
 * What holds the offset before what ends there; what leaves all out before what mends a part; the narrower one; of two alike
 * the one that a record tells of.
 */
function isLikelier(each: Interval, found: Interval, source: number): boolean {
  const holds = ({ end }: Interval) => end > source
  if (holds(each) !== holds(found)) return holds(each)
  if (each.isLeftOut !== found.isLeftOut) return each.isLeftOut
  const [width, known] = [each.end - each.start, found.end - found.start]
  return width < known || (width === known && each.record !== null && found.record === null)
}

interface Known {
  index: BlockIndex
  leftOut: LeftOut
  sources: Sources
}

/** Blocks whose role leaves them out, whoever gave it to them. */
function leftOutBlocks({ index, leftOut, sources }: Known): Interval[] {
  return index.blocks.flatMap(({ id, node }) => {
    const stretch = leftOut.roles.has(node.attrs.role as string) ? stretchOf(id, sources) : null
    return stretch ? [{ ...stretch, reason: 'role' as const, record: null, isLeftOut: true }] : []
  })
}

/** Where a block stands in the source; one that was taken out of another, where its text does. */
function stretchOf(blockId: string, { before, after }: Sources): { start: number; end: number } | null {
  const known = before.get(blockId)
  if (known) return { start: known.start, end: known.end }
  const runs = after.get(blockId)?.runs ?? []
  const [first, last] = [runs[0], runs.at(-1)]
  return first && last ? { start: first.source, end: last.source + sourceLengthOf(last) } : null
}

const byCause = (left: AnnotationRecord, right: AnnotationRecord): number =>
  causes.indexOf(left.kind) - causes.indexOf(right.kind)

function intervalsOf({ record, from, to, removed }: PlacedState, { index, leftOut, sources }: Known): Interval[] {
  if (record.type === 'decision') {
    if (!record.before) return []
    const { blockId } = record.before
    const stretch = stretchOf(blockId, sources)
    const isLeftOut = leftOut.roles.has(String(index.find(blockId)?.node.attrs.role))
    const reason = 'level' in record.before ? 'heading' : 'role'
    return stretch ? [{ ...stretch, reason, record, isLeftOut }] : []
  }
  if (removed || !causes.includes(record.kind)) return []
  const first = index.near(from, 'start')
  const last = index.near(to, 'end')
  if (!first || !last) return []
  // An empty stretch lies between two kept characters: all of the source between them is what is gone.
  const range = from === to ? null : sourceRange(sources.after, first, last)
  const around = gapAround(sources.after, first, last)
  const start = Math.min(range?.start ?? around.start, around.start)
  const end = Math.max(range?.end ?? around.end, around.end)
  const isLeftOut = record.kind === 'duplicate' && leftOut.duplicates
  return start <= end ? [{ start, end, reason: record.kind, record, isLeftOut }] : []
}

type Point = { blockId: string; offset: number }

/** The source from the end of what is kept before a stretch to the start of what is kept behind it. */
function gapAround(sources: SourceMap, first: Point, last: Point): { start: number; end: number } {
  const head = sources.get(first.blockId)
  const tail = sources.get(last.blockId)
  const before = head?.runs.findLast(run => run.offset < first.offset)
  const after = tail?.runs.find(run => run.offset + run.length > last.offset)
  const start = before
    ? before.source + Math.min(before.length, first.offset - before.offset)
    : (head?.start ?? Infinity)
  const end = after ? after.source + Math.max(0, last.offset - after.offset) : (tail?.end ?? -Infinity)
  return { start, end }
}
