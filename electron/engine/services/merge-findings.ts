import type { Node } from 'prosemirror-model'
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
  /** Place of the block in reading order. */
  order: number
  /** Block offset. */
  start: number
}

/**
 * The findings of a document after a quick check of some blocks, in text order. In these blocks a known finding stays as
 * long as its text is there, because a quick check may find less than a whole one; what the quick check finds at its
 * place takes over. Elsewhere everything stays as it was, the very same objects.
 */
export function mergeFindings(
  known: readonly AnchoredFinding[],
  { blockIds, findings }: FoundInBlocks,
  { state: { doc }, revision }: LoadedState,
): AnchoredFinding[] {
  const index = BlockIndex.of(doc)
  const changed = new Set(blockIds)
  const inOrder = (finding: AnchoredFinding): Placed => {
    const { blockId, start } = finding.anchor
    return { finding, order: index.orderOf(blockId), start }
  }
  const isTouched = ({ anchor }: AnchoredFinding): boolean =>
    changed.has(anchor.blockId) || changed.has(anchor.endBlockId)
  const fresh = resolved(findings, doc, index).map(({ finding }) => finding)
  const ids = new Set(fresh.map(({ id }) => id))
  const untouched = known.filter(finding => !isTouched(finding) && !ids.has(finding.id))
  const moved = resolved(known.filter(isTouched), doc, index)
    .filter(({ finding }) => !ids.has(finding.id))
    .map(({ finding, from, to }) => ({ ...finding, anchor: anchorOf(doc, from, to, revision, index) }))
  const homes = new Set(moved.map(({ anchor }) => anchor.blockId))
  const neighbours = untouched.filter(({ anchor }) => homes.has(anchor.blockId))
  const places = new Set([...fresh, ...neighbours].map(placeKey))
  const kept = moved.filter(finding => !places.has(placeKey(finding)))
  return [...untouched, ...kept, ...fresh]
    .map(inOrder)
    .filter(({ order }) => order >= 0)
    .sort((a, b) => a.order - b.order || a.start - b.start || endOf(a, index) - endOf(b, index))
    .map(({ finding }) => finding)
}

/** The findings whose text is there, each at a place of its own (docPos). */
function resolved(
  findings: readonly AnchoredFinding[],
  doc: Node,
  index: BlockIndex,
): { finding: AnchoredFinding; from: number; to: number }[] {
  const anchors = findings.map(({ anchor }) => anchor)
  return resolveTogether(doc, anchors, index).flatMap((range, at) =>
    range ? [{ finding: findings[at]!, ...range }] : [],
  )
}

const endOf = ({ finding: { anchor } }: Placed, index: BlockIndex): number =>
  (index.posOf(anchor.endBlockId) ?? 0) + anchor.end

const placeKey = ({ checker, type, anchor }: AnchoredFinding): string =>
  `${checker} ${type} ${anchor.blockId} ${anchor.start} ${anchor.endBlockId} ${anchor.end}`
