import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import { numberOf } from '../heading-number.ts'
import { matchesOf } from '../matches.ts'

type Placed = { entry: TraitedBlock; hit: Hit }

const arabic = /^[\s\u3000]*(\d{1,2})([、．.])(?=[\p{Script=Han}“《]|(?:19|20)\d\d年)/u
const fewestFellows = 2

interface Label {
  entry: TraitedBlock
  at: number
  value: number
  mark: string
}

/** Runs of numbers that count up, one block each. */
function runsOf(blocks: readonly TraitedBlock[]): Label[][] {
  const runs: Label[][] = []
  for (const entry of blocks) {
    const match = arabic.exec(entry.text)
    if (!match) continue
    const [{ length }, number = '', mark = ''] = match
    const label = { entry, at: length - mark.length, value: Number(number), mark }
    const run = runs.at(-1)
    if (run && run.at(-1)?.value === label.value - 1) run.push(label)
    else runs.push([label])
  }
  return runs
}

/** `1、` `2.` `3、`: one number of a list with another mark than its fellows. */
function oddMarks(blocks: readonly TraitedBlock[]): Placed[] {
  return runsOf(blocks).flatMap(run => {
    const marks = new Set(run.map(({ mark }) => mark))
    if (run.length <= fewestFellows || marks.size !== 2) return []
    return [...marks].flatMap(mark => {
      const odd = run.filter(label => label.mark === mark)
      const [only] = odd
      if (!only || odd.length > 1) return []
      const usual = run.find(label => label.mark !== mark)?.mark ?? ''
      const { entry, at } = only
      return [
        { entry, hit: { rule: 'uneven_series', start: at, end: at + 1, confidence: 0.64, fixes: [{ text: usual }] } },
      ]
    })
  })
}

const bracketed = /[\u3220-\u3229]|[（(][一二三四五六七八九十][）)]/gu
const firstCompact = 0x3220

/** `㈠ ㈡ （三） ㈣`: a number in brackets of another make than those before and behind it. */
function oddBrackets(blocks: readonly TraitedBlock[]): Placed[] {
  const numbers = blocks.flatMap(entry =>
    /[\u3220-\u3229（(]/u.test(entry.text)
      ? matchesOf(entry.text, bracketed).map(({ index, 0: quote }) => {
          const isCompact = quote.length === 1
          const value = isCompact ? quote.charCodeAt(0) - firstCompact + 1 : numberOf(quote.slice(1, -1))
          return { entry, start: index, end: index + quote.length, isCompact, value }
        })
      : [],
  )
  return numbers.flatMap((own, at) => {
    const [before, behind] = [numbers[at - 1], numbers[at + 1]]
    const follows = before?.value === own.value - 1
    const leads = behind?.value === own.value + 1
    const isOdd = (other: typeof own | undefined) => other !== undefined && other.isCompact !== own.isCompact
    // A first number is odd where its whole series is of the other make.
    const isFirst =
      own.value === 1 && leads && isOdd(behind) && (numbers[at + 2]?.value !== 3 || isOdd(numbers[at + 2]))
    const isAmid = own.value > 1 && follows && isOdd(before) && (!leads || isOdd(behind))
    // The first of two is told of where it is the odd one, not its fellow.
    const isFellow = isAmid && own.value === 2 && !leads
    if (!(isFirst || isAmid) || isFellow || own.isCompact) return []
    const fixes = [{ text: String.fromCharCode(firstCompact + own.value - 1) }]
    return [
      { entry: own.entry, hit: { rule: 'uneven_series', start: own.start, end: own.end, confidence: 0.66, fixes } },
    ]
  })
}

const closed = /^[\s\u3000]*(([一二三四五六七八九十]{1,3})[）)])(?=[\u3400-\u9fff])/u
const whole = /^[\s\u3000]*([（(])([一二三四五六七八九十]{1,3})[）)]/u
/** `（四）……` over `五）……`: a number that has lost its opening bracket, where its fellows have one. */
function openingLost(blocks: readonly TraitedBlock[]): Placed[] {
  const fellows = blocks.flatMap(({ text }) => {
    const [, opening = '', number = ''] = whole.exec(text.slice(0, 8)) ?? []
    return opening ? [{ opening, value: numberOf(number) }] : []
  })
  if (fellows.length < fewestFellows) return []
  const odd = blocks.flatMap(entry => {
    const [lead = '', quote = '', number = ''] = closed.exec(entry.text.slice(0, 8)) ?? []
    return quote ? [{ entry, quote, at: lead.length - quote.length, value: numberOf(number) }] : []
  })
  return odd.flatMap(({ entry, quote, at, value }) => {
    const beside = fellows.find(fellow => Math.abs(fellow.value - value) === 1)
    if (!beside || odd.length > mostOdd) return []
    const fixes = [{ text: beside.opening + quote }]
    return [{ entry, hit: { rule: 'unopened', start: at, end: at + quote.length, confidence: 0.84, fixes } }]
  })
}
const mostOdd = 2

/** Numbers of items with another mark, or other brackets, than their fellows. */
export function numberMarkHits(blocks: readonly TraitedBlock[], text: string): Placed[] {
  return [...oddMarks(blocks), ...openingLost(blocks), ...(/[\u3220-\u3229]/u.test(text) ? oddBrackets(blocks) : [])]
}
