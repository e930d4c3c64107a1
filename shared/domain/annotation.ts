import type { QueryMessage } from './query.ts'
import type { TagReference } from './tag.ts'

/** What hides behind a mask. */
export const maskKinds = ['place', 'count', 'percent', 'money', 'ordinal', 'date', 'name', 'other'] as const
export type MaskKind = (typeof maskKinds)[number]

/** A reading of the source that an accepted correction replaced, or that a reader doubts. */
interface ReadingBody {
  /** The reading before the correction. Empty for an insertion. */
  original: string
  /** The reading now; kept beside the text so that a list can show it when the text is gone. */
  reading: string
  note?: string
  /** Another copy of the passage that reads so: where it stands. */
  witness?: { documentId: string; blockId: string }
}

/** The body of an annotation by kind: DESIGN's stand-off statements about a span. */
export interface AnnotationBodies {
  /** An OCR error, corrected. */
  ocr: ReadingBody
  /** The author's own error, corrected. */
  source: ReadingBody
  /** House style. */
  house: ReadingBody
  /** Page furniture or advertising that was run into the text, taken out: no reading of the text, but none of it. */
  furniture: ReadingBody
  /** A placeholder: the literal stays in the text, the value lives here. */
  mask: { maskKind: MaskKind; group: string; value: string | null; note?: string }
  /** A copy that is set aside: still in the document, left out of the edition. `keptExact` begins the copy that stays. */
  duplicate: { keptDocumentId: string | null; keptBlockId: string | null; keptExact: string }
  /**
   * A paragraph that a page, column or picture had cut, joined by a seam. `distance` counts the blocks that stood between;
   * `dropped` is what both sides of the cut held, left out of the second.
   */
  join: { distance: number; dropped?: string }
  gap: { note?: string }
  unclear: { note?: string }
  /** A question or remark about a place (存疑). */
  query: {
    text: string
    /** Whom it asks; later assignments are messages. */
    assignee?: string
    /** What was said about it since. Kept apart from the record; only records that editions are made of carry it. */
    thread?: readonly QueryMessage[]
  }
  /** `name` is the one that the tag had then. */
  tag: TagReference
}
export type AnnotationKind = keyof AnnotationBodies

/** The kind and its body together, so that the kind tells the shape of the body. */
export type AnnotationContent = { [K in AnnotationKind]: { kind: K; body: AnnotationBodies[K] } }[AnnotationKind]
