import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import { numberOf, rankOf } from '../heading-number.ts'
import { numberedOf } from './numbering.ts'
import { rewritten } from './numerals.ts'

/** How many items are to follow, at the end of a block that leads to them. */
const announcing =
  /(?<![第前后另其每这各上\d零〇百千点.-])(\d{1,2}|[两二三四五六七八九十]{1,2})(?:个?方面|大方面|个问题|个|個|项|項|条|條|种|種|点|點|起|类|類|款|件|步|大|例)(?![月百多])[\u3400-\u9fff“”]{0,14}[:：]\s*$/u
const longestTail = 40
/** No list that is announced by its number is longer. */
const mostItems = 30

interface Items {
  count: number
  /** Whether each follows the one before without another block between. */
  isClosed: boolean
  style: string
}

/** The items that follow a block, numbered from 1 in one style. */
function itemsBehind(blocks: readonly TraitedBlock[], from: number): Items | null {
  const first = blocks[from]
  const opening = first && numberedOf(first)
  if (opening?.number.value !== 1) return null
  const key = `${opening.number.style}:${opening.number.stem}`
  let [count, last] = [1, from]
  let isClosed = true
  for (let at = from + 1; at < blocks.length && at - last <= mostItems; at++) {
    const next = numberedOf(blocks[at] as TraitedBlock)
    if (!next) continue
    if (`${next.number.style}:${next.number.stem}` !== key) {
      if (rankOf(next.number.style) < rankOf(opening.number.style)) break
      continue
    }
    if (next.number.value === 1) break
    // A number left out or repeated is told of by itself.
    if (next.number.value !== count + 1) return null
    if (at !== last + 1) isClosed = false
    count++
    last = at
  }
  return { count, isClosed, style: opening.number.style }
}

/** Items of a list that Markdown marks. */
function listedBehind(blocks: readonly TraitedBlock[], from: number): Items | null {
  const first = blocks[from]?.block.list
  if (!first) return null
  let count = 0
  for (let at = from; at < blocks.length; at++) {
    const list = blocks[at]?.block.list
    if (!list || list.depth < first.depth) break
    if (list.depth === first.depth) count++
  }
  return { count, isClosed: true, style: 'list' }
}

function confidenceOf({ count, isClosed, style }: Items, said: number): number {
  if (isClosed) return Math.abs(said - count) <= 2 ? 0.68 : 0.56
  // The parts of the document itself go on behind those that were announced.
  if (count > said) return style === 'han' || style === 'arabic' ? 0.4 : 0.52
  return 0.54
}

/** `下列四个条件：` before three numbered items. */
export function announcedHits(blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] {
  return blocks.flatMap((entry, at) => {
    const last = entry.text.trimEnd().at(-1)
    if (last !== '：' && last !== ':') return []
    const from = Math.max(0, entry.text.length - longestTail)
    const match = announcing.exec(entry.text.slice(from))
    const said = match ? numberOf(match[1] as string) : Number.NaN
    if (!match || Number.isNaN(said) || said < 2 || said > mostItems) return []
    const items = listedBehind(blocks, at + 1) ?? itemsBehind(blocks, at + 1)
    if (!items || items.count < 2 || items.count === said) return []
    const start = from + match.index
    const quote =
      /^(?:\d+|[\u3400-\u9fff]{1,2}(?=方面|[个個项項条條种種点點起类類款件步大例]))(?:方面|.)/u.exec(match[0])?.[0] ??
      match[0]
    const reading = rewritten(quote, items.count)
    const hit: Hit = {
      rule: 'list_count',
      start,
      end: start + quote.length,
      confidence: confidenceOf(items, said),
      fixes: reading ? [{ text: reading }] : [],
      params: { said, real: items.count },
    }
    return [{ entry, hit }]
  })
}
