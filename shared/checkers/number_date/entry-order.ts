import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import { numberOf } from '../heading-number.ts'

interface Placed {
  entry: TraitedBlock
  hit: Hit
}
/** A block that begins with a date: the days since an age long past, as far as it tells. */
interface Entry {
  entry: TraitedBlock
  block: number
  day: number
  start: number
  quote: string
}

const han = '[〇○零一二三四五六七八九十]'
const year = `(?:(?<year>(?:1[5-9]|20)\\d\\d|[一二][〇○零八九][〇○零一二三四五六七八九]{2})|民[国國](?<republic>\\d{1,2}|${han}{1,3}))年`
const month = `(?<month>\\d{1,2}|${han}{1,2})月(?:份)?(?:(?<day>\\d{1,2}|${han}{1,3})[日号號])?`
const head = new RegExp(
  `^[\\s\\u3000#*·△▲●○◇◆■□【-]*(?<date>(?:${year})(?:[（(][^）)]{2,8}[）)])?[\\s\\u3000]*(?:${month})?|${month.replaceAll('?<month>', '?<alone>').replaceAll('?<day>', '?<aloneDay>')})(?<behind>[^。；]{0,8})`,
  'u',
)
const longestHead = 30
/** What goes on behind a date of another time than its own: 1月至3月, 1958年以前, 3月起. */
const isSpan = /^[\s\u3000]*(?:[-—–~～至到、和与與]|以|[前后後初末底起止来來间間]|的|年代|度)/u
/** Days of the moon are counted otherwise. */
const lunar = /[农農][历曆歷]|[阴陰][历曆歷]|[旧舊][历曆歷]|[闰閏]/u

/** The date that a block begins with; `year` is that of the head above it. */
function entryOf(
  entry: TraitedBlock,
  block: number,
  above: number,
): (Entry & { year: number; isHead: boolean }) | null {
  const line = entry.text.slice(0, longestHead)
  if (!/[年月]/u.test(line)) return null
  const match = head.exec(line)
  const groups = match?.groups
  const date = groups?.date?.trimEnd()
  if (!match || !groups || !date || isSpan.test(groups.behind ?? '') || lunar.test(line)) return null
  const own = groups.republic ? numberOf(groups.republic) + 1911 : groups.year ? numberOf(groups.year) : above
  const [months, days] = [groups.month ?? groups.alone, groups.day ?? groups.aloneDay]
  // A month among days tells no place in their order: 2月中旬, 3月间.
  if (months !== undefined && days === undefined && !groups.year && !groups.republic) return null
  const value = own * 500 + (months ? numberOf(months) * 40 : 0) + (days ? numberOf(days) : 0)
  const start = line.indexOf(date)
  const isHead = months === undefined && entry.text.trim().length <= start + date.length + 4
  return Number.isNaN(value) ? null : { entry, block, day: value, start, quote: date, year: own, isHead }
}

const fewest = 4
/** Other blocks between two entries of one chronicle. */
const mostBetween = 3

/** The one entry of a run that falls out of an order that all others keep. */
function oddOf(run: readonly Entry[]): Placed[] {
  if (run.length < fewest) return []
  const falls = run.flatMap((one, at) => (at > 0 && one.day < (run[at - 1] as Entry).day ? [at] : []))
  const [at] = falls
  if (at === undefined || falls.length !== 1 || at + 1 >= run.length) return []
  const [before, one, next] = [run[at - 1], run[at], run[at + 1]] as [Entry, Entry, Entry]
  const earlier = run[at - 2]
  // Without the one before, or without this one, the order is whole.
  const isThis = next.day >= before.day
  const isBefore = earlier === undefined || one.day >= earlier.day
  if (!isThis && !isBefore) return []
  const odd = isThis ? one : before
  const hit: Hit = {
    rule: 'year_order',
    start: odd.start,
    end: odd.start + odd.quote.length,
    confidence: isThis && !isBefore ? 0.7 : 0.58,
    fixes: [],
  }
  return [{ entry: odd.entry, hit }]
}

/** Entries of a chronicle that each begin with their date, of which one falls out of the order of the others. */
export function entryOrderHits(blocks: readonly TraitedBlock[]): Placed[] {
  const found: Placed[] = []
  let run: Entry[] = []
  let above = 0
  const close = () => {
    found.push(...oddOf(run))
    run = []
  }
  const heads: Entry[] = []
  for (const [block, entry] of blocks.entries()) {
    const one = entryOf(entry, block, above)
    if (!one) continue
    if (one.isHead) {
      close()
      above = one.year
      heads.push(one)
      continue
    }
    const last = run.at(-1)
    const isOfOneKind = !last || last.day < 500 === one.day < 500
    if (last && (block - last.block > mostBetween + 1 || !isOfOneKind)) close()
    // Two entries below the ones before begin another list, or another year.
    const [second, third] = [run.at(-2), run.at(-1)]
    if (second && third && third.day < second.day && one.day < second.day && one.day >= third.day) {
      run.pop()
      close()
      run = [third]
    }
    run.push(one)
  }
  close()
  found.push(...oddOf(heads))
  return found
}
