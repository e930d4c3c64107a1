import { foldLine } from '../fold-line.ts'
import { matchesOf } from '../matches.ts'
import { mayBeCounted } from './bare-measures.ts'
import { endsInCounted } from './counted-things.ts'
import { holeSigns, isHan } from './hole-signs.ts'

/** A place where a value is missing that shows by itself. `at` is where it goes. */
export interface PlainHole {
  start: number
  end: number
  at: number
  kind: 'count' | 'place' | 'ordinal' | 'date'
  /** Whether it shows in any document, or only beside others. */
  isSure: boolean
}

const han = '[\\u3400-\\u9fff]'
/** A unit of reports at the end of a clause: what stands before is looked at when one is found. */
const lastUnit =
  /[余餘多]?(?:[万萬亿億](?:元|千瓦[时時]|立方米|公斤|斤|[人亩畝吨噸株户戶])|人次|平方公里|[平立]方米|毫米|公[里顷頃]|[人名起件例次场場户戶个個家所处處座盏盞台臺套间間栋棟份册冊条條笔筆支担擔张張亩畝吨噸元])$/u
const longestUnit = 5
const longestBefore = 4
const about = /^[余多]/u
/** 从纠纷起 is where one begins. */
const beginning = /[从自由][^，。；]{0,12}$/u

/** The hole before the unit that ends a clause at an offset, if any. */
function countHole(text: string, end: number): PlainHole[] {
  const quote = lastUnit.exec(text.slice(Math.max(0, end - longestUnit), end))?.[0]
  if (quote === undefined) return []
  const start = end - quote.length
  if (!isHan(text.charCodeAt(start - 1))) return []
  const words = foldLine(text.slice(Math.max(0, start - longestBefore), start))
  const folded = foldLine(quote)
  const unit = folded.replace(about, '')
  const isSure = endsInCounted(words, unit)
  if (!isSure && !mayBeCounted(words, folded)) return []
  if (unit === '起' && beginning.test(text.slice(Math.max(0, start - 16), start))) return []
  return [{ start, end, at: start, kind: 'count', isSure }]
}

const notCounting = '(?<![每按住各论論入〇零一二三四五六七八九十百千万两几数多余][户戶]人)'

/** Words of which something must stand before or inside them. The hole is where the group begins. */
const forms: readonly (readonly [kind: PlainHole['kind'], pattern: RegExp])[] = [
  // 脱贫户户人，; 监测对象户人，
  ['count', new RegExp(`[户戶]人(?=[，。；、）])(?<=(?:${han}|[，、；])[户戶]人)${notCounting}`, 'gu')],
  // 增长%，; 占任务的%；
  ['count', /[%％‰](?=[，。；、）和]|以[上下内])(?<=[长長降比率占佔到至达達的加少低高升成在][%％‰])/gu],
  // 下辖个行政村、个村民小组
  [
    'count',
    /[个個](?=行政村|自然村|村民小[组組]|村民[组組]|社[区區][、，。]|居委|[乡鄉镇鎮村][、，。]|[乡鄉][镇鎮][、，。]|[党黨]支部|教[学學]班|民族的?)(?<=(?:[辖轄]|、|等|[设設]|[分划劃][为為])[个個])/gu,
  ],
  // 名列第名。
  ['ordinal', /第[名位](?=[，。；])/gu],
  // 位于族自治县西南部
  ['place', /族自治[县縣州旗](?<=(?:^|[于於在，。、；是])族自治[县縣州旗])/gu],
  // 镇位于县城东北部
  [
    'place',
    /[省市县縣区區乡鄉镇鎮](?:位[于於]|地[处處])(?![^，。；]{0,10}的)(?<=(?:^|[，。；]|[概情][况況])[省市县縣区區乡鄉镇鎮]..)/gu,
  ],
  // 从年的11.6%; ，年5月16日; 。年，全县
  ['date', /年(?=的\d|\d{1,2}月\d)(?<=(?:^|[，。；从從由自])年)|年(?=，)(?<=(?:^|[。；])年)/gu],
  // 于年月日对
  ['date', /年月日?(?=[，对對起至召开開])(?<=[于於在自从從至，。]年月日?|截至年月)/gu],
]
/** The places of a block where what is left shows that a value is gone, whatever else the document hides. */
export function plainHoles(text: string): PlainHole[] {
  const { unitEnds, hasForm } = holeSigns(text)
  const found = unitEnds.flatMap(end => countHole(text, end))
  if (!hasForm) return found
  for (const [kind, pattern] of forms)
    for (const { index, 0: quote } of matchesOf(text, pattern))
      found.push({ start: index, end: index + quote.length, at: index, kind, isSure: true })
  return found
}
