import type { TraitedBlock } from '../characters/text-blocks.ts'
import { numberOf } from '../heading-number.ts'
import { matchesOf } from '../matches.ts'
import { sentenceAround } from './sentence-around.ts'
import type { Placed } from './table-cells.ts'

/** The line of a newspaper's page that says of which day it is: 岚河日报　1984年9月26日　星期三. */
const paperDate =
  /(?:[报報刊][\s\u3000·]{0,8}(?:第[\s\S]{1,6}期[\s\u3000]{0,4})?|^[\s\u3000]*)((?:18|19|20)\d\d|一[八九][〇○零一二三四五六七八九]{2})年\d{0,2}[一二三四五六七八九十]{0,3}月[\d一二三四五六七八九十]{1,3}日[\s\u3000（(]{0,6}(?:星期|[礼禮]拜|[农農夏][历曆])/u
const longestLine = 80
const year = /(?<![\d—–-])((?:18|19|20)\d\d|一[八九][〇○零一二三四五六七八九]{2})年/gu
/** What is still to come is told so. */
const ahead =
  /[将將要拟擬争爭]|[计計][划劃]|[规規][划劃]|[预預]|(?<![不得])到|以前|之前|年底|年末|[达達]到|力求|目[标標]|[设設]想|至|展望|未[来來]|下一|明年|后年|[五七]五|前|[时時]候|[届屆]|有[效期]/u
/** A year so near may be that of a plan; one so far is another century. */
const [nearest, furthest] = [2, 30]

const turned = (value: number) => Math.trunc(value / 100) * 100 + (value % 10) * 10 + (Math.trunc(value / 10) % 10)

/** `1978年` printed as `一九八七年` in a newspaper of 1984: what was, told with a year that had not come. */
export function laterYearHits(blocks: readonly TraitedBlock[]): Placed[] {
  const dates = new Set(
    blocks.flatMap(({ text }) => {
      const date = text.length <= longestLine ? paperDate.exec(text)?.[1] : undefined
      return date ? [numberOf(date)] : []
    }),
  )
  const [now] = dates
  if (now === undefined || dates.size > 1) return []
  return blocks.flatMap(entry =>
    entry.text.includes('年')
      ? matchesOf(entry.text, year).flatMap(({ index, 0: quote, 1: said = '' }): Placed[] => {
          const value = numberOf(said)
          const right = turned(value)
          if (value < now + nearest || value > now + furthest || right > now || right < now - furthest) return []
          if (ahead.test(sentenceAround(entry.text, index))) return []
          const reading = `${said.slice(0, 2)}${said[3]}${said[2]}年`
          const end = index + quote.length
          const hit = { rule: 'year_order', start: index, end, confidence: 0.76, fixes: [{ text: reading }] }
          return [{ entry, hit }]
        })
      : [],
  )
}
