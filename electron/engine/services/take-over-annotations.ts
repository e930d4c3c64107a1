import type { Node } from 'prosemirror-model'
import type { Transform } from 'prosemirror-transform'
import { annotate } from '#shared/document/actions/annotate.ts'
import { anchorOf, BlockIndex, resolveAnchor } from '#shared/document/anchors.ts'
import type { PlacedState } from '#shared/document/record-set.ts'
import type { Actor } from '#shared/domain/actor.ts'
import type { ImportedAnnotation, ImportedPlace } from '#shared/formats/import/index.ts'

/** A new version of a source as it was read, and with the ids that its blocks have in the document. */
interface Readings {
  read: Node
  adopted: Node
}

/**
 * Adds what a new version says about its own text and the document does not say already. What finds no place is left to
 * the source.
 */
export function takeOverAnnotations(
  tr: Transform,
  { read, adopted }: Readings,
  annotations: readonly ImportedAnnotation[],
  { known, actor, at }: { known: readonly PlacedState[]; actor: Actor; at: number },
): void {
  const said = new Set(known.map(({ record }) => (record.type === 'annotation' ? keyOf(record) : '')))
  const [blocks, own] = [BlockIndex.of(read), BlockIndex.of(adopted)]
  const placeOf = ({ blockId, offset }: ImportedPlace) => own.blocks[blocks.orderOf(blockId)]!.contentPos + offset
  for (const { start, end, content, author, at: madeAt } of annotations) {
    if (said.has(keyOf(content)) || blocks.orderOf(start.blockId) < 0 || blocks.orderOf(end.blockId) < 0) continue
    const anchor = anchorOf(adopted, placeOf(start), Math.max(placeOf(start), placeOf(end)), 0, own)
    const place = resolveAnchor(tr.doc, anchor)
    const who: Actor = author ? { kind: 'person', name: author } : actor
    if (place) annotate(tr, { ...place, content, author: who, at: madeAt ?? at })
  }
}

const keyOf = ({ kind, body }: { kind: string; body: object }): string => `${kind} ${JSON.stringify(body)}`
