import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import { headingNumberOf } from '../heading-number.ts'

/** So many items of a list that end in ； show what its items end in. */
const fewestAlike = 2
const marks = '，、；'

/** The mark an item ends in; '' for a block that ends in none of these. */
function markAtEnd(text: string): string {
  const last = text.trimEnd().at(-1) ?? ''
  return marks.includes(last) ? last : ''
}

/** Runs of numbered blocks of one style, one behind the other. */
function itemRuns(blocks: readonly TraitedBlock[]): TraitedBlock[][] {
  const runs: TraitedBlock[][] = []
  let style: string | undefined
  for (const entry of blocks) {
    const own = markAtEnd(entry.text) === '' ? undefined : headingNumberOf(entry.text.trim())?.style
    const run = runs.at(-1)
    if (own !== undefined && own === style && run) run.push(entry)
    else if (own !== undefined) runs.push([entry])
    style = own
  }
  return runs
}

const pageNumber = /^\s*[—–－-]\s*\d{1,4}\s*[—–－-]/u

/** Items that end in a comma or 、 where the others of their list end in ；. */
export function itemEndHits(blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] {
  return itemRuns(blocks).flatMap(run => {
    if (run.filter(({ text }) => markAtEnd(text) === '；').length < fewestAlike) return []
    return run.flatMap(entry => {
      // A page's end may cut an item behind any of its marks.
      if (markAtEnd(entry.text) === '；' || pageNumber.test(blocks[blocks.indexOf(entry) + 1]?.text ?? '')) return []
      const end = entry.text.trimEnd().length
      const fixes = [{ text: '；' }]
      return [{ entry, hit: { rule: 'uneven_series', start: end - 1, end, confidence: 0.8, fixes } }]
    })
  })
}

const listed = /[：:]|[一二三四五六七八九十][、是]|[（(][一二三四五六七八九十\d]|\d[.、]/u
/** Whether a paragraph of sentences stands behind one that is no item of a list. */
const beginsProse = ({ text }: TraitedBlock, next: TraitedBlock | undefined) =>
  next?.shape === 'prose' &&
  /。/u.test(text) &&
  !listed.test(text) &&
  !listed.test(next.text.slice(0, 12)) &&
  markAtEnd(next.text) === ''

/** Whether a block is the last item of a list whose items end in ；, and a paragraph or heading follows. */
function endsList(before: TraitedBlock | undefined, entry: TraitedBlock, next: TraitedBlock): boolean {
  const style = headingNumberOf(entry.text.trim())?.style
  if (!before || style === undefined || markAtEnd(before.text) !== '；') return false
  const isNext = headingNumberOf(next.text.trim()) === null
  const isProse = next.shape === 'prose' && next.text.includes('。') && markAtEnd(next.text) === ''
  return headingNumberOf(before.text.trim())?.style === style && isNext && isProse
}

const semicolonHit = (entry: TraitedBlock): { entry: TraitedBlock; hit: Hit } => {
  const end = entry.text.trimEnd().length
  return {
    entry,
    hit: { rule: 'missing_stop', start: end - 1, end, confidence: 0.58, fixes: [{ text: '。' }] },
  }
}

/** A paragraph that ends in ； with nothing of its list behind it: the next block is a heading. */
export function lastSemicolonHits(blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] {
  return blocks.flatMap((entry, at) => {
    const next = blocks[at + 1]
    if (next && markAtEnd(entry.text) === '；' && endsList(blocks[at - 1], entry, next)) return [semicolonHit(entry)]
    if (
      (next?.block.kind !== 'heading' && next?.shape !== 'heading' && !beginsProse(entry, next)) ||
      next === undefined ||
      entry.shape !== 'prose' ||
      markAtEnd(entry.text) !== '；'
    )
      return []
    const before = blocks[at - 1]
    // A list of which every item ends so, or an item before the next.
    const style = headingNumberOf(entry.text.trim())?.style
    if (style !== undefined && headingNumberOf(next.text.trim())?.style === style) return []
    if (before && markAtEnd(before.text) === '；') return []
    return [semicolonHit(entry)]
  })
}

const endsInWord = /[\p{Script=Han}\d%％”》）]$/u
/** Shorter items are names, not sentences. */
const shortestItem = 6
const stopHit = (entry: TraitedBlock): { entry: TraitedBlock; hit: Hit } => {
  const { length } = entry.text.trimEnd()
  const last = entry.text[length - 1] as string
  const fixes = [{ text: `${last}。` }]
  return { entry, hit: { rule: 'missing_stop', start: length - 1, end: length, confidence: 0.6, fixes } }
}

/** The lines of a block, or the blocks from some place back, that are items which end in ；, right before the last line. */
function itemsBefore(lines: readonly string[], style: string): number {
  let count = 0
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = (lines[at] as string).trim()
    if (!line.endsWith('；') || headingNumberOf(line)?.style !== style) break
    count++
  }
  return count
}

/** The last item of a list without any mark where its fellows end in ；. */
export function lastItemHits(blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] {
  return blocks.flatMap((entry, at) => {
    const text = entry.text.trim()
    if (!endsInWord.test(text) || entry.block.kind === 'cell') return []
    const before = text.includes('；\n') ? text.split('\n') : [text]
    const last = before.at(-1) as string
    const above = blocks[at - 1]?.text.trimEnd() ?? ''
    if (last.length < shortestItem || (before.length === 1 && !above.endsWith('；'))) return []
    const style = headingNumberOf(last.trim())?.style
    if (style === undefined) return []
    const lines =
      before.length > 1 ? before.slice(0, -1) : blocks.slice(Math.max(0, at - fewestAlike), at).map(one => one.text)
    const next = blocks[at + 1]?.text.trim() ?? ''
    const goesOn = headingNumberOf(next)?.style === style
    return itemsBefore(lines, style) >= fewestAlike && !goesOn && next !== '' ? [stopHit(entry)] : []
  })
}

/** A stop, also with the quotes and brackets that it stands in. */
const endsInStop = /[。！？…][”’」』）)》]*$/u
/** So many items on either side show what the items of a list end in. */
const fewestStopped = 3

/** An item without its full stop between items of the same list, all of which have one. */
export function amidItemHits(blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] {
  const runs: TraitedBlock[][] = []
  let last: { style: string; value: number } | null = null
  for (const entry of blocks) {
    const number = headingNumberOf(entry.text.trim())
    if (number && last?.style === number.style && number.value === last.value + 1) runs.at(-1)?.push(entry)
    else if (number) runs.push([entry])
    last = number
  }
  return runs.flatMap(run => {
    const odd = run.filter(({ text }) => !endsInStop.test(text.trimEnd()))
    const [entry] = odd
    if (!entry || odd.length !== 1 || run.length <= fewestStopped || entry === run.at(-1)) return []
    const text = entry.text.trim()
    // A heading among items that are sentences has no predicate; of those of one line nothing else can be told.
    const shortest = Math.min(...run.filter(one => one !== entry).map(one => one.text.trim().length))
    const isSentence = text.length >= shortest || /[，；]/u.test(text)
    return isSentence && !text.includes('\n') && endsInWord.test(text) ? [stopHit(entry)] : []
  })
}

const wholeBracket = /^[\s\u3000]*（[^（）\n]{8,}(?:。）|）。)[\s\u3000]*$/u
/** So many paragraphs in brackets with their stop inside show how the text sets them. */
const fewestInside = 2

/** A paragraph in brackets with its stop behind them, where all others have it inside: `（……在笔录上签字）。` */
export function wholeBracketHits(blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] {
  const whole = blocks.filter(({ text }) => text.includes('（') && wholeBracket.test(text))
  const odd = whole.filter(({ text }) => text.trimEnd().endsWith('。') && text.includes('，'))
  if (odd.length !== 1 || whole.length - odd.length < fewestInside) return []
  return odd.map(entry => {
    const end = entry.text.trimEnd().length
    return { entry, hit: { rule: 'stop_outside', start: end - 2, end, confidence: 0.66, fixes: [{ text: '。）' }] } }
  })
}
