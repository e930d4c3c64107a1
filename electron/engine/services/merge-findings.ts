import { anchorOf, resolveAnchor } from '#shared/document/anchors.ts'
import { BlockIndex } from '#shared/document/block-index.ts'
import type { AnchoredFinding } from '#shared/domain/finding.ts'
import type { LoadedState } from './document-states.ts'

/** What a quick check has found in blocks that have changed. */
export interface FoundInBlocks {
  blockIds: readonly string[]
  findings: readonly AnchoredFinding[]
}

interface Placed {
  finding: AnchoredFinding
  from: number
  to: number
}

/**
 * The findings of a document after a quick check of some blocks, in text order. In these blocks a known finding stays as
 * long as its text is there, because a quick check may find less than a whole one; what the quick check finds at its
 * place takes over. Elsewhere everything stays as it was.
 */
export function mergeFindings(
  known: readonly AnchoredFinding[],
  { blockIds, findings }: FoundInBlocks,
  { state: { doc }, revision }: LoadedState,
): AnchoredFinding[] {
  const index = BlockIndex.of(doc)
  const changed = new Set(blockIds)
  const place = (finding: AnchoredFinding): Placed[] => {
    const range = resolveAnchor(doc, finding.anchor, index)
    return range ? [{ finding, ...range }] : []
  }
  const fresh = findings.flatMap(place)
  const places = new Set(fresh.map(placeKey))
  const ids = new Set(fresh.map(({ finding }) => finding.id))
  const kept = known.flatMap((finding): Placed[] => {
    const { anchor } = finding
    const isTouched = changed.has(anchor.blockId) || changed.has(anchor.endBlockId)
    if (!isTouched) return place(finding)
    const [placed] = place(finding)
    if (!placed || ids.has(finding.id) || places.has(placeKey(placed))) return []
    return [{ ...placed, finding: { ...finding, anchor: anchorOf(doc, placed.from, placed.to, revision, index) } }]
  })
  return [...kept.filter(({ finding }) => !ids.has(finding.id)), ...fresh]
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map(({ finding }) => finding)
}

const placeKey = ({ finding: { checker, type }, from, to }: Placed): string => `${checker} ${type} ${from} ${to}`
