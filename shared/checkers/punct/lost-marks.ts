import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { markHit } from './mark-hit.ts'

const lost = (index: number, quote: string, at: number, confidence: number): Hit => ({
  rule: 'missing_between',
  start: index,
  end: index + quote.length,
  confidence,
  fixes: [{ text: `${quote.slice(0, at)}，${quote.slice(at)}` }],
})

/** `根据……第五十一条的规定县人民政府`: the rule is cited, and who acts begins his own clause. */
const afterCited =
  /(?=[之的规規要精])(?<=(?:根据|依据|按照|依照|根據|依據)[^，。；]{2,40})[之的]?(?:规定|規定|要求|精神)(?:本[局院会會委办辦厅廳府]|我[局院会會委办辦厅廳们們]|[县縣市省区區][政人])/gu
/** `接待游客3.2万人次带动销售`: a figure is told, and its effect runs on. */
const afterFigure =
  /\d[\d.]*[万亿]?(?:人次|元|吨|亩|户|公里|平方米|个百分点|[%％])(?:带动|帶動|有效|进一步|極大|极大|使得|切实|其中|累计(?!达))/gu
/** `增长8.4%城镇居民人均……`: a growth is told, and another quantity or a comparison begins. */
const afterGrowth =
  /(?:增[长長加]|下降|提高|[达達]到?|上升|回落|[减減]少)\d[\d.]*(?:[%％]|个百分点)(?=全[县縣市省区區镇鎮乡鄉年](?![^，。；]{0,6}的)|城[镇鎮]|[农農][村民](?!的)|[规規]模以上|固定[资資][产產]|社[会會]消[费費]|[财財]政|粮食|第[一二三][产產]|居民|分[别別]|[连連][续續]|[创創][历歷]|[高低][于於]|[较較比]上年|位?居全)/gu
/** `受理案件3214件审结3102件`: a case is told of twice, each time with its figure. */
const afterCases =
  /(?<!每)(?:受理|[审審][结結理]|收[案到]|立案|排查|接[待访訪警报報]|查[处處办辦]|[办辦][结結理]|批捕|逮捕)[^，。；、\d]{0,14}\d[\d.]*[件起宗人](?=(?:[审審办辦执執][结結]|[结結]案|判[处處]|[调調][处處解]|化解|[处處]罚|起[诉訴]|批捕|移送|提起公|[发發]出|追[回缴繳])[^，。；、\d]{0,10}\d)/gu
/** `工作标准不高个别部门`: a judgement is over and another subject begins. */
const afterJudgement =
  /(?:不[高够夠强強足严嚴实實深细細多好大]|不够[紧緊深细細严嚴][密入致格])(?:个别|個別|有的|有些|部分|少数|少數|一些|极少|個別|极个别)(?![^，。]{0,3}的)/gu

/** Marks that are missing between two clauses. */
export function lostMarkHits(text: string): Hit[] {
  const hits: Hit[] = []
  if (/[规規]定|要求|精神/u.test(text))
    for (const { index, 0: quote } of matchesOf(text, afterCited)) hits.push(lost(index, quote, quote.length - 2, 0.66))
  if (/\d/u.test(text))
    for (const { index, 0: quote } of matchesOf(text, afterFigure)) {
      const at = quote.search(/(?:带动|帶動|有效|进一步|極大|极大|使得|切实|其中|累计)$/u)
      hits.push(lost(index + at - 1, quote.slice(at - 1), 1, 0.6))
    }
  if (/\d(?:[%％件起宗人]|个百分点)[\u3400-\u9fff]/u.test(text))
    for (const { index, 0: quote } of [...matchesOf(text, afterGrowth), ...matchesOf(text, afterCases)]) {
      const at = index + quote.length
      hits.push(lost(at - 1, text.slice(at - 1, at + 2), 1, 0.62))
    }
  if (/不[高够夠强強足严嚴实實深细細多好大]/u.test(text))
    for (const { index, 0: quote } of matchesOf(text, afterJudgement)) {
      const at = quote.search(/(?:个别|個別|有的|有些|部分|少数|少數|一些|极少|极个别)$/u)
      hits.push(lost(index, quote, at, 0.62))
    }
  return hits
}

/** `提出诉讼请求1、判令……；2、判令……`: a list of numbered items begins in a sentence without its colon. */
const listBegun = /[\u3400-\u9fff]1[、.．](?=[\u3400-\u9fff][^。\n]{3,90}?[；;。，]\s?2[、.．][\u3400-\u9fff])/gu

/** Colons that are missing in front of a list. */
export function listColonHits(text: string): Hit[] {
  if (!/2[、.．]/u.test(text)) return []
  return matchesOf(text, listBegun)
    .filter(({ 0: quote }) => !unlisted.has(quote[0] as string))
    .map(({ index, 0: quote }) => ({
      rule: 'colon_lost',
      start: index,
      end: index + quote.length,
      confidence: 0.7,
      fixes: [{ text: `${quote[0]}：${quote.slice(1)}` }],
    }))
}
/** Behind these a number names one of several. */
const unlisted = new Set('附图圖表注第骤条條款项項件级級组組类類号號楼栋層层例题題册卷期版章节節')

const ordinal = /(^|[，；。、：])([一二三四五六七八九])是(?!\2)/gmu
/** So many items parted alike show how the others are parted. */
const fewestAlike = 2

/** Of the items of one list, the marks before all but the first that stand out. */
function oddItemHits(items: readonly RegExpExecArray[]): Hit[] {
  const marked = (sign: string) => items.filter(({ 1: mark }) => mark === sign)
  const [usual, stops, commas] = [marked('；').length, marked('。').length, marked('，')]
  // No 、 stands before an item that is a clause.
  const listed = marked('、')
  if (listed.length === 1 && items.length > 1)
    return listed.map(({ index }) => markHit('uneven_series', index, 0.64, stops > 0 ? '。' : usual > 0 ? '；' : '，'))
  if (stops >= fewestAlike && usual === 0 && commas.length === 1)
    return commas.map(({ index }) => markHit('uneven_series', index, 0.62, '。'))
  if (stops > 0 || usual < fewestAlike) return []
  const odd = items.filter(({ 1: mark }) => mark !== '；')
  return odd.length * 2 <= usual + 1 ? odd.map(({ index }) => markHit('uneven_series', index, 0.7, '；')) : []
}

/** `一是…；二是…，三是…；四是…`: one item is parted from the one before by another mark than its fellows. */
export function unevenItemHits(text: string): Hit[] {
  if (!text.includes('三是')) return []
  const lists: RegExpExecArray[][] = [[]]
  for (const item of matchesOf(text, ordinal))
    if (item[2] === '一') lists.push([])
    else if (item[1] !== '' && item[1] !== '：') lists.at(-1)?.push(item)
  return lists.flatMap(oddItemHits)
}

/** `；7.交通。邮电；8.`: a stop within one of many short items. */
const stopInside = /(?<=；\d{1,2}[.．、][\u3400-\u9fff]{2,6})。(?=[\u3400-\u9fff]{2,6}；\d{1,2}[.．、])/gu
const fewestShort = 4
const numbered =
  /([，；。、：])(?:(\d{1,2}|[一二三四五六七八九])[.．、](?!\d)|[（(](\d{1,2}|[一二三四五六七八九])[）)])(?=[\u3400-\u9fff])/gu
/** The same of items with figures: `1.判令…；2.判令…，3.判令…`. */
export function unevenNumberHits(text: string): Hit[] {
  if (!/；[（(]?[23二三四]/u.test(text)) return []
  const items = matchesOf(text, numbered)
  const usual = items.filter(({ 1: mark }) => mark === '；').length
  const odd = items.filter(
    ({ 1: mark, 2: plain, 3: bracketed }) => mark !== '；' && !/^[1一]$/u.test(plain ?? bracketed ?? ''),
  )
  if (usual < fewestAlike) return []
  const inside = usual >= fewestShort ? matchesOf(text, stopInside).map(({ index }) => index) : []
  return [
    ...(odd.length === 1 ? odd.map(({ index }) => markHit('uneven_series', index, 0.66, '；')) : []),
    ...(inside.length === 1 ? inside.map(index => markHit('uneven_series', index, 0.62, '、')) : []),
  ]
}

/** `“……奔头”。老支书笑着说`: the stop of what was said belongs inside its quotes. */
const stopOutside =
  /”。(?=(?:[^“”，。！？：；\d]{1,14})(?:说|道|表示|告诉记者|告诉我们|介绍|回忆|坦言|感叹|感慨|说道|說)[，。：])/gu
/** What is said at once is no longer. UTF-16 units. */
const longestSpeech = 1000
/** Whether what a mark closes was opened as speech, and not as a word in quotes. */
function isSpeech(text: string, close: number): boolean {
  const from = Math.max(0, close - longestSpeech)
  const open = from + text.slice(from, close).lastIndexOf('“')
  if (open < from || close - open <= 6) return false
  return open === 0 || '：，。\u3000 '.includes(text[open - 1] as string)
}

/** Stops of what was said that stand outside its quotes. */
export function speechStopHits(text: string): Hit[] {
  if (!text.includes('”。')) return []
  return matchesOf(text, stopOutside)
    .filter(({ index }) => isSpeech(text, index))
    .map(({ index }) => ({
      rule: 'stop_outside',
      start: index,
      end: index + 2,
      confidence: 0.62,
      fixes: [{ text: '。”' }, { text: '，”' }],
    }))
}

/** A numeral of a year cut in two: 一九五、八年. */
const partedYear = /(?<=[一二][〇○零九八][〇○零一二三四五六七八九]?)[、，](?=[〇○零一二三四五六七八九]{1,2}年)/gu
/** The dot between the parts of a name in another shape. */
const nameDot = /(?<=[\u3400-\u9fff]{2})•(?=[\u3400-\u9fff]{2})/gu
/** Signs inside a name or a year that part it. */
export function partedSignHits(text: string): Hit[] {
  const hits = /[九八〇○零一二三四五六七][、，]/u.test(text)
    ? matchesOf(text, partedYear).map(({ index }) => markHit('parted_word', index, 0.72, ''))
    : []
  if (text.includes('•'))
    for (const { index } of matchesOf(text, nameDot)) hits.push(markHit('name_dot', index, 0.6, '·'))
  return hits
}
