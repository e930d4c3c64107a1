import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import { numberOf } from '../heading-number.ts'
import { matchesOf } from '../matches.ts'
import { numberedOf } from './numbering.ts'
import { rewritten } from './numerals.ts'

/** What was told right before is counted: 以上五项工程, 上述四条. */
const above =
  /(?:以上|上述|上列|前述)(\d{1,2}|[两兩二三四五六七八九十]{1,2})(?:[项項条條点點款种種类類件步]|[个個](?=\p{Script=Han}))(?![（(以之]|[^。]{0,40}(?:其[余餘他它]|第[一二三四五六七八九十\d]+[项項条條点點]))/gu
/** Words before it in the block say nothing of its list, when it does not open its sentence. */
const opens = /(?:^|[。；\n])[\s\u3000]*$/u
const mostItems = 30

/** How many items end right before a block, numbered from 1 in one style with nothing between; 0 where none do. */
function itemsBefore(blocks: readonly TraitedBlock[], at: number): number {
  const last = numberedOf(blocks[at - 1] as TraitedBlock)
  if (!last) return 0
  const key = `${last.number.style}:${last.number.stem}`
  for (let from = at - 1, count = 1; from >= 0 && count <= mostItems; from--, count++) {
    const item = numberedOf(blocks[from] as TraitedBlock)
    if (!item || `${item.number.style}:${item.number.stem}` !== key) return 0
    if (item.number.value === 1) return count
  }
  return 0
}

const styles = [
  /(?:^|[。；：，])[\s\u3000]*([一二三四五六七八九十])、/gu,
  /(?:^|[。；：，])[\s\u3000]*[（(]([一二三四五六七八九十\d]{1,2})[）)]/gu,
  /(?:^|[。；：，])[\s\u3000]*(\d{1,2})[、．.](?!\d)/gu,
  /([①-⑳])/gu,
]
const markValue = (mark: string) => (mark >= '①' && mark <= '⑳' ? mark.charCodeAt(0) - 0x245f : numberOf(mark))

/** How many items a text tells one after the other in one style; 0 where they do not follow each other, or in two styles. */
function itemsIn(text: string): number {
  const series = styles.map(style => matchesOf(text, style).map(match => markValue(match[1] as string)))
  const told = series.filter(values => values.length > 1)
  const [values] = told
  if (!values || told.length > 1 || series.some(one => one.length === 1)) return 0
  return values.every((value, at) => value === at + 1) ? values.length : 0
}

function hitsIn(entry: TraitedBlock, before: () => number): { entry: TraitedBlock; hit: Hit }[] {
  return matchesOf(entry.text, above).flatMap(({ index, 0: quote, 1: count = '' }) => {
    const lead = entry.text.slice(0, index)
    const said = numberOf(count.replace(/[两兩]/u, '二'))
    if (!opens.test(lead) || Number.isNaN(said) || said < 2) return []
    const real = lead.trim() === '' ? before() : itemsIn(lead)
    if (real < 2 || real === said) return []
    const start = index + quote.indexOf(count)
    const told = quote.slice(quote.indexOf(count))
    const reading = rewritten(told, real)
    const hit: Hit = {
      rule: 'list_count',
      start,
      end: start + told.length,
      confidence: 0.7,
      fixes: reading ? [{ text: reading }] : [],
      params: { said, real },
    }
    return [{ entry, hit }]
  })
}

const mayCount = /以上|上述|上列|前述/u

/** `以上五项工程` behind a list of four. */
export const closedListHits = (blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] =>
  blocks.flatMap((entry, at) =>
    mayCount.test(entry.text) ? hitsIn(entry, () => (at > 0 ? itemsBefore(blocks, at) : 0)) : [],
  )
