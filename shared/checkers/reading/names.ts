import { CodeSet } from '../code-set.ts'
import { type BlockReading, isHan, isSingle, wordOver } from './block-reading.ts'
import { grammarCharacters } from './grammar-words.ts'

const places = new CodeSet('省市县区州旗盟乡镇村街路巷里坊山岭河湖江溪沟港湾库坝渠桥寺庙塔庄屯寨堡岛站')
const surnames = new CodeSet(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范姚谭廖邹熊金陆郝孔白崔康毛邱秦顾侯邵孟龙段雷钱汤尹黎易常武乔贺赖龚文方史陶洪万江石严莫欧柳季温邢路岳齐梅庄辛管祝左涂谷祁耿牟葛连申游阮裴',
)

const grammar = new CodeSet(grammarCharacters, '由被把将对从向给或等')
const joining = new CodeSet('和与及同是由请被对向给为')

/** Whether a character is a unit that ends names of places. */
export const isPlaceUnit = (code: number): boolean => places.has(code)

/** Whether a character is one of the usual surnames. */
export const isSurname = (code: number | undefined): boolean => code !== undefined && surnames.has(code)

/** A stretch with the single characters around it that may be of the same name. Offsets in the block. */
export function nameAround(reading: BlockReading, start: number, end: number): { start: number; end: number } {
  const isPart = (at: number) =>
    isHan(reading.codes[at]) && !grammar.has(reading.codes[at] as number) && isSingle(reading, at)
  let [from, to] = [start, end]
  while (start - from < 3 && isPart(from - 1)) from--
  while (to - end < 2 && isPart(to)) to++
  return { start: from, end: to }
}

const [several, units] = [new CodeSet('两三四'), new CodeSet('地省市县区州')]

/** Whether what stands behind tells that places are named by one character each: 甘青两省, 宁定两地. */
function isShortNames({ codes }: BlockReading, at: number): boolean {
  for (let ahead = 1; ahead <= 2; ahead++)
    if (several.has(codes[at + ahead] as number) && units.has(codes[at + ahead + 1] as number)) return true
  return false
}

/** Whether a character may be part of a person's or a place's name: then no word need come of it. */
export function isInName(reading: BlockReading, at: number): boolean {
  const { codes } = reading
  if (isShortNames(reading, at)) return true
  for (let back = 0; back <= 2; back++) {
    const code = codes[at - back]
    if (!isHan(code)) break
    if (!isSurname(code) || !isSingle(reading, at - back) || !(back > 0 || isSingle(reading, at + 1))) continue
    // 巡罗队: what a surname begins stands behind a word, a mark or 和, not behind another single character.
    const before = codes[at - back - 1]
    if (!isHan(before) || joining.has(before as number) || !isSingle(reading, at - back - 1)) return true
  }
  for (let ahead = 1; ahead <= 3; ahead++) {
    const code = codes[at + ahead]
    if (code === undefined || !isHan(code)) break
    // 市 of 市级 ends no name.
    if (places.has(code) && wordOver(reading, at + ahead)?.end === at + ahead + 1) return true
    if (!isSingle(reading, at + ahead)) break
  }
  return false
}
