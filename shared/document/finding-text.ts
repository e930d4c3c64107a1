import type { Node } from 'prosemirror-model'
import type { AnchoredFinding } from '../domain/finding.ts'
import { anchorOf } from './anchors.ts'
import { offsetText, readableText } from './block-text.ts'

/** Whether a place (docPos) still holds what a finding is about: its text, and where it crosses blocks these blocks. */
export function isTextOf(
  { finding }: { finding: AnchoredFinding },
  place: { from: number; to: number },
  doc: Node,
): boolean {
  const { anchor } = finding
  if (place.to > doc.content.size) return false
  const $from = doc.resolve(place.from)
  const isOneBlock = $from.sameParent(doc.resolve(place.to))
  if (isOneBlock !== (anchor.blockId === anchor.endBlockId)) return false
  if (isOneBlock) {
    const start = $from.parentOffset
    return readableText(offsetText($from.parent).slice(start, start + place.to - place.from)) === anchor.exact
  }
  const now = anchorOf(doc, place.from, place.to, anchor.revision)
  return now.exact === anchor.exact && now.blockId === anchor.blockId && now.endBlockId === anchor.endBlockId
}
