/**
 * Where a stand-off statement holds: a stretch of one block, or from one block to a later one.
 * Offsets are block offsets: UTF-16 units inside the block, each inline atom (seam, line break, image) counting one.
 * `exact`, `prefix` and `suffix` are the text as it was at `revision`, for re-anchoring after outside changes.
 */
export interface Anchor {
  blockId: string
  start: number
  /** The same as `blockId` unless the stretch crosses blocks. */
  endBlockId: string
  end: number
  exact: string
  /** Up to 16 units before the stretch, in the same block. */
  prefix: string
  /** Up to 16 units after the stretch, in the same block. */
  suffix: string
  revision: number
}
