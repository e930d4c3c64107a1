import { anchorOf, resolveTogether } from '#shared/document/anchors.ts'
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
  const placed = (list: readonly AnchoredFinding[]): Placed[] =>
    resolveTogether(
      doc,
      list.map(({ anchor }) => anchor),
      index,
    ).flatMap((range, at) => (range ? [{ finding: list[at]!, ...range }] : []))
  const fresh = placed(findings)
  const places = new Set(fresh.map(placeKey))
  const ids = new Set(fresh.map(({ finding }) => finding.id))
  const kept = placed(known).flatMap((each): Placed[] => {
    const { finding, from, to } = each
    const isTouched = changed.has(finding.anchor.blockId) || changed.has(finding.anchor.endBlockId)
    if (!isTouched) return [each]
    if (ids.has(finding.id) || places.has(placeKey(each))) return []
    return [{ ...each, finding: { ...finding, anchor: anchorOf(doc, from, to, revision, index) } }]
  })
  return [...kept.filter(({ finding }) => !ids.has(finding.id)), ...fresh]
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map(({ finding }) => finding)
}

const placeKey = ({ finding: { checker, type }, from, to }: Placed): string => `${checker} ${type} ${from} ${to}`
