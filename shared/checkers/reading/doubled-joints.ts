import { CodeSet } from '../code-set.ts'
import { type BlockReading, isHan, isSingle, wordOver } from './block-reading.ts'
import { neverDoubled } from './grammar-words.ts'
import type { LanguageModel } from './language-model.ts'
import { isPlaceUnit } from './names.ts'

/** What things have: their parts, and what is measured of them. */
const parts = new CodeSet(
  '面体头端位压温口身盖底沿边罩座盘轴杆槽孔壁芯圈速径尾顶柄脚尖环套壳腔缝距部量况匙针侧胆门膛桥灰渣龄架梁柱瓦窗厢轮舱帮篷闸阀帽筒嘴把檐脊墙道',
)
/** What ends the names of things of many kinds, and begins the words for what belongs to them: 拖拉机|机手, 白血病|病人, 桃树|树苗. */
const things = new CodeSet(
  '机炉窑锅泵阀箱罐柜管缸轮车船网灯线板楼屋墙门窗井棚病菌虫药茶酒粮菜果树林竹草花苗米豆鱼蚕蛋奶煤矿钢',
)

/** Words that end like things and are none: 各部门|门要高度重视. */
const noThings = new Set('部门 专门 热门 冷门 战线 路线 一线 防线 界线 视线 光线 全线 沿线 联网 法网'.split(' '))

/** Whether a thing or a firm whose name ends in a character is followed by a word that begins with the same. */
export const isJoint = (reading: BlockReading, at: number, model: LanguageModel): boolean =>
  isOfParts(reading, at, model) || isOfThings(reading, at, model) || isOfFirm(reading, at, model)

/** Whether a thing whose name ends in a character is followed by a part of it that begins with the same: 润滑油|油位, 砂轮机|机罩. */
function isOfParts(reading: BlockReading, at: number, model: LanguageModel): boolean {
  const { codes } = reading
  if (!parts.has(codes[at + 2]) || !isHan(codes[at - 1]) || neverDoubled.has(codes[at])) return false
  if (wordOver(reading, at + 2)?.end !== at + 3) return false
  const whole = wordOver(reading, at)
  // 落实到|到位: a verb and what it begins.
  if ((whole?.end === at + 1 && whole.start < at) || model.wordAt(codes, at + 1, 2) < 0) return true
  return endsWord(codes, at, model, longName)
}

/** Names of things that are told from a verb and its object have so many characters at least. */
const longName = 3

/** Whether a word for a thing is followed by one for what belongs to it. */
function isOfThings(reading: BlockReading, at: number, model: LanguageModel): boolean {
  const { codes } = reading
  if (!things.has(codes[at]) || !isHan(codes[at - 1]) || noThings.has(reading.text.slice(at - 1, at + 1))) return false
  const second = wordOver(reading, at + 1)
  // 松材线虫病|病枯死: what follows may be joined at will.
  const begins =
    model.wordAt(codes, at + 1, 2) >= 0 || (second?.start === at + 1 && second.end === at + 2 && isHan(codes[at + 2]))
  if (!begins) return false
  const first = wordOver(reading, at)
  return (first?.end === at + 1 && first.end - first.start >= longName) || endsWord(codes, at, model, 2)
}

/** Whether the lexicon has a word of so many characters at least, and four at most, that ends at a place. */
function endsWord(codes: Uint16Array, at: number, model: LanguageModel, least: number): boolean {
  for (let size = least; size <= 4; size++)
    if (at + 1 >= size && model.wordAt(codes, at + 1 - size, size) >= 0) return true
  return false
}

/** What firms and bodies are, behind their names; and how far behind it stands. Characters. */
const firm =
  /^\p{Script=Han}{2,10}?(?:合作社|联合社|公司|集团|协会|商会|农场|林场|牧场|渔场|工厂|商店|超市|酒店|饭店|宾馆|医院|诊所|学校|学院|中学|小学|基金会|事务所|工作室|研究院|研究所|门市部|经营部|服务部|加工坊|电站|煤矿)/u

/** Whether a name of a firm ends in a character, and what it does begins with the same: 益农|农机合作社. */
function isOfFirm(reading: BlockReading, at: number, model: LanguageModel): boolean {
  const { codes, text } = reading
  if (neverDoubled.has(codes[at]) || !isHan(codes[at - 1]) || model.wordAt(codes, at + 1, 2) < 0) return false
  // A name is no word of the text: what is printed over twice mostly has one before it (推进|农农机).
  if (!isSingle(reading, at - 1) || neverDoubled.has(codes[at - 1]) || isPlaceUnit(codes[at - 1] as number))
    return false
  return firm.test(text.slice(at + 1, at + 16))
}
