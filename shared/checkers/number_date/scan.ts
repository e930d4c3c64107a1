import { characterClasses as c, traitOf } from '../characters/classes.ts'
import { foreignStretches, touchesAny } from '../characters/leave-alone.ts'
import { maskSymbol, normalise, sourceStretch } from '../characters/normalised-view.ts'
import type { Hit } from '../characters/text-blocks.ts'
import { HeadGate } from '../rule-gate.ts'
import { ageRules } from './ages.ts'
import { anniversaryRules } from './anniversaries.ts'
import { balanceRules, mayHoldBalance } from './balance.ts'
import { bareEndRules } from './bare-ends.ts'
import { bareUnitRules } from './bare-units.ts'
import { brokenFormRules, brokenNumeralRules, mayHoldBrokenNumeral } from './broken-forms.ts'
import { calendarRules } from './calendar.ts'
import { comparisonRules } from './comparisons.ts'
import { conversionRules } from './conversions.ts'
import { damagedFigureRules, fractionRules, mayHoldFractionTwice } from './damaged-figures.ts'
import { dateRules, type NumberRule } from './dates.ts'
import { daySignRules } from './day-signs.ts'
import { echoedFigureRules } from './echoed-figures.ts'
import { fellowUnitRules } from './fellow-units.ts'
import { figureRules } from './figures.ts'
import type { GatedRule } from './gated.ts'
import { hanFigureRules, mayHoldHanFigure } from './han-figures.ts'
import { hanRemainderRules, mayHoldHanRemainder } from './han-remainders.ts'
import { hanSlipRules } from './han-slips.ts'
import { heightRules } from './heights.ts'
import { inlineNumberRules, mayHoldSeries } from './inline-numbers.ts'
import { lastingRules, mayHoldLasting } from './lasting.ts'
import { limitRules } from './limits.ts'
import { listRules, mayHoldList } from './lists.ts'
import { circleRules, loneFigureRules, lostCountRules, mayHaveLostCount } from './lone-figures.ts'
import { lostDashRules } from './lost-dashes.ts'
import { lostPointOfFigureRules } from './lost-points.ts'
import { lostSignRules } from './lost-signs.ts'
import { lostUnitRules } from './lost-units.ts'
import { makeupRules, mayHoldMakeup, mayRelate } from './makeup.ts'
import { misreadUnitRules } from './misread-units.ts'
import { mayHoldSignForNumeral, mixedKindRules, signForNumeralRules } from './mixed-kinds.ts'
import { namedCountRules, toldApartRules } from './named-counts.ts'
import { namedPartRules } from './named-parts.ts'
import { mayHoldNamedUnits, namedUnitRules } from './named-units.ts'
import { oddFormRules, oddHanRules } from './odd-forms.ts'
import { orderRules } from './orders.ts'
import { letterNumberRules, lostPointRules, pageSlipRules, plainHoleRules } from './page-slips.ts'
import { partAboveRules } from './parts-above.ts'
import { plainRelationRules } from './plain-relations.ts'
import { productRules } from './products.ts'
import { mayHoldHanShare, mayHoldProportion, proportionRules, shareSumRules } from './proportions.ts'
import { quotedCountRules } from './quoted-counts.ts'
import { reckoningRules } from './reckoning.ts'
import { mayHoldReignWitness, reignWitnessRules } from './reign-witnesses.ts'
import { mayHoldReign, reignYearRules } from './reign-years.ts'
import { remainderRules } from './remainders.ts'
import { scrapedFigureRules } from './scraped-figures.ts'
import { courtRules } from './sentence-terms.ts'
import { setScoreRules } from './set-scores.ts'
import { shareListRules } from './share-lists.ts'
import { shareSlipRules } from './share-slips.ts'
import { shareAboveRules } from './shares-above.ts'
import { signRules } from './signs.ts'
import { lostMeetingRules, mayHaveLostMeeting, slippedSignRules } from './slipped-signs.ts'
import { spanEndRules } from './span-ends.ts'
import { penaltyRules, spanRules } from './spans.ts'
import { kinRules } from './spoken-series.ts'
import { statisticsRules } from './statistics.ts'
import { titleRules } from './titles.ts'
import { toldCountRules } from './told-counts.ts'
import { presentRules, totalRules } from './totals.ts'
import { turnedVerbRules } from './turned-verbs.ts'
import { hanShareRules, unfitUnitRules } from './unfit-units.ts'
import { identityRules } from './whole-identities.ts'
import { workedSumRules } from './worked-sums.ts'
import { mayHoldReignLife, reignOrderRules, yearOrderRules } from './year-order.ts'
import { hanYearRules, mayHoldHanYear, yearSlipRules } from './year-slips.ts'

const figure = traitOf(c.digit) | traitOf(c.wideAlphanumeric) | traitOf(c.odd)
const han = traitOf(c.han)
const bareUnit =
  /[%％]|[万亿]元|个百分点|年月|月日|[一二][〇○零0O]|月.{1,3}曰|[五六七八九]季度|成[%％]|\p{Script=Han}[%％]|[积積][平万萬]|[一二三四五六七八九]O年|（）|[收助偿款费付]元[，。；]|十[多余餘来來几幾]?[钟鐘]|[温溫][为為是约約][ \u3000]*℃|[拔长長高积積量度][为為是约約仅僅达達]?[ \u3000]*(?:毫米|公里|平方|米[，。；])|[少加增大有]了?[亩户戶][，。；]/u

/** Whether a block may hold a damaged figure: Chinese text with digits, or with units that ask for some. */
export const wantsBlock = (traits: number): boolean => (traits & han) !== 0

const digitRules = [
  ...dateRules,
  ...figureRules,
  ...shareAboveRules,
  ...damagedFigureRules,
  ...reckoningRules,
  ...statisticsRules,
  ...lostUnitRules,
  ...bareEndRules,
  ...spanRules,
  ...totalRules,
  ...presentRules,
  ...yearSlipRules,
  ...yearOrderRules,
  ...loneFigureRules,
  ...circleRules,
  ...shareSlipRules,
  ...brokenFormRules,
  ...conversionRules,
  ...anniversaryRules,
  ...calendarRules,
  ...limitRules,
  ...signRules,
  ...bareUnitRules,
  ...pageSlipRules,
  ...remainderRules,
  ...lostPointOfFigureRules,
  ...partAboveRules,
  ...comparisonRules,
  ...lostSignRules,
  ...orderRules,
  ...slippedSignRules,
  ...ageRules,
  ...workedSumRules,
  ...courtRules,
  ...lastingRules,
  ...turnedVerbRules,
  ...echoedFigureRules,
  ...shareListRules,
  ...heightRules,
  ...oddFormRules,
  ...productRules,
  ...setScoreRules,
  ...toldApartRules,
  ...unfitUnitRules,
  ...identityRules,
  ...spanEndRules,
  ...mixedKindRules,
  ...fellowUnitRules,
  ...namedPartRules,
  ...daySignRules,
  ...lostDashRules,
  ...misreadUnitRules,
]

/** Every rule, behind no gate. */
export const allRules = [
  ...digitRules,
  ...fractionRules,
  ...proportionRules,
  ...listRules,
  ...balanceRules,
  ...makeupRules,
  ...reignYearRules,
  ...hanFigureRules,
  ...inlineNumberRules,
  ...hanYearRules,
  ...reignOrderRules,
  ...lostCountRules,
  ...brokenNumeralRules,
  ...quotedCountRules,
  ...toldCountRules,
  ...titleRules,
  ...letterNumberRules,
  ...lostPointRules,
  ...plainHoleRules,
  ...scrapedFigureRules,
  ...lostMeetingRules,
  ...hanRemainderRules,
  ...kinRules,
  ...oddHanRules,
  ...penaltyRules,
  ...plainRelationRules,
  ...hanSlipRules,
  ...reignWitnessRules,
  ...namedCountRules,
  ...signForNumeralRules,
  ...hanShareRules,
  ...namedUnitRules,
]

const digitGate = new HeadGate<GatedRule>(digitRules)
const scrapedGate = new HeadGate<GatedRule>(scrapedFigureRules)

/** The rules that may hold in a block, of which `read` gives the normalised text. */
export function rulesFor(
  text: string,
  traits: number,
  read: () => string = () => normalise(text).text,
): readonly NumberRule[] {
  const hasFigure = (traits & figure) !== 0 || bareUnit.test(text)
  return [
    ...(hasFigure ? digitGate.rulesIn(read()) : mayHoldFractionTwice.test(text) ? fractionRules : []),
    ...((hasFigure ? mayHoldProportion : mayHoldHanShare).test(text) ? proportionRules : []),
    ...(mayHoldList(text) ? listRules : []),
    ...(mayHoldBalance.test(text) ? balanceRules : []),
    ...(mayRelate.test(text) && mayHoldMakeup.test(text) ? makeupRules : []),
    ...(mayHoldReign.test(text) ? reignYearRules : []),
    ...(mayHoldHanFigure.test(text) ? hanFigureRules : []),
    ...(mayHoldSeries(text) ? inlineNumberRules : []),
    ...(mayHoldHanYear.test(text) ? hanYearRules : []),
    ...(mayHoldReignLife.test(text) ? reignOrderRules : []),
    ...(mayHaveLostCount.test(text) ? lostCountRules : []),
    ...(mayHoldBrokenNumeral.test(text) ? brokenNumeralRules : []),
    ...(text.includes('l、') || text.includes('l．') ? letterNumberRules : []),
    ...(text.includes('二是') ? lostPointRules : []),
    ...plainHoleRules,
    ...scrapedGate.rulesIn(read()),
    ...(mayHoldHanRemainder.test(text) ? hanRemainderRules : []),
    ...(mayHaveLostMeeting.test(text) ? lostMeetingRules : []),
    ...(!hasFigure && mayHoldLasting.test(text) ? lastingRules : []),
    ...(mayHoldReignWitness.test(text) ? reignWitnessRules : []),
    ...kinRules,
    ...oddHanRules,
    ...penaltyRules,
    ...plainRelationRules,
    ...hanSlipRules,
    ...hanShareRules,
    ...(mayHoldNamedUnits.test(text) ? namedUnitRules : []),
    ...namedCountRules,
    ...(mayHoldSignForNumeral.test(text) ? signForNumeralRules : []),
    ...(text.includes('字') ? quotedCountRules : []),
    ...(text.includes('一是') || /(?:以上|上述)[两兩二三四五六七八九][项項笔筆]/u.test(text) ? toldCountRules : []),
    ...(text.includes('》') || text.includes('第一') ? titleRules : []),
  ]
}

/** Rules that hold what stands far apart in a block against each other: of a part of it they would say too much. */
const rulesOfWholes: ReadonlySet<NumberRule> = new Set([
  ...listRules,
  ...balanceRules,
  ...makeupRules,
  ...totalRules,
  ...reckoningRules,
  ...yearOrderRules,
  ...ageRules,
  ...remainderRules,
  ...identityRules,
  ...fellowUnitRules,
  ...shareSumRules,
  ...hanRemainderRules,
  ...reignOrderRules,
  ...inlineNumberRules,
  ...plainRelationRules,
])

/** Damaged figures and dates of a block. Rules read the normalised text; hits are offsets of the block. Linear. */
export const scanBlock = (text: string, traits: number): readonly Hit[] => hitsBy(text, traits, () => true)

/** Those of a part of a block that show by themselves. */
export const scanPart = (text: string, traits: number): readonly Hit[] =>
  hitsBy(text, traits, rule => !rulesOfWholes.has(rule))

/** One sum that is off is told once, at its whole or at its parts. */
const isSameSum = (one: Hit, other: Hit) =>
  other.rule === 'sum' && one.params?.sum === other.params?.sum && one.params?.whole === other.params?.whole

function hitsBy(text: string, traits: number, isAsked: (rule: NumberRule) => boolean): readonly Hit[] {
  let known: ReturnType<typeof normalise> | null = null
  const viewed = () => {
    known ??= normalise(text)
    return known
  }
  const rules = rulesFor(text, traits, () => viewed().text).filter(isAsked)
  if (rules.length === 0) return []
  const view = viewed()
  const found = rules.flatMap(rule => rule(view.text))
  if (found.length === 0) return found
  const foreign = foreignStretches(text)
  const taken: Hit[] = []
  for (const hit of found.sort((a, b) => b.confidence - a.confidence || a.start - b.start)) {
    if (view.text.slice(hit.start, hit.end).includes(maskSymbol)) continue
    const [start, end] = sourceStretch(view, hit.start, hit.end)
    // White space between the signs of a date is a blank to fill in: a mask.
    if (hit.rule === 'date_figure_lost' && /\s/u.test(text.slice(start, end))) continue
    // The surer rule speaks for a figure that breaks several.
    if (touchesAny(foreign, start, end) || taken.some(other => start < other.end && end > other.start)) continue
    if (hit.rule === 'sum' && taken.some(other => isSameSum(hit, other))) continue
    taken.push({ ...hit, start, end })
  }
  return taken
}
