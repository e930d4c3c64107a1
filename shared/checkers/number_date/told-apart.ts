import { characterClasses as c, traitOf } from '../characters/classes.ts'
import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { entryOrderHits } from './entry-order.ts'
import { countsPeople, peopleOf, pointsOf } from './lost-points.ts'
import { lostTwinHits } from './lost-twins.ts'
import { namedSumHits, namesSum } from './remainders.ts'
import { toldShareHits } from './told-shares.ts'
import { toldTwiceHits } from './told-twice.ts'

interface Placed {
  entry: TraitedBlock
  hit: Hit
}

const digit = traitOf(c.digit)
const hasDigit = ({ traits }: TraitedBlock) => (traits & digit) !== 0

/** How many blocks on a number of people holds for what is counted of them. */
const reach = 8
/** So many are a place of its own; a group more than so many times as large is of another. */
const fewest = 2000
const mostTimes = 2

/** `参合人数2.97万人` behind `总人口2.44万人`: more of a kind than there are people. */
function groupsAbove(blocks: readonly TraitedBlock[]): Placed[] {
  const found: Placed[] = []
  let known = { at: Number.NEGATIVE_INFINITY, count: 0 }
  for (const [at, entry] of blocks.entries()) {
    if (!hasDigit(entry) || !countsPeople.some(word => entry.text.includes(word))) continue
    const { wholes, groups } = peopleOf(entry.text)
    const [own] = wholes
    if (wholes.length > 1) {
      known = { at: Number.NEGATIVE_INFINITY, count: 0 }
      continue
    }
    if (own !== undefined) known = { at, count: own }
    if (known.count < fewest || at - known.at > reach) continue
    for (const { value, start, end } of groups)
      if (value > known.count && value < known.count * mostTimes)
        found.push({ entry, hit: { rule: 'above_whole', start, end, confidence: 0.62 } })
  }
  return found
}

const extent = /(?:东西|東西|南北)[^，。；、\d]{0,8}?(\d{1,3}(?:\.\d+)?)(?:公里|千米)/gu
const wayInside =
  /(?:[公马馬村乡鄉]路|大道|[干支水主]?渠|[土砂]路|便道|[电電][话話][线線])[^。；\d]{0,16}?(?:全长|全長|[总總][长長]|长|長)(\d{3,})(?:公里|千米)/gu
/** What runs beyond the place, or is the sum of many ways. */
const beyond =
  /国道|國道|省道|高速|[铁鐵]路|[总總]里程|[条條]|里程|[长長]江|[黄黃]河|全省|全国|全國|[发發]源|境[内內]|[过過]境|途[经經]|[连連]接/u
const furthestTimes = 4

/** `全长1860公里` of a road inside a county that is 53 kilometres wide. */
function waysBeyond(blocks: readonly TraitedBlock[]): Placed[] {
  let most = 0
  const found: Placed[] = []
  for (const entry of blocks) {
    if (!hasDigit(entry) || !(entry.text.includes('公里') || entry.text.includes('千米'))) continue
    for (const [, figure] of matchesOf(entry.text, extent)) most = Math.max(most, Number(figure))
    if (most === 0) continue
    for (const { index, 0: quote, 1: figure = '' } of matchesOf(entry.text, wayInside)) {
      const sentence = entry.text.slice(entry.text.lastIndexOf('。', index) + 1, index + quote.length)
      if (Number(figure) <= most * furthestTimes || beyond.test(sentence)) continue
      const unit = quote.slice(-2)
      const start = index + quote.length - figure.length - unit.length
      const fixes = pointsOf(figure)
        .filter(reading => Number(reading) <= most * 2)
        .reverse()
        .map(text => ({ text: text + unit }))
      found.push({
        entry,
        hit: { rule: 'out_of_bounds', start, end: start + figure.length + unit.length, confidence: 0.66, fixes },
      })
    }
  }
  return found
}

const longestLead = 600
/** `两笔合计44.4万元`, of which the figures may stand in the blocks before. */
const sumsApart = (blocks: readonly TraitedBlock[]): Placed[] =>
  blocks.flatMap((entry, at) => {
    if (!hasDigit(entry) || !namesSum.test(entry.text)) return []
    const lead = blocks.slice(Math.max(0, at - 4), at).map(({ text }) => text)
    return namedSumHits(entry.text, `${lead.join('\n').slice(-longestLead)}\n`).map(hit => ({ entry, hit }))
  })

/** Figures that what stands in other blocks makes impossible. */
export const apartHits = (blocks: readonly TraitedBlock[]): Placed[] => [
  ...groupsAbove(blocks),
  ...waysBeyond(blocks),
  ...sumsApart(blocks),
  ...toldShareHits(blocks),
  ...entryOrderHits(blocks),
  ...toldTwiceHits(blocks),
  ...lostTwinHits(blocks),
]
