import { characterClasses as c, traitOf } from '../characters/classes.ts'
import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { turnsOf } from './digit-slips.ts'
import { placesOf } from './numerals.ts'

interface Placed {
  entry: TraitedBlock
  hit: Hit
}
interface Count {
  entry: TraitedBlock
  value: number
  at: number
  end: number
}
interface Pair {
  entry: TraitedBlock
  count: number
  share: string
  /** Where the share begins in its block. */
  at: number
  /** What it is said to be a share of: 学生 of 占学生总数的; '' where nothing is said. */
  noun: string
}

const things = '人次|人|户|戶|名|个|個|件|家|份|所|处|處|亩|畝|条|條|项|項|辆|輛|张|張|起|头|頭|只|座|例|间|間'
const counted = new RegExp(`(?<![\\d.,年月])(\\d[\\d,]{0,9})(?:${things})`, 'gu')
const share = /(?<![\d.])(\d{1,2}(?:\.\d{1,2})?)[%％]/gu
const lead = /[占佔]([^，。；、\d占佔]{0,12})$/u
const total = /[总總]|共|全|收回|有效|抽|[应應]|[参參]加|合[计計]|[现現]有/u
const longestGap = 40
const longestAround = 8
/** A block with more counts is a table in all but name. */
const mostCounts = 120
/** How many blocks on a whole may be told before its part. */
const reach = 12

/** What the words between 占 and its share say that they are of. */
const nounOf = (said: string) =>
  said
    .replace(/的?(?:比例|比重|比率)?[约約为為达達]*$/u, '')
    .replace(/(?:[总總全](?:[数數体體]|人口|量|[额額]|面[积積])?|[数數])$/u, '')

const countsOf = (entry: TraitedBlock): readonly Count[] =>
  matchesOf(entry.text, counted).map(({ index, 0: quote, 1: figure = '' }) => ({
    entry,
    value: Number(figure.replaceAll(',', '')),
    at: index,
    end: index + quote.length,
  }))

/** The words before and behind a count. */
const aroundOf = ({ entry: { text }, at, end }: Count) =>
  text.slice(Math.max(0, at - longestAround), at) + text.slice(end, end + longestAround)

/** The shares of a block that are told behind a count, each with that count. */
function pairsOf(entry: TraitedBlock, counts: readonly Count[]): Pair[] {
  const { text } = entry
  return matchesOf(text, share).flatMap(({ index, 1: figure = '' }): Pair[] => {
    const count = counts.findLast(({ end }) => end <= index)
    if (!count || index - count.end > longestGap) return []
    const between = text.slice(count.end, index)
    if (/[。；]|[比较較]|增|降|\d%/u.test(between)) return []
    const said = lead.exec(between)?.[1]
    if (said === undefined && !/^[\s\u3000，,（(]{1,4}$/u.test(between)) return []
    return [{ entry, count: count.value, share: figure, at: index, noun: nounOf(said ?? '') }]
  })
}

/** Whether a count of a whole is the share that is told, rounded either way. */
const fits = ({ count, share: said }: Pair, whole: number) =>
  Math.abs((count / whole) * 100 - Number(said)) < 1.02 * 10 ** -placesOf(said)

const reckoned = ({ entry, share: said, at }: Pair, reading: string, confidence: number): Placed => {
  const expected = `${reading}%`
  return {
    entry,
    hit: {
      rule: 'reckoning',
      start: at,
      end: at + said.length + 1,
      confidence,
      fixes: [{ text: expected }],
      params: { expected },
    },
  }
}

/** A share that no whole told before gives, and that one of them would give with two digits turned. */
function turnedShare(pair: Pair, wholes: readonly Count[]): Placed[] {
  const larger = wholes.filter(({ value }) => value >= pair.count)
  if (pair.count < 2 || larger.some(({ value }) => fits(pair, value))) return []
  const named = pair.noun.length >= 2 ? pair.noun.slice(-2) : ''
  const likely = larger.filter(count => (named ? aroundOf(count).includes(named) : total.test(aroundOf(count))))
  for (const { value } of likely) {
    const real = ((pair.count / value) * 100).toFixed(placesOf(pair.share))
    const slip = turnsOf(pair.share, real)
    if (slip === 'turned') return [reckoned(pair, real, 0.74)]
    if (slip === 'misread' && named && pair.share.length > 3) return [reckoned(pair, real, 0.66)]
  }
  return []
}

const fewest = 3
const longestLine = 40

/** The odd one of lines that each tell a count and its share of one whole. */
function oddOf(run: readonly Pair[]): Placed[] {
  if (run.length < fewest) return []
  const ranges = run.map(({ count, share: said }) => {
    const half = 1.02 * 10 ** -placesOf(said)
    return [(count / (Number(said) + half)) * 100, (count / Math.max(Number(said) - half, 1e-9)) * 100] as const
  })
  return run.flatMap((pair, at): Placed[] => {
    const others = ranges.filter((_, other) => other !== at)
    const low = Math.max(...others.map(([from]) => from))
    const high = Math.min(...others.map(([, to]) => to))
    const own = ranges[at] as readonly [number, number]
    if (low > high || (own[0] <= high && own[1] >= low) || pair.count < 2) return []
    const real = ((pair.count / ((low + high) / 2)) * 100).toFixed(placesOf(pair.share))
    const slip = turnsOf(pair.share, real)
    return slip || run.length > fewest ? [reckoned(pair, real, slip ? 0.76 : 0.6)] : []
  })
}

const sampleSize = /(?<![A-Za-z])[Nn][=＝](\d{2,6})(?!\d)/gu
/** `N=141` where 114 forms came back. */
function sampleHits(entry: TraitedBlock, counts: readonly Count[]): Placed[] {
  return matchesOf(entry.text, sampleSize).flatMap(({ index, 0: quote, 1: said = '' }): Placed[] => {
    if (counts.some(({ value }) => value === Number(said))) return []
    const meant = counts.find(({ value }) => turnsOf(said, String(value)) === 'turned')
    if (!meant) return []
    const [start, end] = [index + quote.length - said.length, index + quote.length]
    const params = { expected: String(meant.value) }
    return [
      { entry, hit: { rule: 'reckoning', start, end, confidence: 0.76, fixes: [{ text: params.expected }], params } },
    ]
  })
}

const digit = traitOf(c.digit)
const sample = /[Nn][=＝]\d/u

/** Shares and sizes of samples that what was counted before does not give. */
export function toldShareHits(blocks: readonly TraitedBlock[]): Placed[] {
  const found: Placed[] = []
  const known = new Map<TraitedBlock, readonly Count[]>()
  const counts = (entry: TraitedBlock) => {
    let own = known.get(entry)
    if (own) return own
    own = (entry.traits & digit) === 0 ? [] : countsOf(entry)
    if (own.length > mostCounts) own = []
    known.set(entry, own)
    return own
  }
  let run: Pair[] = []
  const close = () => {
    found.push(...oddOf(run))
    run = []
  }
  for (const [at, entry] of blocks.entries()) {
    const hasShare = entry.text.includes('%') || entry.text.includes('％')
    const own = hasShare ? counts(entry) : []
    const pairs = own.length > 0 ? pairsOf(entry, own) : []
    const [only] = pairs
    const isLine = pairs.length === 1 && own.length === 1 && entry.text.length <= longestLine
    if (isLine && only) run.push(only)
    else if (run.length > 0) close()
    const isSample = /[=＝]/u.test(entry.text) && sample.test(entry.text)
    if (pairs.length === 0 && !isSample) continue
    let before: readonly Count[] | null = null
    const earlier = () => {
      before ??= blocks.slice(Math.max(0, at - reach), at).flatMap(counts)
      return before
    }
    if (!isLine || run.length < fewest)
      for (const pair of pairs) {
        const wholes = own.filter(({ value, end }) => end <= pair.at && value >= pair.count)
        // Most shares are of a whole in their own paragraph.
        if (pair.count > 1 && !wholes.some(({ value }) => fits(pair, value)))
          found.push(...turnedShare(pair, [...earlier(), ...wholes]))
      }
    if (isSample) found.push(...sampleHits(entry, earlier()))
  }
  close()
  return found.filter(
    ({ entry, hit }, at) => !found.slice(0, at).some(one => one.entry === entry && one.hit.start === hit.start),
  )
}
