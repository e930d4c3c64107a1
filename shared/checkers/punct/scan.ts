import { characterClasses as c, classAt, traitOf } from '../characters/classes.ts'
import { foreignStretches, touchesAny } from '../characters/leave-alone.ts'
import { lostQuestionMarks } from '../characters/lost-question-marks.ts'
import type { Hit } from '../characters/text-blocks.ts'
import { bracketHits } from './brackets.ts'
import { clauseJoinHits } from './clause-joins.ts'
import { clauseHits } from './clauses.ts'
import { lostColonHits } from './colons-lost.ts'
import { countedBracketHits } from './counted-brackets.ts'
import { countedSeriesHits } from './counted-series.ts'
import { countedThingHits } from './counted-things.ts'
import { doubledHits } from './doubled.ts'
import { figureClauseHits } from './figure-clauses.ts'
import { figureColonHits } from './figure-colons.ts'
import { figureMarkHits } from './figure-marks.ts'
import { innerQuoteHits } from './inner-quotes.ts'
import { jointHits } from './joints.ts'
import {
  listColonHits,
  lostMarkHits,
  partedSignHits,
  speechStopHits,
  unevenItemHits,
  unevenNumberHits,
} from './lost-marks.ts'
import { misplacedHits } from './misplaced-marks.ts'
import { joinMixedQuotes } from './mixed-quotes.ts'
import { nounSeriesHits } from './noun-series.ts'
import { oddReadHits } from './odd-reads.ts'
import { oddShapeHits } from './odd-shapes.ts'
import { addresseeHits, pageMarkHits } from './page-marks.ts'
import { partedFigureHits } from './quantity-names.ts'
import { quoteMarksOf } from './quote-marks.ts'
import { quotedEndHits } from './quoted-ends.ts'
import { curlyHits, pairedSingleHits, straightHits } from './quotes.ts'
import { sentenceOpenerHits } from './sentence-openers.ts'
import { seriesHits } from './series.ts'
import { seriesLevelHits, sideHits } from './series-levels.ts'
import { bareSpeechHits, thanksHits } from './speech-marks.ts'
import { spelledMarkHits } from './spelled-marks.ts'
import { strayCommaHits } from './stray-commas.ts'
import { swappedMarkHits } from './swapped-marks.ts'
import { fullWidthHit, halfWidthHit, wideAlphanumericHits, wideDotHit } from './width.ts'

const han = traitOf(c.han)
const marks = traitOf(c.fullMark) | traitOf(c.halfMark) | traitOf(c.pair) | traitOf(c.wideAlphanumeric)

/** Whether a block may hold a flaw of punctuation: Chinese text with any mark. */
export const wantsBlock = (traits: number): boolean => (traits & han) !== 0 && (traits & marks) !== 0

/** A block that is mostly in another script keeps that script's marks. */
function isMostlyLatin(text: string): boolean {
  let chinese = 0
  let latin = 0
  for (let i = 0; i < text.length; i++) {
    const kind = classAt(text, i)
    if (kind === c.han) chinese++
    else if (kind === c.latin) latin++
  }
  return latin > chinese * 3
}

function widthHits(text: string): Hit[] {
  const hits: Hit[] = []
  for (let at = 0; at < text.length; at++) {
    const kind = classAt(text, at)
    if (kind !== c.halfMark && kind !== c.fullMark && kind !== c.wideAlphanumeric) continue
    const judge = kind === c.halfMark ? halfWidthHit : kind === c.fullMark ? fullWidthHit : wideDotHit
    const hit = judge(text, at)
    if (hit) hits.push(hit)
  }
  return withoutLost(text, hits)
}

/** What an encoding lost is told by garble: no question was meant. The text is looked through once for all its marks. */
function withoutLost(text: string, hits: Hit[]): Hit[] {
  const asks = ({ rule, start }: Hit) => rule === 'half_width' && text[start] === '?'
  if (!hits.some(asks)) return hits
  const lost = lostQuestionMarks(text)
  return hits.filter(hit => !asks(hit) || !lost.some(({ start, end }) => start <= hit.start && hit.start < end))
}

/** A mark that is only out of place because the quote beside it faces the wrong way. */
const isLeftByTurned = ({ rule, start, end }: Hit, turned: ReadonlySet<number>) =>
  (rule === 'after_opening' && turned.has(start - 1)) || (rule === 'before_closing' && turned.has(end))

const reachOfOdd = 40

const closerOf: Readonly<Record<string, string>> = { '《': '》', '〔': '〕', '（': '）' }
/** A bracket of which the partner stands in another shape near by: `《办法>>`. */
const hasOddPartner = (hit: Hit, mixed: readonly Hit[]) =>
  (hit.note === '《' || hit.note === '〔' || hit.note === '（') &&
  mixed.some(({ start, fixes }) => {
    const reach = hit.rule === 'unclosed' ? start - hit.start : hit.start - start
    const partner = hit.rule === 'unclosed' ? closerOf[hit.note ?? ''] : hit.note
    return reach > 0 && reach <= reachOfOdd && fixes?.[0]?.text === partner
  })

/** A curly quote that only lacks its partner because that one is set in another shape, and the halves of ‘‘. */
const isLeftByOdd = (hit: Hit, odd: readonly Hit[]) =>
  (hit.rule === 'unopened' &&
    hit.note === 'curly' &&
    odd.some(({ start }) => start < hit.start && hit.start - start <= reachOfOdd)) ||
  (hit.rule === 'unclosed' &&
    hit.note === 'curly' &&
    odd.some(({ start }) => start > hit.start && start - hit.start <= reachOfOdd)) ||
  (hit.rule !== 'two_single' &&
    odd.some(({ rule, start, end }) => rule === 'two_single' && start < hit.end && end > hit.start))

/** An entry of a list of references: its marks are half-width by rule. */
const reference =
  /^\s*(?:(?:\[\d{1,3}\]|［\d{1,3}］|\d{1,3}[.．])[^\n]{4,}\[[A-Z]{1,2}(?:\/[A-Z]{2})?\]|[[［]\d{1,3}[\]］][^\n。]{4,120}$)/u
const ofReferences = new Set(['half_width', 'stop', 'half_bracket', 'mixed_bracket'])

/** Every flaw of punctuation that a block's own text shows. Linear. */
export function scanBlock(text: string, traits: number): readonly Hit[] {
  if ((traits & traitOf(c.latin)) !== 0 && isMostlyLatin(text)) return []
  const hits = hitsIn(text, traits)
  return hits.length > 0 && reference.test(text) ? hits.filter(({ rule }) => !ofReferences.has(rule)) : hits
}

const weak = 0.5
/** Adds what other rules found, but where one has told of the same as surely. */
function addOthers(hits: Hit[], others: readonly Hit[]): void {
  for (const found of others) {
    const same = hits.filter(({ start, end }) => start < found.end && found.start < end)
    if (same.some(({ confidence }) => confidence >= weak)) continue
    for (const other of same) hits.splice(hits.indexOf(other), 1)
    hits.push(found)
  }
}

function hitsIn(text: string, traits: number): readonly Hit[] {
  const hits = [...widthHits(text), ...doubledHits(text), ...oddShapeHits(text)]
  if ((traits & traitOf(c.wideAlphanumeric)) !== 0) hits.push(...wideAlphanumericHits(text))
  if ((traits & traitOf(c.pair)) !== 0) {
    const inner = innerQuoteHits(text)
    const quotes = quoteMarksOf(inner.mended)
    hits.push(
      ...inner.hits,
      ...curlyHits(inner.mended, quotes),
      ...straightHits(text, quotes),
      ...bracketHits(inner.mended),
      ...pairedSingleHits(inner.mended),
    )
  }
  if ((traits & traitOf(c.fullMark)) !== 0) {
    hits.push(
      ...seriesHits(text),
      ...clauseHits(text),
      ...figureMarkHits(text),
      ...strayCommaHits(text),
      ...partedFigureHits(text),
      ...countedBracketHits(text),
      ...jointHits(text),
      ...lostMarkHits(text),
      ...listColonHits(text),
      ...unevenItemHits(text),
      ...unevenNumberHits(text),
      ...speechStopHits(text),
      ...thanksHits(text),
      ...partedSignHits(text),
      ...addresseeHits(text),
    )
    const known = [...hits]
    hits.push(
      ...[...misplacedHits(text), ...figureClauseHits(text), ...bareSpeechHits(text)].filter(({ start }) =>
        known.every(other => start < other.start || start >= other.end),
      ),
    )
  }
  addOthers(hits, pageMarkHits(text))
  addOthers(hits, [
    ...figureColonHits(text),
    ...lostColonHits(text),
    ...seriesLevelHits(text),
    ...sideHits(text),
    ...oddReadHits(text),
    ...countedThingHits(text),
    ...swappedMarkHits(text),
    ...nounSeriesHits(text),
    ...quotedEndHits(text),
    ...clauseJoinHits(text),
    ...countedSeriesHits(text),
    ...sentenceOpenerHits(text),
    ...spelledMarkHits(text),
  ])
  if (hits.length === 0) return hits
  const turned = new Set(hits.filter(({ rule }) => rule === 'turned').map(({ start }) => start))
  const odd = hits.filter(({ rule }) => rule === 'two_single' || rule === 'straight' || rule === 'odd_quote')
  const mixed = hits.filter(({ rule }) => rule === 'mixed_bracket')
  const foreign = foreignStretches(text)
  return joinMixedQuotes(text, hits)
    .filter(
      hit =>
        !touchesAny(foreign, hit.start, hit.end) &&
        !isLeftByTurned(hit, turned) &&
        !hasOddPartner(hit, mixed) &&
        !isLeftByOdd(hit, odd),
    )
    .sort((a, b) => a.start - b.start)
}
