import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'

/** One shape that a keyboard or a text layer gives for a mark; the readings for its parts, in order. */
interface Shape {
  sign: string
  pattern: RegExp
  rule: string
  confidence: number
  reading: string
}

/** Every shape. */
export const shapes: readonly Shape[] = [
  // A number of an official paper in brackets of two kinds: 〔2021]12号.
  { sign: '〔', pattern: /(?<=〔\d{4})\]/gu, rule: 'mixed_bracket', confidence: 0.85, reading: '〕' },
  { sign: '〕', pattern: /\[(?=\d{4}〕)/gu, rule: 'mixed_bracket', confidence: 0.85, reading: '〔' },
  // Low and turned quotes, which Chinese has none of: a font's map gives them for the brackets of an official paper's year, or for quotes.
  { sign: '‟', pattern: /„(?=[\dxX×*]{2,6}‟)/gu, rule: 'misread', confidence: 0.85, reading: '〔' },
  { sign: '‟', pattern: /(?<=„[\dxX×*]{2,6})‟/gu, rule: 'misread', confidence: 0.85, reading: '〕' },
  { sign: '‟', pattern: /„(?=[\u3400-\u9fff][^„‟\n]{0,40}‟)/gu, rule: 'misread', confidence: 0.8, reading: '“' },
  { sign: '‟', pattern: /(?<=„[\u3400-\u9fff][^„‟\n]{0,40})‟/gu, rule: 'misread', confidence: 0.8, reading: '”' },
  // Title marks of angle brackets.
  {
    sign: '<<',
    pattern: /<<(?=[\u3400-\u9fff][^<>\n]{1,40}(?:>>|》))/gu,
    rule: 'mixed_bracket',
    confidence: 0.8,
    reading: '《',
  },
  { sign: '>>', pattern: /(?<=(?:<<|《)[^<>\n《》]{1,40})>>/gu, rule: 'mixed_bracket', confidence: 0.8, reading: '》' },
  // One angle bracket whose partner is a title mark: 《办法>.
  {
    sign: '>',
    pattern: /(?<=《[^<>\n《》。！？；]{2,40})>(?![>=])/gu,
    rule: 'mixed_bracket',
    confidence: 0.85,
    reading: '》',
  },
  {
    sign: '<',
    pattern: /(?<!<)<(?=[\u3400-\u9fff][^<>\n《》。！？；]{1,39}》)/gu,
    rule: 'mixed_bracket',
    confidence: 0.85,
    reading: '《',
  },
  { sign: '＜＜', pattern: /＜＜(?=[\u3400-\u9fff])/gu, rule: 'mixed_bracket', confidence: 0.8, reading: '《' },
  // 1921年出版的<临江指南>上说
  {
    sign: '<',
    pattern:
      /(?<=(?:[版表编編著写寫印撰刊订訂][的了]?|[读讀据據见見载載在、]))<(?=[\u3400-\u9fff·]{2,24}>(?:[上中里裡载載说說称稱云及和与與一第，。、；]|$))/gmu,
    rule: 'mixed_bracket',
    confidence: 0.72,
    reading: '《',
  },
  {
    sign: '>',
    pattern:
      /(?<=(?:[版表编編著写寫印撰刊订訂][的了]?|[读讀据據见見载載在、])<[\u3400-\u9fff·]{2,24})>(?=[上中里裡载載说說称稱云及和与與一第，。、；]|$)/gmu,
    rule: 'mixed_bracket',
    confidence: 0.72,
    reading: '》',
  },
  { sign: '＞＞', pattern: /(?<=[\u3400-\u9fff])＞＞/gu, rule: 'mixed_bracket', confidence: 0.8, reading: '》' },
  // Quotes of two straight single ones.
  {
    sign: "''",
    pattern: /(?:\x60\x60|'')(?=[\u3400-\u9fff][^'\n]{0,30}'')/gu,
    rule: 'two_single',
    confidence: 0.72,
    reading: '“',
  },
  {
    sign: "''",
    pattern: /(?<=(?:\x60\x60|''|“)[^'\n]{0,30}[\u3400-\u9fff])''/gu,
    rule: 'two_single',
    confidence: 0.72,
    reading: '”',
  },
  // A straight single quote whose partner is curly: ‘十四五'.
  {
    sign: "'",
    pattern: /(?<=‘[^‘’'“”\n。！？；]{1,30})'(?![A-Za-z'])/gu,
    rule: 'mixed_bracket',
    confidence: 0.8,
    reading: '’',
  },
  {
    sign: "'",
    pattern: /(?<![\w'])'(?=[\u3400-\u9fff\d][^‘’'“”\n。！？；]{0,30}’)/gu,
    rule: 'mixed_bracket',
    confidence: 0.8,
    reading: '‘',
  },
  // A pair of straight single quotes around a few Chinese words.
  {
    sign: "'",
    pattern: /(?<![\w'])'(?=[\u3400-\u9fff][^‘’'“”\n。！？；,]{0,20}[\u3400-\u9fff]'(?![\w']))/gu,
    rule: 'straight',
    confidence: 0.7,
    reading: '“',
  },
  {
    sign: "'",
    pattern: /(?<=(?<![\w'])'[\u3400-\u9fff][^‘’'“”\n。！？；,]{0,20}[\u3400-\u9fff])'(?![\w'])/gu,
    rule: 'straight',
    confidence: 0.7,
    reading: '”',
  },
  // A span of years, months or rates: 2018--2025年.
  {
    sign: '--',
    pattern:
      /(?<=[\d年月日%％])(?<!-)--(?=\d{1,4}(?:\.\d+)?(?:[%％‰年月日时時度万萬亿億元人户戶个個周]|公里|[千毫]?米))/gu,
    rule: 'dash',
    confidence: 0.66,
    reading: '—',
  },
  // Two marks behind the number of an item: 二、.
  {
    sign: '、',
    pattern: /(?<=^[\s\u3000]*(?:[一二三四五六七八九十]{1,3}|\d{1,2}))(?:、[.．]|[.．]、)(?=[\u3400-\u9fff])/gmu,
    rule: 'doubled',
    confidence: 0.85,
    reading: '、',
  },
  // A time of day with another mark.
  {
    sign: '；',
    pattern: /(?<=[午晚晨上间時时]\d{1,2})；(?=[0-5]\d(?!\d))/gu,
    rule: 'in_figure',
    confidence: 0.78,
    reading: ':',
  },
  {
    sign: ';',
    pattern: /(?<=[午晚晨上间時时]\d{1,2});(?=[0-5]\d(?!\d))/gu,
    rule: 'in_figure',
    confidence: 0.78,
    reading: ':',
  },
  // A decimal with a full comma or colon: 增长3，5%.
  {
    sign: '，',
    pattern: /(?<=[长降加少高达到为占升]\d{1,2})，(?=\d{1,2}[%％‰])/gu,
    rule: 'in_figure',
    confidence: 0.6,
    reading: '.',
  },
  {
    sign: '：',
    pattern: /(?<=[长降加少高达到为占升]\d{1,2})：(?=\d{1,2}[%％‰](?!\d))/gu,
    rule: 'in_figure',
    confidence: 0.7,
    reading: '.',
  },
  // 9·3%, 3，2亿元.
  {
    sign: '·',
    pattern: /(?<=[\u3400-\u9fff]\d{1,3})·(?=\d{1,2}(?:[%％‰万亿倍]|个百分点))/gu,
    rule: 'in_figure',
    confidence: 0.66,
    reading: '.',
  },
  {
    sign: '，',
    pattern: /(?<=(?![第长降加少高达到为占升])[\u3400-\u9fff]\d{1,3})，(?=\d{1,2}[%％‰万亿](?!\d))/gu,
    rule: 'in_figure',
    confidence: 0.6,
    reading: '.',
  },
  // A field of a form: 时间；3月5日.
  {
    sign: '；',
    pattern:
      /(?<=^(?:[会會][议議])?(?:[时時][间間]|地[点點]|地址|[电電][话話]|[联聯][系繫絡络]人|主持人?|出席人?|列席人?|[记記][录錄]人?|[来來]源|作者|[编編][辑輯]|[责責]任[编編][辑輯]|[项項]目名[称稱]|[单單]位|[编編][号號]|日期))；/gu,
    rule: 'colon_lost',
    confidence: 0.7,
    reading: '：',
  },
]

/** One look tells of most texts that they hold none. */
const mayHold = /['<>„]|--|、[.．]|[.．]、|〔\d{4}\]|\[\d{4}〕|＜＜|＞＞|\d[；;]\d|^.{1,5}；|\d[，：·]\d/u

/** Marks in a shape that no rule of type knows. */
export function oddShapeHits(text: string): Hit[] {
  if (!mayHold.test(text)) return []
  const found = shapes.flatMap(({ sign, pattern, rule, confidence, reading }) =>
    text.includes(sign)
      ? matchesOf(text, pattern).map(({ index, 0: found }) => ({
          rule,
          start: index,
          end: index + found.length,
          confidence,
          fixes: [{ text: reading }],
        }))
      : [],
  )
  // A mark whose partner is curly makes no pair with another straight one.
  return found.filter(({ start }, order) => found.findIndex(other => other.start === start) === order)
}
