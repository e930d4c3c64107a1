import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import { numberOf } from '../heading-number.ts'
import { matchesOf } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { hit } from './hit.ts'
import { rewritten } from './numerals.ts'

/** Events whose anniversaries are kept everywhere, with the year from which they are counted. */
const events: readonly [name: RegExp, year: number][] = [
  [
    /(?:中华人民共和国|新中国|共和国)(?:成立|诞生)?$|中華人民共和國成立$|建国$|国庆(?:节)?$|國慶$|人民政协成立$|政治协商会议成立$/u,
    1949,
  ],
  [/(?:中国共产党|中共)(?:成立|诞生|建党)?$|建党$|[党黨]成立$/u, 1921],
  [/建军$|解放军(?:建军|成立)$|人民军队(?:建军|成立|诞生)?$|(?:南昌|秋收)起义$/u, 1927],
  [/(?<!七七)(?:抗日战争|抗战|抗日戰爭|抗戰|反法西斯战争|二战|台湾光复|臺灣光復)(?:胜利|勝利)?$/u, 1945],
  [/改革开放$|改革開放$|十一届三中全会召开$/u, 1978],
  [/辛亥革命$|武昌起义$|武昌首义$/u, 1911],
  [/五四运动$|五四(?:青年)?节?$/u, 1919],
  [/七七(?:抗战|抗戰|事变|事變)$|[卢盧][沟溝][桥橋]事[变變]$/u, 1937],
  [/九一八(?:事变|事變)?$/u, 1931],
  [/(?:俄国|俄國)?十月革命$/u, 1917],
  [/长征胜利$/u, 1936],
  [/香港回归(?:祖国)?$/u, 1997],
  [/澳门回归(?:祖国)?$/u, 1999],
  [/人民代表大会(?:制度)?(?:成立|建立)$/u, 1954],
  [/抗美援朝(?:出国作战|战争爆发)$/u, 1950],
  [/(?:共青团|共产主义青年团)(?:成立|建团)?$|建团$/u, 1922],
  [/毛泽东(?:同志)?(?:诞辰|诞生)$/u, 1893],
  [/邓小平(?:同志)?(?:诞辰|诞生)$/u, 1904],
  [/(?:周恩来|刘少奇)(?:同志)?(?:诞辰|诞生)$/u, 1898],
  [/朱德(?:同志)?(?:诞辰|诞生)$/u, 1886],
  [/恢复高考$/u, 1977],
]

const anniversary = /(\d{2,3}|[一二三四五六七八九十百]{1,5})[周週][年歲岁]/gu
const yearBefore = /(?<!\d)((?:19|20)\d\d|[一二][九〇○零][〇○零一二三四五六七八九]{2})年/gu
/** A year in either kind of figures. */
const yearOf = (text: string) => numberOf(text)
/** What is prepared may be of the next year, what is named in brackets or quotes of another. */
const isPrepared = /迎接|喜迎|[迎筹籌]|即将|即將|提前|明年|来年|次年|上年|去年|前夕|将[于迎]|[临臨]近/u
/** Signs of a book or a text of that name. */
const isNamed = /《[^》]*$/u

/** `2024年，是中华人民共和国成立76周年`; undefined where no such event is named. */
function eventHit(text: string, index: number, quote: string, said: number): Hit | null | undefined {
  const before = text.slice(Math.max(0, text.lastIndexOf('。', index) + 1), index).replace(/[“”"]/gu, '')
  const event = events.find(([name]) => name.test(before))
  const year = event && [...before.matchAll(yearBefore)].at(-1)?.[1]
  if (!event) return undefined
  // 国庆50周年是1999年: the year stands behind.
  const isDefined = /^(?:是|为|即|在|于)?(?:19|20)\d\d年/u.test(text.slice(index + quote.length))
  if (!year || isNamed.test(before) || isDefined) return null
  const real = yearOf(year) - event[1]
  const gap = Math.abs(real - said)
  if (gap === 0 || real <= 0 || (gap === 1 && isPrepared.test(before))) return null
  // A text may look back from a year upon an anniversary long past or far ahead; a slip of the pen is near, or ten years off.
  const isEqual = /年，?(?:正值|恰逢|适逢|时值|正是|是|为|也是)[^，]{0,16}$/u.test(before)
  const place = { index, 0: quote }
  const expected = rewritten(quote, real) ?? `${real}周年`
  return {
    ...hit('reckoning', place, isEqual ? 0.84 : gap === 1 || gap % 10 === 0 ? 0.68 : 0.58, expected),
    params: { expected },
  }
}

const own = '[建成创創办辦开開设設立始][\\u3400-\\u9fff]{0,3}'
const founded = new RegExp(
  `(?:(?:[创創]|始|组|組|筹|籌|兴|興)?[建办辦立设設]|成立|[开開][馆館业業]|[创創]刊)[于於](?:民国时期的)?((?:18|19|20)\\d\\d)年|(?<!\\d)((?:18|19|20)\\d\\d)年(?:\\d{1,2}月)?(?:\\d{1,2}日)?[^，。；\\d]{0,6}?(?:${own}[厂校院县縣市乡镇社馆館所会會团團村台台店站局]|成立|创立|創立|创刊|創刊|回归)(?!(?:已|至今已?)?[\\d一二三四五六七八九十])`,
  'gu',
)
const ownFeast = /(?:[建成创創办辦开開设設立][\u3400-\u9fff]{0,2}|成立|回归(?:祖国)?)(?:已|至今已?)?$/u
/** `举行六十周年校庆`: the feast is named behind. */
const feastBehind = /^(?:[校院厂廠社馆館店][庆慶]|大[庆慶]|庆典|慶典|纪念活动)/u

/** Foundings and other years are looked for no further away: what is read around a change holds as much. Characters. */
const near = 100

/** `创建于1956年……2016年隆重举行建校50周年庆典`: no founding told near by gives the anniversary. */
function ownHit(block: string, place: number, quote: string, said: number): Hit | null {
  const from = Math.max(0, place - near)
  const [text, index] = [block.slice(from, place + quote.length + near), place - from]
  const before = text.slice(0, index)
  const isFeast = ownFeast.test(before) || feastBehind.test(text.slice(index + quote.length, index + quote.length + 6))
  if (!isFeast || isNamed.test(before.slice(-30))) return null
  const foundings = matchesOf(text, founded).map(match => ({ year: Number(match[1] ?? match[2]), at: match.index }))
  const last = foundings.findLast(({ at }) => at < index) ?? foundings[0]
  const sentence = before.slice(before.lastIndexOf('。') + 1)
  const year = [...sentence.matchAll(yearBefore)].at(-1)?.[1]
  if (!last || !year || Number(year) === last.year) return null
  // Any year told before may be the one from which is counted.
  if ([...before.matchAll(/(?<!\d)(1[6-9]\d\d|20\d\d)/gu)].some(([, other]) => Number(year) - Number(other) === said))
    return null
  const real = Number(year) - last.year
  if (
    real <= 0 ||
    new Set(foundings.map(({ year: other }) => other)).size > 1 ||
    (Math.abs(real - said) === 1 && isPrepared.test(sentence))
  )
    return null
  const expected = rewritten(quote, real) ?? `${real}周年`
  return { ...hit('reckoning', { index: place, 0: quote }, 0.72, expected), params: { expected } }
}

/** Anniversaries that the year and the event do not give. */
const anniversaryHits: NumberRule = text =>
  matchesOf(text, anniversary).flatMap(({ index, 0: quote, 1: figure = '' }) => {
    const said = numberOf(figure)
    if (Number.isNaN(said) || said === 0) return []
    const event = eventHit(text, index, quote, said)
    const found = event === undefined ? ownHit(text, index, quote, said) : event
    return found ? [found] : []
  })

const yearHead = /^[\s\u3000#*]*((?:19|20)\d\d)年[\s\u3000*]*$/u
/** `7月7日 纪念“七七”抗战十三周年` under the head 1949年: a chronicle tells the year above its entries. */
export function headedAnniversaryHits(blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] {
  let year: string | undefined
  return blocks.flatMap(entry => {
    year = yearHead.exec(entry.text)?.[1] ?? year
    if (year === undefined || !/[周週][年歲岁]/u.test(entry.text)) return []
    const lead = `${year}年`
    return matchesOf(entry.text, anniversary).flatMap(({ index, 0: quote, 1: figure = '' }) => {
      const from = entry.text.lastIndexOf('。', index) + 1
      const sentence = lead + entry.text.slice(from)
      const said = numberOf(figure)
      const at = index - from + lead.length
      if (!(said > 0) || yearIn.test(entry.text.slice(from, index))) return []
      const hit = eventHit(sentence, at, quote, said)
      return hit ? [{ entry, hit: { ...hit, start: index, end: index + quote.length } }] : []
    })
  })
}
const yearIn = /(?:19|20)\d\d年|[一二][〇○零一二三四五六七八九]{3}年/u

/** Rules about anniversaries. */
export const anniversaryRules: readonly NumberRule[] = [gated(/[周週][年歲岁]/u, anniversaryHits)]
