import type { Hit } from '../characters/text-blocks.ts'
import { numberOf } from '../heading-number.ts'
import { matchesOf } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { rewritten } from './numerals.ts'

const numeral = '(\\d{1,2}|[两兩二三四五六七八九十]{1,2})'
const row = '((?:《[^《》\\n]{1,40}》(?:[（(][^（）()]{1,20}[）)])?(?:、|，|和|及|以及|與)?){2,})'
/** `通过了五项决议：《……》《……》。` and `《……》《……》三部小说`. */
const titlesBehind = new RegExp(
  `(?<![第百千万\\d])${numeral}(?:[个個项項部首篇本份件种種]|[组組])[\\u3400-\\u9fff]{0,8}(?:[：:]|，(?:即|分别是|分別是|包括))${row}(?=[。；]|$)`,
  'gu',
)
const titlesBefore = new RegExp(
  `${row}(等)?(?:这|這)?${numeral}(?:[个個项項部首篇本份件种種])(?=[\\u3400-\\u9fff，。；])`,
  'gu',
)
const countOf = (titles: string) => matchesOf(titles, /《/gu).length

function countHit(place: { index: number; 0: string }, figure: string, real: number): Hit[] {
  const [start, said] = [place.index + place[0].lastIndexOf(figure), numberOf(figure)]
  if (Number.isNaN(said) || said < 2 || said === real || Math.abs(said - real) > 3) return []
  const reading = rewritten(figure, real)
  const fixes = reading ? [{ text: reading }] : []
  return [{ rule: 'list_count', start, end: start + figure.length, confidence: 0.7, fixes, params: { said, real } }]
}

/** Titles in a row and how many they are said to be. */
const titleHits: NumberRule = text => [
  ...matchesOf(text, titlesBehind).flatMap(({ index, 0: quote, 1: figure = '', 2: titles = '' }) =>
    countHit({ index, 0: quote.slice(0, quote.length - titles.length) }, figure, countOf(titles)),
  ),
  ...matchesOf(text, titlesBefore).flatMap(({ index, 0: quote, 1: titles = '', 2: more, 3: figure = '' }) => {
    const real = countOf(titles)
    return more && numberOf(figure) >= real ? [] : countHit({ index, 0: quote }, figure, real)
  }),
]

const parts =
  /(?<![第百千万\d])(\d{1,2}|[两兩二三四五六七八九十]{1,2})([个個]?)(章|节|節|编|編|篇|部分|卷|小组|小組|组|組|期|批|阶段|階段)[\u3400-\u9fff]{0,6}[：:]第一\3/gu
/** `全书共分六章：第一章总论，第二章……`: the parts are all named, one after another. */
const partHits: NumberRule = text =>
  matchesOf(text, parts).flatMap(({ index, 0: quote, 1: figure = '', 3: unit = '' }): Hit[] => {
    const from = index + quote.length
    const stop = text.indexOf('\n', from)
    const list = text.slice(from, stop < 0 ? text.length : stop)
    let real = 1
    for (const [, next = ''] of matchesOf(list, new RegExp(`第([一二三四五六七八九十]{1,2})${unit}`, 'gu')))
      if (numberOf(next) === real + 1) real++
    return real < 2 || /等[。；]|……/u.test(list) ? [] : countHit({ index, 0: figure }, figure, real)
  })

/** Rules about titles and parts that are named and counted. */
export const titleRules: readonly NumberRule[] = [gated('》', titleHits), gated(/[：:]第一/u, partHits)]
