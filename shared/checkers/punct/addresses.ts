import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'

/** Whom a speech or letter addresses, in a line of its own. */
const address =
  /^[\s\u3000]*(?:(?:尊敬的|亲爱的|親愛的)?各位[\u3400-\u9fff]{2,8}(?:、[\u3400-\u9fff]{2,8})*|同志[们們]|朋友[们們]|(?:女士[们們]、)?先生[们們])$/u

/** The same, or the bodies that a paper goes to, with a mark that ends nothing. */
const marked =
  /^[\s\u3000]*(?:(?:尊敬的|亲爱的|親愛的)?各位[\u3400-\u9fff、]{2,20}|同志[们們]|各(?:党|黨|乡|鄉|县|縣|市|区|區|镇|鎮|省|部|科|处|處|室|直|单位|單位)[\u3400-\u9fff（）、，]{0,40}(?:支部|党委|政府|[单單]位|部[门門]|中心|公司|[学學]校|[办辦]事[处處]|委[员員][会會]|局|科室))[；。、，]$/u

/** An address without its colon, in front of what is said. */
export function addressHits(blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] {
  return blocks.flatMap((entry, at) => {
    const text = entry.text.trimEnd()
    if (entry.block.kind !== 'paragraph' || blocks[at + 1]?.shape !== 'prose') return []
    const isMarked = marked.test(text)
    if (!isMarked && !address.test(text)) return []
    const hit: Hit = {
      rule: 'colon_lost',
      start: text.length - 1,
      end: text.length,
      confidence: 0.66,
      fixes: [{ text: isMarked ? '：' : `${text.slice(-1)}：` }],
    }
    return [{ entry, hit }]
  })
}
