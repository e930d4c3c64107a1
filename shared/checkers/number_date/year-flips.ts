import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { sentenceAround } from './sentence-around.ts'

const years = /(?:(民[国國])(\d\d)|(?<!\d)((?:1[89]|20)\d\d))年(?=(\d{1,2}月)?)/gu
/** So many years a tale goes on at most from one of them to the next, and so far a flipped one stands apart. */
const [mostOn, leastOff] = [5, 8]

interface Year {
  entry: TraitedBlock
  start: number
  quote: string
  era: string
  value: number
  /** Whether it opens a paragraph, with its month. */
  isOpening: boolean
}

const flipped = (value: number) => Math.trunc(value / 100) * 100 + (value % 10) * 10 + Math.trunc((value % 100) / 10)

/** `民国27年……` and then a paragraph of `民国13年5月`: a year that goes on only with its last digits in their other order. */
export function yearFlipHits(blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] {
  const told = blocks.flatMap(entry =>
    entry.text.includes('年')
      ? matchesOf(entry.text, years).map(
          ({ index, 0: quote, 1: era = '', 2: short, 3: long, 4: month }): Year => ({
            entry,
            start: index,
            quote,
            era,
            value: Number(short ?? long),
            isOpening: month !== undefined && /^[\s\u3000]*$/u.test(entry.text.slice(0, index)),
          }),
        )
      : [],
  )
  return told.flatMap((own, at) => {
    if (!own.isOpening) return []
    const before = told.slice(Math.max(0, at - 3), at).filter(({ era }) => era === own.era)
    const next = told.slice(at + 1, at + 3).filter(({ era }) => era === own.era)
    const last = before.at(-1)
    const right = flipped(own.value)
    if (!last || right < last.value || right > last.value + mostOn || Math.abs(own.value - last.value) < leastOff)
      return []
    // Other years about this one show that the tale has gone there.
    if ([...before, ...next].some(({ value }) => Math.abs(value - own.value) < leastOff)) return []
    if (told.filter(({ era, value }) => era === own.era && value === own.value).length > 1) return []
    const fixes = [{ text: own.quote.replace(String(own.value), String(right)) }]
    return [
      {
        entry: own.entry,
        hit: { rule: 'year_order', start: own.start, end: own.start + own.quote.length, confidence: 0.6, fixes },
      },
    ]
  })
}

const datedYear = /(?<![\d—–-])((?:1[89]|20)\d\d)年(?:(\d{1,2})月(\d{1,2}日)?)?/gu
/** So many other years a document has at least, all of them so near to the right one and so far from the odd one. */
const [fewestOthers, fewestBesides, nearRight, farOff] = [5, 3, 6, 15]
/** What was before, or what a law bears. */
const ofPast =
  /生|婚|成立|登[记記]|注[册冊]|[参參]加|入[职職伍学學党黨团團]|[毕畢][业業]|竣工|建[成立]|[购購][买買]|取得|[颁頒]|[办辦]理|承包|[发發]布|施行|公布|[日月年议議]通[过過]|修[订訂正]|始|原|曾|早|自|至今|以[来來]|[历歷]史/u

/**
 * `1938年4月11日` under a letter of 1983, `1925年4月结束` in a chronicle of 1949 to 1952: a year with its month, far from all
 * others of the document, that is one of them with its last digits in their other order.
 */
export function loneYearHits(blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] {
  const all = blocks.flatMap(entry =>
    entry.text.includes('年')
      ? matchesOf(entry.text, datedYear).map(match => ({ entry, match, value: Number(match[1]) }))
      : [],
  )
  if (all.length <= fewestBesides) return []
  const odd = all.filter(({ match, value }) => {
    const right = flipped(value)
    return match[2] !== undefined && Math.abs(value - right) >= farOff
  })
  return odd.flatMap(({ entry, match, value }) => {
    const right = flipped(value)
    const others = all.filter(one => one.match !== match)
    const isAlone = others.every(one => Math.abs(one.value - right) <= nearRight)
    // Under a letter stands the day it was written.
    const isSigned = match[3] !== undefined && match.index + match[0].length === entry.text.trimEnd().length
    const fewest = isSigned ? fewestBesides : fewestOthers
    if (!isAlone || others.length < fewest || !others.some(one => one.value === right)) return []
    const said = sentenceAround(entry.text, match.index)
    if (ofPast.test(said.replace(/[始至]终|以[始至]/gu, ''))) return []
    const quote = `${value}年`
    const fixes = [{ text: `${right}年` }]
    const end = match.index + quote.length
    return [{ entry, hit: { rule: 'year_order', start: match.index, end, confidence: match[3] ? 0.66 : 0.6, fixes } }]
  })
}
