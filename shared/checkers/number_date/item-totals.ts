import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { slipTo } from './block-figures.ts'
import { numberedOf } from './numbering.ts'
import { rewritten } from './numerals.ts'

/** Opens the paragraph that sums up the items before it. */
const summing = /^\s*(?:综上|以上|上述|合计|总计|共计|總計|綜上)/u
const money = '(\\d[\\d,]*(?:\\.\\d+)?)(万|萬)?(?:余|餘)?元'
const totalled = new RegExp(`(?:共计?|合计|总计|累计|总额|一共)[^，。；\\d]{0,14}?${money}`, 'u')
const amounts = new RegExp(`(?<![\\d.,])${money}`, 'gu')
/** Behind these stands what an item comes to. */
const isItemTotal = /(?:共计?|合计|总计|累计|总额|价值|骗取|受贿|收受|盗窃|贪污|挪用|损失|赔偿)[^，。；\d]{0,10}$/u
const hidden = /[*＊×□Xx○_〓]+\s?[万萬]?元/u
const mostItems = 40
const mostSums = 4000
/** Amounts of an item that are held against each other. */
const mostValues = 4

const moneyOf = (figure: string, myriad: string | undefined) => Number(figure.replaceAll(',', '')) * (myriad ? 1e4 : 1)

interface Item {
  values: readonly number[]
  /** Every amount that the item may come to: one of its own, or what is left after another. */
  ways: readonly number[]
  /** What the item comes to, as far as its words tell. */
  total: number
}

function itemOf(text: string): Item | null {
  if (hidden.test(text)) return null
  const found = matchesOf(text, amounts).map(({ index, 1: figure = '', 2: myriad }) => ({
    value: moneyOf(figure, myriad),
    isTotal: isItemTotal.test(text.slice(Math.max(0, index - 20), index)),
  }))
  if (found.length === 0) return null
  const values = found.map(({ value }) => value)
  const least = values.slice(0, mostValues)
  const ways = [
    ...values,
    0,
    ...least.flatMap((one, at) => least.flatMap((other, by) => (at === by ? [] : [one - other, one + other]))),
  ]
  return { values, ways, total: found.find(({ isTotal }) => isTotal)?.value ?? Math.max(...values) }
}

/** The numbered items right before a block, from their first on; null where one tells no amount. */
function itemsBefore(blocks: readonly TraitedBlock[], end: number): Item[] | null {
  const items: Item[] = []
  let rest = ''
  let key: string | null = null
  for (let at = end - 1; at >= 0 && items.length < mostItems; at--) {
    const entry = blocks[at] as TraitedBlock
    if (entry.shape === 'heading') return null
    const numbered = numberedOf(entry)
    const value = numbered?.number.value ?? listValue(entry)
    const own = numbered ? `${numbered.number.style}:${numbered.number.stem}` : entry.block.list?.kind
    rest = `${entry.text}\n${rest}`
    if (value === null || (key !== null && own !== key)) continue
    key = own ?? null
    const item = itemOf(rest)
    if (!item) return null
    items.unshift(item)
    rest = ''
    if (value === 1) return items
  }
  return null
}

/** The value of a marker of a list, where the source numbers it. */
const listValue = ({ block }: TraitedBlock): number | null =>
  block.list?.kind === 'ordered' ? Number.parseInt(block.list.marker, 10) || null : null

/** Whether one amount of each item makes the sum, whichever the words mean. */
function canMake(items: readonly Item[], whole: number): boolean {
  let sums = new Set([0])
  for (const { ways } of items) {
    const next = new Set([...sums].flatMap(sum => ways.map(value => Math.round((sum + value) * 100) / 100)))
    if (next.size > mostSums) return true
    sums = next
  }
  return sums.has(whole)
}

/** Sums of all items of which one slip of a digit makes the total: `综上，共骗取160000元` behind items of 106000. */
export function itemTotalHits(blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] {
  return blocks.flatMap((entry, at) => {
    if (!summing.test(entry.text)) return []
    const match = totalled.exec(entry.text)
    if (!match) return []
    const [quote, figure = '', myriad] = match
    const whole = moneyOf(figure, myriad)
    const items = itemsBefore(blocks, at)
    if (!items || items.length < 2 || canMake(items, whole)) return []
    const sum = items.reduce((all, { total }) => all + total, 0)
    const scale = myriad ? 1e4 : 1
    const slack = figure.includes('.') ? 0.5 * 10 ** -(figure.split('.')[1]?.length ?? 0) : 0
    const slip = slipTo({ value: whole / scale, digits: figure.replace(/[.,]/gu, ''), slack } as never, sum / scale)
    const isPlain = items.every(({ values }) => values.length === 1)
    if (!slip && !(isPlain && Math.abs(sum - whole) < whole * 0.5)) return []
    const start = match.index + quote.lastIndexOf(figure)
    const end = match.index + quote.length
    const reading = rewritten(entry.text.slice(start, end), sum / scale)
    const hit: Hit = {
      rule: 'sum',
      start,
      end,
      confidence: slip === 'turned' ? 0.8 : slip === 'misread' ? 0.7 : 0.6,
      fixes: reading ? [{ text: reading }] : [],
      params: { sum, whole },
    }
    return [{ entry, hit }]
  })
}
