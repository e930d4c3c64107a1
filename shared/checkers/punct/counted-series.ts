import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { markHit } from './mark-hit.ts'

const values: Readonly<Record<string, number>> = { 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 }
/** How many the members of a series are, right behind the last of them: `甲、乙，丙三大产业`. */
const count =
  /(?<=[\u3400-\u9fff”》])(?<![第约約近余餘每到至共有了下前后後十等为為成在被达達])([三四五六七八九十]|(?<!\d)[3-9])(?:大|[个個](?!月|百分)|[项項](?!目)|支|家|[类類](?!别)|[种種]|方面|[县縣市区區镇鎮乡鄉村](?!委|政府)|[门門]|[条條]|[处處])(?![多余餘月])/gu
/** A member of a series: no clause goes so short. */
const longestMember = 9
/** A name has no figure, and none of the words that begin a clause. */
const isName = (member: string) =>
  /^[\u3400-\u9fff“”]+$/u.test(member) &&
  !/^[其下历歷引被由在是有为為把将將]|[\d一二三四五六七八九十百千]/u.test(member)
const [longestSeries, fewest] = [120, 3]
/** What is done with so many things: 相结合，成立3支小分队. */
const doing =
  /(?:成立|[组組]建|[设設]立|建成|新建|新增|[开開]展|完成|[实實][施现現]|引[进進]|建[立设設]|[组組][织織]|[举舉][办辦]|[获獲][得评評]|打造|培育|[选選派抽][派出调調]|[发發][现現放生展]|[办辦][理结結]|收到|[查抽]出|[涉共][及有计計])$/u

/** A comma among members that only with it are as many as their count says. */
function countedHits(text: string): Hit[] {
  return matchesOf(text, count).flatMap(({ index, 1: numeral = '' }): Hit[] => {
    const needed = values[numeral] ?? Number(numeral)
    const before = text.slice(Math.max(0, index - longestSeries), index)
    if (doing.test(before)) return []
    const offset = index - before.length
    const odd: number[] = []
    let [members, end, plain] = [1, before.length, 0]
    for (let at = before.length - 1; at >= 0 && members < needed; at--) {
      const mark = before[at] as string
      if (end - at > longestMember + 1 || /[；：！？\n]/u.test(mark)) return []
      if (!/[、，。和与與及]/u.test(mark)) continue
      if (end - at < 3) {
        if (/[、，。]/u.test(mark)) return []
        continue
      }
      if (mark === '。' || !isName(before.slice(at + 1, end))) return []
      if (mark === '，') odd.push(at)
      else plain++
      members++
      end = at
    }
    if (members !== needed || odd.length !== 1 || plain < fewest - 2) return []
    const at = odd[0] as number
    // The first member hangs on its clause; a mark before it would begin the series.
    const first = /[^，。；：、！？\n“]*$/u.exec(before.slice(0, end))?.[0] ?? ''
    return first.length >= 2 && !/\d/u.test(first.slice(-longestMember)) && !leadIn.test(first)
      ? [markHit('uneven_series', offset + at, 0.62, '、')]
      : []
  })
}
/** An adverbial or a clause of its own is no member. */
const leadIn = /(?:[时時后後前中下上来來]|[年月日]|[说說道示]|[了着著])$/u

const number = '[一二三四五六七八九十百零\\d]{1,4}'
/** `第七条，第八条规定`: what the law is broken in stands side by side. */
const articles = new RegExp(
  `(?<=(?:依照|根[据據]|[违違]反|按照|符合|适用|適用|依[据據])[^，。；]{0,20}第${number}([条條款项項章]))，(?=第${number}\\1(?:的?[规規]定|之[规規]定|所列|、第|和第))`,
  'gu',
)
/** `七，八两月`. */
const pair =
  /(?<=[^〇零一二三四五六七八九十百千万\d，、][一二三四五六七八九十])，(?=[一二三四五六七八九十][两兩][月年县縣乡鄉村个個天日])/gu
/** `县委，县政府团结带领`: two bodies that act as one. */
const bodies =
  /(?<=(?:^|[，。；：\s]|[经經由受原向])([市县縣区區省州旗镇鎮乡鄉])委)，(?=\1(?:人民)?政府|\1人大|\1人委|\1政[协協])/gu
/** `盛产水稻，小麦、棉花，`: what a thing has or holds is a list. */
const lists =
  /(?<=(?:包括|分[为為](?!两)|[设設]有|具有|兼有|涵[盖蓋]|涉及|盛[产產]|主[产產]|出[产產]|主要有|种植|種植|栽[种種植]|[注载載写寫]明)[\u3400-\u9fff]{2,3})，(?![运運送销銷供由被向对對从從用把将將先再就也都可能会會应應要须須领領提请請其并並该該以为為与與不未无無])(?=[\u3400-\u9fff]{2,4}(?:、[\u3400-\u9fff]{2,5}){1,6}(?:[和及][\u3400-\u9fff]{2,5})?(?:等|[，。；])(?<!(?:次之|[为為][主辅輔]|[较較][多少]|居[多次]|[适適]量)[，。；]))/gu

/** Commas that part the members of a series, told by their count, by the law they cite and by the verb that lists them. Linear. */
export function countedSeriesHits(text: string): Hit[] {
  const hits: Hit[] = []
  if (text.includes('、')) hits.push(...countedHits(text))
  const add = (sign: RegExp, pattern: RegExp, confidence: number) => {
    if (sign.test(text))
      for (const { index } of matchesOf(text, pattern))
        if (!hits.some(({ start }) => start === index)) hits.push(markHit('uneven_series', index, confidence, '、'))
  }
  add(/[条條款项項章]，第/u, articles, 0.66)
  add(/[一二三四五六七八九十]，[一二三四五六七八九十][两兩]/u, pair, 0.72)
  add(/委，[市县縣区區省州旗镇鎮乡鄉]/u, bodies, 0.64)
  add(/[括为為有盖蓋及产產植种種明][\u3400-\u9fff]{2,3}，[\u3400-\u9fff]{2,4}、/u, lists, 0.58)
  return hits
}
