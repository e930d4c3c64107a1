import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'

const one = (rule: string, start: number, confidence: number, ...readings: string[]): Hit => ({
  rule,
  start,
  end: start + 1,
  confidence,
  fixes: readings.map(text => ({ text })),
})

/** `十、二个`: a numeral in two, where no list of numbers goes down. */
const partedNumeral = /十、[一二三四五六七八九](?=[个個名件人年家次项項座所户戶])/gu
const figureAndUnit =
  '\\d(?:个百分点|[%％‰]|[万亿]?(?:元|人次|人|吨|件|户|个|处|家|张|名|亩|公里|平方米|米|座|台|辆|套|篇|次|场))'
/** What follows says something of the figure and is no further member of a series. */
const clauseAfterFigure = new RegExp(
  `(?<=${figureAndUnit})、(?=占[^，。；、]{1,20}的|同比|比上年|较上年|比去年|高于|低于|位居|居全|创历史|实现[^，。；、\\\\d]{2,12}[，、。])`,
  'gu',
)
/** `增加196.2亿元：各项贷款……`: growth has been told, and the next figure's clause begins. */
const colonAfterGrowth =
  /(?:增加|增长|提高|下降|减少|上升|降低|回落|提升)了?\d[\d.]*(?:个百分点|[%％‰]|[万亿]?[元人吨件户个张名])：(?!其中|一是|主要|分别|即|包括)(?=[^：。；]{2,24}\d)/gu

/** A new clause begins with its subject: `学了三年、他从没`. */
const subjectAfter =
  /(?<=[了过着][^，。；：、]{0,4}|[年月日时后前])、(?=[他她我你它](?!们?[、和与及的])们?[\u3400-\u9fff]{2})/gu
/** A clause is no more than a word that leans on what follows: `，今、惟存其址`. */
const leaningWord = /(?<=[，。；])[乃遂惟亦皆故则則即已尚不未因今]、/gu

/** `失业率为3,4%`: a comma for the point of a rate. */
const commaForPoint = /(?<=(?<!分[别別][^，。；]{0,12})[\u3400-\u9fff]\d{1,2}),(?=\d{1,2}(?:[%％‰]|[个個]百分[点點]))/gu

/** Marks that are wrong beside figures. */
export function figureMarkHits(text: string): Hit[] {
  const hits: Hit[] = []
  if (/\d,\d{1,2}[%％‰个個]/u.test(text))
    for (const { index } of matchesOf(text, commaForPoint)) hits.push(one('in_figure', index, 0.7, '.'))
  if (text.includes('十、')) {
    for (const { index } of matchesOf(text, partedNumeral)) hits.push(one('parted_word', index + 1, 0.66, ''))
  }
  if (text.includes('、')) {
    for (const { index } of matchesOf(text, leaningWord)) hits.push(one('parted_word', index + 1, 0.6, ''))
    for (const { index } of matchesOf(text, subjectAfter)) hits.push(one('parted_clause', index, 0.6, '，'))
    for (const { index } of matchesOf(text, clauseAfterFigure)) hits.push(one('parted_clause', index, 0.68, '，'))
  }
  if (text.includes('：')) {
    for (const { index, 0: found } of matchesOf(text, colonAfterGrowth)) {
      hits.push(one('colon_for_semicolon', index + found.length - 1, 0.62, '；', '，'))
    }
  }
  return hits
}
