import { blockListOf } from '../block-list.ts'
import type { CheckedDocument } from '../checker.ts'
import { stretchNear } from '../near-change.ts'
import { BlockReading } from './block-reading.ts'
import type { Clauses } from './clauses.ts'

/** What is read of a document at once: a block, or while somebody types the clauses of it that are near the change. */
export interface ReadStretch {
  reading: BlockReading
  isPart: boolean
  /** Whether something counts that is found in it; offsets are the document's. */
  counts(found: { start: number; end: number }): boolean
}

const countsAlways = () => true

/** All that is to be read of a document, in order. */
export function* stretchesOf(document: CheckedDocument, clauses: Clauses | null): Generator<ReadStretch> {
  const { changes } = document
  for (const { block, text } of blockListOf(document)) {
    if (block.kind === 'preformatted' || block.kind === 'rule' || text.length < 4) continue
    const change = changes?.get(block.id)
    if (changes && !change) continue
    const whole = new BlockReading(block, text, clauses)
    const near = change ? stretchNear(text, change) : null
    if (!near) {
      yield { reading: whole, isPart: false, counts: countsAlways }
      continue
    }
    const [from, to] = [block.start + near.from, block.start + near.to]
    yield {
      reading: whole.part(near.start, near.end),
      isPart: true,
      counts: ({ start, end }) => from <= start && end <= to,
    }
  }
}
