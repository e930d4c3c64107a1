import { CodeSet } from '../code-set.ts'
import { type BlockReading, isHan } from './block-reading.ts'
import { isClauseEnd, isSpoken } from './said-twice.ts'

/** What dishes, sweets and playthings are called with a doubled character in front: 坨坨肉, 碰碰车, 刮刮乐. */
const nicknamed = new CodeSet('肉鸡鱼香糖糕饼面饭粥粉虾车船乐')

/** Whether a doubled character stands in front of a dish or a plaything. */
export const isNicknamed = ({ codes }: BlockReading, at: number): boolean =>
  nicknamed.has(codes[at + 2]) && !isHan(codes[at - 1]) && !isHan(codes[at + 3])

/** Nouns that are doubled in the speech of the south-west and north-west, and to children: 鸡蛋壳壳, 药瓶瓶, 沟沟里. */
const petNouns = new CodeSet(
  '壳篮笆盘碗杯瓶罐盒袋棍棒杆枝叶皮渣水沙泥坑洞沟坡坎梁弯角边缝口桌凳板片块条根颗籽豆果瓜草花刀铲勺筐篓篼兜绳线布衣帽鞋袜包箱柜盖底把尖尾脚嘴眼毛虫鸡狗猫鱼蛋粑馍粉汤粥锅灶盆桶缸坛钵盅碟筷签架框圈环网笼窝棚房屋墙门窗楼台梯桥塘井渠堆摊坝湾岩石灰土巴糊浆丝须芽苗桩桠杈坨团饼糕本书纸笔球车船轮轱珠链扣钩钉锤锯斧镰锄',
)
/** What stands behind a noun. */
const behindNoun = new CodeSet('的里上头儿下边中些了')
/** Brackets that open a gloss. */
const gloss = /^[[［(（〔【〈「﹝]\p{Script=Han}/u

/**
 * Whether a noun is doubled as dialects double it: before a gloss (提篮篮[小竹篮]), or at the end of its phrase where the
 * text is speech (像个鸡蛋壳壳。).
 */
export function isPetNoun(reading: BlockReading, at: number): boolean {
  const { codes, text } = reading
  const end = at + 2
  if (isHan(codes[at]) && gloss.test(text.slice(end, end + 2)) && isGlossary(reading.wholeText)) return true
  if (!petNouns.has(codes[at])) return false
  const isEnd = end >= text.length || isClauseEnd(text, end) || text[end] === '、' || behindNoun.has(codes[end])
  return isEnd && isSpoken(reading)
}

/** Headwords with their glosses stand in rows: one bracket alone may explain anything. */
function isGlossary(text: string): boolean {
  let count = 0
  for (const _ of text.matchAll(/\p{Script=Han}[[［(（〔【〈「﹝]\p{Script=Han}/gu)) if (++count >= 3) return true
  return false
}
