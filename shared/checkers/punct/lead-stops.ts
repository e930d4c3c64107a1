import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import { headingNumberOf } from '../heading-number.ts'

const label =
  /^[\s\u3000]*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、])[ \u3000]?/u
/** The head of an item: a phrase that ends in a stop, with its text behind it in the same paragraph. */
const bold = /^\*\*([^*\n]{3,24})\*\*/u
const lead = /^([^，。；：、！？*\n]{4,14})。(?=[^\n]{10,})/u
/** What begins to tell, right behind the head: 办好民生实事完成…. */
const deed =
  '(?:[总總]?投[资資入]|[严嚴]格|[认認]真|[积積]极|[积積]極|[完建新改]成?[成建造]|全面|全年|全[县縣市镇鎮乡鄉区區]|[开開]展|[组組][织織]|[落][实實]|[制製]定|成立|[坚堅]持|[围圍][绕繞]|建立|健全|出[台臺]|[实實]施|[举舉][办辦]|召[开開]|深入|持[续續]|累[计計]|[针針][对對]|[进進]一步|[选選]派|[争爭]取|引[进進]|[发發]放|[清]理|[办辦]理|[推][进進]|[扎紮][实實]|以)'
const beginsToTell = new RegExp(`^([\\u3400-\\u9fff]{4,10}?)(?=${deed}[\\u3400-\\u9fff“\\d])`, 'u')
/** So many items with their heads show what the list does. */
const fewestHeaded = 2

/** A head of two clauses of one length: 坚持服务大局，护航市场发展。 */
const twoClauses = /^([^，。；：、！？*\n]{4,12})，([^，。；：、！？*\n]{4,12})。(?=[^\n]{10,})/u
const clauseAndMore = /^([^，。；：、！？*\n]{4,12})，(?=[^，。；：、！？*\n]{6})/u

interface Item {
  entry: TraitedBlock
  /** Offset behind the number, and the length of the head, 0 where there is none. */
  at: number
  head: number
  isBold: boolean
  /** Whether a mark ends the head. */
  isEnded: boolean
  /** Whether that is of two clauses of one length. */
  isTwofold: boolean
}

function itemOf(entry: TraitedBlock): Item | null {
  const at = label.exec(entry.text)?.[0].length ?? 0
  if (at === 0) return null
  const rest = entry.text.slice(at, at + 60)
  const strong = bold.exec(rest)
  if (strong) {
    const inside = strong[1] as string
    const next = rest[strong[0].length] ?? ''
    // A head alone in its line is a heading.
    if (next === '' || next === '\n') return null
    return {
      entry,
      at,
      head: strong[0].length,
      isBold: true,
      isEnded: /[。：！？；，]$/u.test(inside) || '。：，'.includes(next),
      isTwofold: false,
    }
  }
  const two = twoClauses.exec(rest)
  const isTwofold = two !== null && two[1]?.length === two[2]?.length
  const head = (isTwofold ? two[0].length - 1 : lead.exec(rest)?.[1]?.length) ?? 0
  return { entry, at, head, isBold: false, isEnded: head > 0, isTwofold }
}

/** What is told of a head, with the stop set into it. */
const missing = (start: number, quote: string, fix: string): Hit => ({
  rule: 'missing_between',
  start,
  end: start + quote.length,
  confidence: 0.62,
  fixes: [{ text: fix }],
})

/** The hit of an item without a stop behind its head; `length` is that of all other heads where they have one. */
function hitOf({ entry, at, head, isBold }: Item, length: number | null): Hit | null {
  const rest = entry.text.slice(at, at + 40)
  if (isBold) {
    const quote = rest.slice(head - 3, head)
    return missing(at + head - 3, quote, `${quote[0]}。**`)
  }
  const told = beginsToTell.exec(rest)?.[1] ?? ''
  if (told === '' || (length !== null && Math.abs(told.length - length) > 2)) return null
  return missing(at, told, `${told}。`)
}

/** The hit of an item whose head has lost the stop behind its second clause, where all others have two of one length. */
function twofoldHit({ entry, at }: Item): Hit | null {
  const rest = entry.text.slice(at, at + 40)
  const length = clauseAndMore.exec(rest)?.[1]?.length ?? 0
  const head = rest.slice(0, length * 2 + 1)
  const isTold = length > 0 && !/[，。；：、]/u.test(head.slice(length + 1)) && tells.test(rest.slice(head.length))
  return isTold ? missing(at, head, `${head}。`) : null
}
const tells = new RegExp(`^${deed}`, 'u')

/** Items of one list of which all but one have a head that ends in a stop: `（三）办好民生实事完成…`. */
export function leadStopHits(blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] {
  const twofold = twofoldHits(blocks)
  const isTold = (entry: TraitedBlock) => twofold.some(other => other.entry === entry)
  return [...twofold, ...headHits(blocks).filter(({ entry }) => !isTold(entry))]
}

/** Runs of items that count up, the items of other kinds between them left out. */
function runsOf(blocks: readonly TraitedBlock[]): Item[][] {
  const runs: Item[][] = []
  let last: { style: string; value: number } | null = null
  for (const entry of blocks) {
    const item = entry.text.length > 24 ? itemOf(entry) : null
    const number = item && headingNumberOf(entry.text.trim())
    if (!item || !number) continue
    const isNext = last?.style === number.style && number.value > last.value && number.value <= last.value + 2
    if (isNext) runs.at(-1)?.push(item)
    else runs.push([item])
    last = { style: number.style, value: number.value }
  }
  return runs
}

function twofoldHits(blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] {
  return runsOf(blocks).flatMap(items => {
    const odd = items.filter(({ isTwofold }) => !isTwofold)
    const [item] = odd
    const hit = item && odd.length === 1 && items.length > fewestHeaded ? twofoldHit(item) : null
    return item && hit ? [{ entry: item.entry, hit }] : []
  })
}

function headHits(blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] {
  const lists = new Map<string, Item[]>()
  for (const entry of blocks) {
    const item = entry.text.length > 24 ? itemOf(entry) : null
    if (!item) continue
    const style = `${headingNumberOf(entry.text.trim())?.style ?? ''}${item.isBold}`
    lists.set(style, [...(lists.get(style) ?? []), item])
  }
  return [...lists.values()].flatMap(items => {
    const ended = items.filter(({ isEnded }) => isEnded)
    const odd = items.filter(({ isEnded }) => !isEnded)
    if (ended.length < fewestHeaded || odd.length !== 1) return []
    const lengths = new Set(ended.map(({ head }) => head))
    const [length = 0] = lengths
    const item = odd[0] as Item
    const hit = hitOf(item, lengths.size === 1 ? length : null)
    return hit ? [{ entry: item.entry, hit }] : []
  })
}
