import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import { numberOf } from '../heading-number.ts'
import { isDay } from './dates.ts'
import { rewritten } from './numerals.ts'

interface Placed {
  entry: TraitedBlock
  hit: Hit
}
interface Head {
  entry: TraitedBlock
  month: number
  start: number
  quote: string
}

const monthHead = /^[\s\u3000#*＊【]*((\d{1,2}|[一二三四五六七八九十]{1,2})月)(?:份)?[\s\u3000*＊】]*$/u
const dayHead = /^[\s\u3000*·△●]*(\d{1,2})日(?=[\s\u3000]|[\u3400-\u9fff，])/u
const longestHead = 14

/** `30日` among the entries of February in a chronicle, whose months are heads. */
function dayHit(text: string, month: number): Hit[] {
  const match = dayHead.exec(text)
  if (!match || isDay(month, Number(match[1]))) return []
  const end = match[0].length
  const start = end - (match[1] as string).length - 1
  return [{ rule: 'impossible_date', start, end, confidence: 0.76 }]
}

const misread = /^[\s\u3000*]*((\d{1,2})[HＨ口曰])(?=[\s\u3000])/u
/** `29H　` at the head of an entry: 日 read as a letter or another sign. */
function signHit(text: string, month: number): Hit[] {
  const [lead = '', quote = '', day = ''] = misread.exec(text) ?? []
  if (quote === '' || !isDay(month, Number(day))) return []
  const end = lead.length
  return [{ rule: 'lookalike', start: end - quote.length, end, confidence: 0.8, fixes: [{ text: `${day}日` }] }]
}

/** `3月 …… 5月 …… 5月`: a month told twice where the one before it has no head. */
function headHits(heads: readonly Head[]): Placed[] {
  return heads.flatMap((head, at): Placed[] => {
    const [before, next] = [heads[at - 1], heads[at + 1]]
    if (!before || next?.month !== head.month || head.month !== before.month + 2) return []
    const reading = rewritten(head.quote, head.month - 1)
    const fixes = reading ? [{ text: reading }] : []
    const params = { value: head.month, before: before.month }
    const end = head.start + head.quote.length
    return [
      { entry: head.entry, hit: { rule: 'number_missing', start: head.start, end, confidence: 0.7, fixes, params } },
    ]
  })
}

/** Slips of chronicles that tell the months by heads and the days by the first words of their entries. */
export function monthHeadHits(blocks: readonly TraitedBlock[]): Placed[] {
  const heads: Head[] = []
  const found: Placed[] = []
  for (const entry of blocks) {
    const match = entry.text.length <= longestHead && entry.text.includes('月') ? monthHead.exec(entry.text) : null
    const quote = match?.[1]
    if (quote !== undefined) {
      heads.push({ entry, month: numberOf(match?.[2] ?? ''), start: entry.text.indexOf(quote), quote })
      continue
    }
    const last = heads.at(-1)
    if (!last || !(last.month <= 12)) continue
    for (const hit of [...dayHit(entry.text, last.month), ...signHit(entry.text, last.month)])
      found.push({ entry, hit })
  }
  return [...found, ...headHits(heads)]
}
