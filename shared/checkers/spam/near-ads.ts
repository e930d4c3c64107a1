import { blockListOf, type ListedBlock } from '../block-list.ts'
import type { CheckedDocument } from '../checker.ts'
import { scanAround, scanNear } from '../near-change.ts'
import { type Advertisement, advertisementsIn, blockAdvertisements } from './scan.ts'

const moved = (ad: Advertisement, by: number): Advertisement => ({ ...ad, start: ad.start + by, end: ad.end + by })

/**
 * Advertisements in a block of a document, or while somebody types those around the change in it. In a document that is
 * about crime the words of advertisements alone are none. `all` is for whoever holds finds of another kind against them.
 */
export function advertisementsOf(
  document: CheckedDocument,
  entry: ListedBlock,
  isAboutCrime = false,
  all = false,
): readonly Advertisement[] {
  const list = blockListOf(document)
  const read = (text: string) => (isAboutCrime ? advertisementsIn(text, true) : blockAdvertisements.of(list, text))
  return (all ? scanAround : scanNear)(entry, document.changes, read, moved)
}
