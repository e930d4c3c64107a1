import type { BlockRole } from '../../../domain/block.ts'
import type { Box } from '../../../domain/source-layout.ts'

/** A stretch of a line that the source has in one place. */
export interface LinePiece {
  text: string
  /** Source offset and units of what the source has for it. */
  source: number
  sourceLength: number
  box: Box
}

/** A line of a page. */
export interface PageLine {
  pieces: readonly LinePiece[]
  box: Box
  /** Height of its letters. */
  size: number
  role: BlockRole
  /** Whether it stands at the edge where its column's lines begin further in, or after a gap. */
  isIndented: boolean
  /** Whether it ends well before its column does. */
  isShort: boolean
  /** Whether it begins after a gap, in another size, or in another column. */
  isApart: boolean
}

export const textOfLine = ({ pieces }: PageLine): string => pieces.map(piece => piece.text).join('')
