import type { PlacedState } from '../document/record-set.ts'
import type { EditionProfile, maskPolicies } from '../domain/edition-profile.ts'
import { isReading } from '../domain/reading.ts'
import type { AnnotationRecord } from '../domain/record.ts'
import { firstWhere } from '../order/first-where.ts'
import type { EditionInline } from './edition-blocks.ts'

/** A stretch of the document that an edition prints otherwise. `text` null leaves it out. docPos. */
export interface TextChange {
  from: number
  to: number
  text: string | null
}

/** Something that is printed at a place, between the characters of the text. */
export interface InlineEvent {
  /** docPos */
  at: number
  print(): EditionInline
}

/** Changes in ascending order, read by a walk that only goes forward. */
export class ChangeCursor {
  readonly #changes: readonly TextChange[]
  #index = 0

  constructor(changes: readonly TextChange[]) {
    this.#changes = changes
  }

  /** Changes that meet `from`–`to`, empty ones at its borders too. Calls must ascend. */
  within(from: number, to: number): TextChange[] {
    while (this.#index < this.#changes.length && isBefore(this.#changes[this.#index]!, from)) this.#index++
    const found: TextChange[] = []
    for (let index = this.#index; index < this.#changes.length && this.#changes[index]!.from <= to; index++) {
      const change = this.#changes[index]!
      if (change.from < to || change.from === change.to) found.push(change)
    }
    return found
  }
}

const isBefore = (change: TextChange, from: number): boolean =>
  change.from === change.to ? change.to < from : change.to <= from

/** What masks print as under the uniform policy. */
const uniformMask = '××'

/** An annotation that holds in the document now. */
export type PlacedAnnotation = PlacedState & { record: AnnotationRecord }

/** Annotations whose text is there, by place. An empty stretch tells of something that was taken out. */
export function placedAnnotations(records: readonly PlacedState[]): PlacedAnnotation[] {
  return records
    .filter((placed): placed is PlacedAnnotation => placed.record.type === 'annotation' && !placed.removed)
    .sort((left, right) => left.from - right.from || right.to - left.to || (left.record.id < right.record.id ? -1 : 1))
}

/** Set-aside stretches, merged, ascending. */
export function setAsideStretches(placed: readonly PlacedAnnotation[]): TextChange[] {
  const stretches: TextChange[] = []
  for (const { record, from, to } of placed) {
    if (record.kind !== 'duplicate' || from >= to) continue
    const last = stretches.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else stretches.push({ from, to, text: null })
  }
  return stretches
}

export interface MaskChanges {
  changes: TextChange[]
  filled: number
  kept: number
}

/** What the masks that are printed become. Of masks that overlap the first counts. */
export function maskChanges(
  placed: readonly PlacedAnnotation[],
  policy: (typeof maskPolicies)[number],
  setAside: readonly TextChange[],
): MaskChanges {
  const result: MaskChanges = { changes: [], filled: 0, kept: 0 }
  for (const each of placed) {
    const { record, from, to } = each
    if (record.kind !== 'mask' || from >= to || overlaps(setAside, each)) continue
    if (from < (result.changes.at(-1)?.to ?? 0)) continue
    const text = policy === 'fill' ? record.body.value : policy === 'uniform' ? uniformMask : null
    if (policy === 'fill' && text !== null) result.filled++
    else result.kept++
    if (text !== null) result.changes.push({ from, to, text })
  }
  return result
}

/** The corrections that a profile takes back. `taken` are stretches that something else has already changed. */
export function originalChanges(
  placed: readonly PlacedAnnotation[],
  readings: EditionProfile['readings'],
  taken: readonly TextChange[],
): TextChange[] {
  const changes: TextChange[] = []
  for (const { record, from, to } of placed) {
    if (!isReading(record) || readings[record.kind] !== 'original' || overlaps(taken, { from, to })) continue
    if (from >= (changes.at(-1)?.to ?? 0)) changes.push({ from, to, text: record.body.original })
  }
  return changes
}

/** Whether a record's stretch meets one of these; they ascend and do not overlap. */
export function overlaps(stretches: readonly TextChange[], { from, to }: { from: number; to: number }): boolean {
  const behind = firstWhere(0, stretches.length, index => stretches[index]!.to > from)
  const next = stretches[behind]?.from ?? Number.POSITIVE_INFINITY
  return next < to || (from === to && next < from)
}
