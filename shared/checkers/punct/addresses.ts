import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'

/** Whom a speech or letter addresses, in a line of its own. */
const address =
  /^[\s\u3000]*(?:(?:尊敬的|亲爱的|親愛的)?各位[\u3400-\u9fff]{2,8}(?:、[\u3400-\u9fff]{2,8})*|同志[们們]|朋友[们們]|(?:女士[们們]、)?先生[们們])$/u

/** An address without its colon, in front of what is said. */
export function addressHits(blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] {
  return blocks.flatMap((entry, at) => {
    const text = entry.text.trimEnd()
    if (entry.block.kind !== 'paragraph' || blocks[at + 1]?.shape !== 'prose' || !address.test(text)) return []
    const hit: Hit = {
      rule: 'colon_lost',
      start: text.length - 1,
      end: text.length,
      confidence: 0.66,
      fixes: [{ text: `${text.slice(-1)}：` }],
    }
    return [{ entry, hit }]
  })
}
