import type { EditorState } from 'prosemirror-state'
import type { FindingEntry } from '#shared/contract/findings.ts'
import type { Anchor } from '#shared/domain/anchor.ts'
import type { AnchoredFinding, FindingStatus } from '#shared/domain/finding.ts'
import type { Place } from '../autosave/revisions.ts'
import type { FindingList, PlacedSlot } from './finding-list.ts'
import { ownStatusReader } from './finding-status.ts'
import { findingsOf } from './findings-plugin.ts'

interface Placing {
  placer: (anchor: Anchor) => Place | null
  /** Whether the entries are of the document as it is now, so that their statuses count. */
  isFresh: boolean
}

/** Gives the findings of a check their places. Those that the text has already are carried over, not searched again. */
export function placeEntries(
  state: EditorState,
  entries: readonly FindingEntry[],
  { placer, isFresh }: Placing,
): PlacedSlot[] {
  const { list } = findingsOf(state)
  const ownStatus = ownStatusReader(state)
  return entries.map(({ finding, status }): PlacedSlot => {
    const known = list.indexOf(finding.id)
    const carried = known < 0 ? null : carriedPlace(list, known, finding)
    const place = carried ?? placer(finding.anchor)
    const slot = { finding, elsewhere: 'open' as FindingStatus, stored: status }
    // Of an old revision one cannot tell who decided: this document's own decisions may have been taken back since.
    if (!isFresh) slot.elsewhere = list.slots[known]?.elsewhere ?? 'open'
    else if (ownStatus(slot, place) === 'open') slot.elsewhere = status
    return { ...slot, place, isSure: carried !== null }
  })
}

/** The place that a finding has now, when it is about the same text of the same blocks as before. */
function carriedPlace(list: FindingList, index: number, { anchor }: AnchoredFinding): Place | null {
  const was = list.slots[index]!.finding.anchor
  const isSame = was.exact === anchor.exact && was.blockId === anchor.blockId && was.endBlockId === anchor.endBlockId
  return isSame ? list.placeAt(index) : null
}
