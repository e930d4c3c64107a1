import type { Node } from 'prosemirror-model'
import { type Mappable, Step, StepMap, StepResult } from 'prosemirror-transform'
import type { DocumentRecord } from '../domain/record.ts'

/** The text of a record whose text is gone, and up to 16 units around it that went along. */
export interface LostText {
  exact: string
  prefix: string
  suffix: string
}

/** A record and the document positions it holds at. */
export interface PlacedRecord {
  record: DocumentRecord
  /** docPos, UTF-16 units and node borders as ProseMirror counts them. */
  from: number
  to: number
  /** Only a tombstone has it. */
  lost?: LostText
}

/**
 * Creates (`was` null), changes or deletes (`now` null) a record. It leaves the text alone, so it can stand between
 * text steps on one undo stack: one Undo order holds for text, annotations and decisions.
 */
export class RecordStep extends Step {
  readonly was: PlacedRecord | null
  readonly now: PlacedRecord | null

  constructor(was: PlacedRecord | null, now: PlacedRecord | null) {
    super()
    this.was = was
    this.now = now
  }

  /** The id of the record it is about. */
  get recordId(): string {
    const placed = this.now ?? this.was
    if (!placed) throw new RangeError('A record step needs a record before or after')
    return placed.record.id
  }

  override apply(doc: Node): StepResult {
    return StepResult.ok(doc)
  }

  override getMap(): StepMap {
    return StepMap.empty
  }

  override invert(): RecordStep {
    return new RecordStep(this.now, this.was)
  }

  override map(mapping: Mappable): RecordStep {
    return new RecordStep(mapPlaced(this.was, mapping), mapPlaced(this.now, mapping))
  }

  override toJSON(): object {
    return { stepType: 'record', was: this.was, now: this.now }
  }

  static override fromJSON(_schema: unknown, json: { was: PlacedRecord | null; now: PlacedRecord | null }): RecordStep {
    return new RecordStep(json.was, json.now)
  }
}

/** Edges are exclusive: what is typed beside a span does not join it. */
function mapPlaced(placed: PlacedRecord | null, mapping: Mappable): PlacedRecord | null {
  if (!placed) return null
  const from = mapping.map(placed.from, 1)
  return { ...placed, from, to: Math.max(from, mapping.map(placed.to, -1)) }
}

Step.jsonID('record', RecordStep)
