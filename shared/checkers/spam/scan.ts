import { BlockMemory } from '../block-memory.ts'
import { foldLine } from '../fold-line.ts'
import { matchesOf } from '../matches.ts'
import { adHeapsIn } from './ad-heaps.ts'
import { brandHitsIn } from './brand-doors.ts'
import { type CompactLine, compactLine, hidden, withoutHidden } from './compact.ts'
import { grow } from './grow.ts'
import { type Hit, reach, weightOf } from './hit-weight.ts'
import { anySign, type SpamKind, signals } from './lexicon.ts'
import { offersIn } from './offers.ts'
import { pitchesIn, speaksOfText, withClauses } from './pitches.ts'
import { plantedSignsIn } from './planted-signs.ts'
import { plantedTradesIn } from './planted-trades.ts'
import { selfPraiseIn } from './self-praise.ts'
import { titleHeapsIn } from './title-heaps.ts'
import { isInQuotes, voicedIn } from './voiced.ts'

/** An advertisement inside a block. Positions are offsets in the block's text. */
export interface Advertisement {
  start: number
  end: number
  confidence: number
  kind: SpamKind
  /** It is all that the block holds. */
  isWhole: boolean
}

/** Signals nearer than this to each other belong to one advertisement, UTF-16 units. */
const nearby = 10
/** So much tells an advertisement by itself. */
const sure = 0.5
/** Words around a hit that tell prose about crime from an advertisement for it. */
const spokenOf =
  /打击|打掉|团伙|取缔|侦破|破获|犯罪|涉嫌|诈骗|严禁|受害|抓获|嫌疑|赌徒|赌资|扫黄|判处|轻信|切勿|小广告|网络赌博|诱骗|骗取|警惕|谨防|揭露|不参与|专项(?:行动|治理)|查[处获办禁扣]|举报/u
/** Words that reports use of anything: they tell only in the sentence of the hit. */
const ruledOn =
  /整治|违法|禁止|防范|治理|监管|处罚|罚款|规定|不得|提醒|不要|曝光|(?<![方提档预草答议文图教备])案(?!例)/u
/** An offer that nobody makes who speaks of such things. */
const offer =
  /(?<![以用过“‘])(?:首[储存充冲]|[注开充存][册户值款])(?:即|就|立|可)?送|稳赚|包赢|必中|捕鱼赢|赢现金|电玩城上分|包过加|加[vq微薇]信?\s?[a-z\d]{4}/iu

/** Whether the words around a hit, or the text as a whole, are about crime and swindle. */
type IsSpoken = (around: string) => boolean

/** The name of a site is spoken of in its own sentence or not at all: what the next one treats of says nothing of it. */
const siteName = /(?:官方网站|官网|网址|入口|登录|注册|下载|app)$/iu

function aroundOf(line: string, start: number, end: number): string {
  const [before, after] = [line.slice(Math.max(0, start - reach), start), line.slice(end, end + reach)]
  if (!siteName.test(line.slice(start, end))) return before + after
  return sentenceAround(line, start, end)
}

const sentenceMark = /[。；！？]/u

function sentenceAround(line: string, start: number, end: number): string {
  let from = start
  while (from > 0 && start - from < reach && !sentenceMark.test(line[from - 1] as string)) from--
  return line.slice(from, start) + (/^[^。；！？]*/u.exec(line.slice(end, end + reach))?.[0] ?? '')
}

/** Words of an offer are read this far from a hit. */
const offerReach = 12

function isSpokenOf(line: string, { start, end }: { start: number; end: number }, isSpoken: IsSpoken): boolean {
  if (offer.test(line.slice(Math.max(0, start - offerReach), end + offerReach))) return false
  return isSpoken(aroundOf(line, start, end)) || ruledOn.test(sentenceAround(line, start, end))
}

function hitsOn(line: string, isSpoken: IsSpoken): Hit[] {
  const hits: Hit[] = []
  for (const { kind, weight, pattern } of signals) {
    for (const match of matchesOf(line, pattern)) {
      if (match[0] === '') continue
      const [start, end] = [match.index, match.index + match[0].trimEnd().length]
      const hit = { kind, weight, start, end, isSpoken: isSpokenOf(line, { start, end }, isSpoken) }
      hits.push({ ...hit, weight: weightOf(line, hit) })
    }
  }
  return hits
}

/** Heaps of an advertisement's words count where none of its own words has said so. */
function heapHits(line: string, isSpoken: IsSpoken): Hit[] {
  return adHeapsIn(line).map(({ start, end, weight, isSet }) => {
    const spoken = !isSet && (isInQuotes(line, start, end) || isSpokenOf(line, { start, end }, isSpoken))
    return {
      kind: 'bait',
      start,
      end,
      isSpoken: spoken,
      weight: spoken ? weight * 0.35 : weight * (isSet ? 0.95 : 0.8),
    }
  })
}

/** Brands with doors: where they have no grammar nothing around them speaks of them. */
function brandHits(line: string, isSpoken: IsSpoken): Hit[] {
  return brandHitsIn(line).map(({ isIntruder, ...brand }) => {
    const hit = { ...brand, isSpoken: !isIntruder && isSpokenOf(line, brand, isSpoken) }
    return { ...hit, weight: weightOf(line, hit) }
  })
}

const openHits = (line: string, isSpoken: IsSpoken): Hit[] => [
  ...(anySign.test(line) ? hitsOn(line, isSpoken) : []),
  ...brandHits(line, isSpoken),
]

/** Rows of titles: nobody who speaks of such things sets three of them in a row. */
function titleHits(line: string, isSpoken: IsSpoken): Hit[] {
  return titleHeapsIn(line).map(({ start, end, weight }) => {
    const spoken = weight < 0.95 && isSpokenOf(line, { start, end }, isSpoken)
    return { kind: 'adult', start, end, isSpoken: spoken, weight: spoken ? weight * 0.35 : weight }
  })
}

/** What is found only once the gaps of a line are closed. */
function hiddenHits({ text, offsets, stretches }: CompactLine, isSpoken: IsSpoken): Hit[] {
  return openHits(text, isSpoken).flatMap(hit => {
    const start = offsets[hit.start] as number
    const end = (offsets[hit.end - 1] as number) + 1
    if (end - start <= hit.end - hit.start) return []
    // All that is set like it belongs to it.
    const stretch = stretches.find(span => span.start <= start && end <= span.end)
    return [{ ...hit, ...(stretch ?? { start, end }) }]
  })
}

/** Offers to readers without a word of the trade. */
const offerHits = (line: string, isSpoken: IsSpoken): Hit[] =>
  offersIn(line).map(({ start, end, weight }) => {
    const spoken = isSpokenOf(line, { start, end }, isSpoken)
    return { kind: 'offer', start, end, isSpoken: spoken, weight: spoken ? weight * 0.35 : weight }
  })

/** Advertisements that are known by their parts. */
const pitchHits = (line: string, isSpoken: IsSpoken): Hit[] =>
  pitchesIn(line).map(({ start, end, weight }) => {
    const spoken = isInQuotes(line, start, end) || isSpokenOf(line, { start, end }, isSpoken)
    return { kind: 'pitch', start, end, isSpoken: spoken, weight: spoken ? weight * 0.35 : weight }
  })

/** What stands where nothing of the kind can be spoken of. */
const plantedHits = (line: string): Hit[] => [
  ...[...plantedTradesIn(line), ...selfPraiseIn(line)].map(
    (planted): Hit => ({ ...planted, kind: 'gambling', isSpoken: false }),
  ),
  ...plantedSignsIn(line).map((sign): Hit => ({ ...sign, isSpoken: false })),
]

/** What sounds like those who advertise. */
const voicedHits = (line: string, isSpoken: IsSpoken): Hit[] =>
  voicedIn(line).map(({ start, end, weight }) => {
    const spoken = isSpokenOf(line, { start, end }, isSpoken)
    return { kind: 'voice', start, end, isSpoken: spoken, weight: spoken ? weight * 0.35 : weight }
  })

function hitsIn(line: string, isSpoken: IsSpoken): Hit[] {
  const planted = plantedHits(line)
  const known = [...openHits(line, isSpoken), ...heapHits(line, isSpoken), ...titleHits(line, isSpoken)]
  // The figure before a planted trade counts something.
  const hits = [...planted, ...known.filter(hit => !planted.some(({ start }) => hit.start < start && hit.end > start))]
  for (const closed of [withoutHidden(line), compactLine(line)]) if (closed) hits.push(...hiddenHits(closed, isSpoken))
  // Words of the trade tell more exactly where an advertisement begins and ends.
  const tells = ({ kind, weight }: Hit, offer: Hit) =>
    offer.weight < 0.5 ? weight >= 0.4 : weight >= 0.6 && !(kind === 'contact' || kind === 'phone' || kind === 'link')
  // Its parts tell where an offer begins and ends only where the text stands beside them.
  const isMore = (offer: Hit, { kind, start, end }: Hit) =>
    kind === 'pitch' && !speaksOfText(line.slice(offer.start, start) + line.slice(end, offer.end))
  const isTold = (offer: Hit) =>
    hits.some(hit => tells(hit, offer) && hit.start < offer.end && offer.start < hit.end && !isMore(offer, hit))
  hits.push(...pitchHits(line, isSpoken))
  hits.push(...offerHits(line, isSpoken).filter(offer => !isTold(offer)))
  // How it sounds is asked where nothing else tells.
  const isKnown = ({ start, end }: Hit) =>
    hits.some(hit => hit.weight >= sure && hit.start <= end + nearby && start <= hit.end + nearby)
  hits.push(...voicedHits(line, isSpoken).filter(voiced => !isKnown(voiced)))
  return hits.filter(({ weight }) => weight > 0).sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Hits that stand together; a sentence end between them parts them unless they almost touch. */
function clustersOf(text: string, hits: readonly Hit[]): Hit[][] {
  const clusters: Hit[][] = []
  let end = 0
  for (const hit of hits) {
    const cluster = clusters.at(-1)
    const between = text.slice(end, hit.start)
    if (cluster && hit.start - end <= nearby && (!/[。；！]/u.test(between) || between.length <= 2)) cluster.push(hit)
    else clusters.push([hit])
    end = Math.max(clusters.length > 0 && cluster ? end : 0, hit.end)
  }
  return clusters
}

/** Several signals of different kinds make each other surer; two of one kind in one place count once. */
function combined(cluster: readonly Hit[]): number {
  const best = new Map<SpamKind, number>()
  for (const { kind, weight } of cluster) best.set(kind, Math.max(best.get(kind) ?? 0, weight))
  let doubt = 1
  for (const weight of best.values()) doubt *= 1 - weight
  // A list of what the police warn of is no advertisement, however long.
  const isReachable = cluster.some(({ kind, weight }) => (kind === 'link' || kind === 'contact') && weight >= 0.3)
  return Math.min(!isReachable && cluster.every(({ isSpoken }) => isSpoken) ? 0.4 : 0.97, 1 - doubt)
}

/** A line that has no more than this beside an advertisement holds nothing else, UTF-16 units. */
const mostBeside = 9
const longestWhole = 80

/**
 * The advertisements in a block's text, in order. `isAboutCrime`: the whole document speaks of what advertisements
 * sell, so that their words alone are none.
 */
export function advertisementsIn(text: string, isAboutCrime = false): Advertisement[] {
  const line = foldLine(text)
  const hits = hitsIn(line, around => isAboutCrime || spokenOf.test(around))
  if (hits.length === 0) return []
  const found: Advertisement[] = []
  for (const cluster of clustersOf(text, hits)) {
    const weight = Math.round(combined(cluster) * 100) / 100
    if (weight < 0.2) continue
    const first = Math.min(...cluster.map(({ start }) => start))
    const last = Math.max(...cluster.map(({ end }) => end))
    let [start, end] = grow(text, ...(weight >= sure ? withClauses(line, first, last) : ([first, last] as const)))
    const trimmed = text.trim()
    const rest = trimmed.length - (end - start)
    const isWhole = trimmed.length <= longestWhole && rest <= mostBeside && !/。/u.test(text.slice(0, start).trim())
    if (isWhole) {
      start = text.length - text.trimStart().length
      end = text.trimEnd().length
    }
    // Nobody wraps words of a report in characters that nobody sees.
    const isWrapped = hidden.test(text.slice(Math.max(0, start - 2), start + 1) + text.slice(end - 1, end + 2))
    const confidence = isWrapped ? Math.min(0.95, weight + 0.35) : weight
    const kind = cluster.reduce((a, b) => (b.weight > a.weight ? b : a)).kind
    const before = found.at(-1)
    if (before && start < before.end) {
      before.end = Math.max(before.end, end)
      before.confidence = Math.max(before.confidence, confidence)
    } else found.push({ start, end, confidence, kind, isWhole })
  }
  return found
}

/** Advertisements in the blocks of a document that is not about crime. */
export const blockAdvertisements = new BlockMemory(text => advertisementsIn(text))
