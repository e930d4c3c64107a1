/** A block that may be the other copy of a passage. */
export interface BlockChoice {
  blockId: string
  text: string
  /** Share of the passage's character pairs that the block has too, 0–1. */
  overlap: number
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2))
  return pairs
}

/** Blocks that share text with a passage, the most alike first; those below `least` are left out. */
export function similarBlocks(
  passage: string,
  blocks: readonly { blockId: string; text: string }[],
  least = 0.3,
): BlockChoice[] {
  const wanted = pairsOf(passage)
  if (wanted.size === 0) return []
  const choices = blocks.map(({ blockId, text }) => {
    const pairs = pairsOf(text)
    let shared = 0
    for (const pair of wanted) if (pairs.has(pair)) shared++
    return { blockId, text, overlap: shared / wanted.size }
  })
  return choices.filter(choice => choice.overlap >= least).sort((a, b) => b.overlap - a.overlap)
}
