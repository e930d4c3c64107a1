import { CodeSet } from '../code-set.ts'
import { type BlockReading, isHan, isSingle } from './block-reading.ts'
import type { LanguageModel } from './language-model.ts'

/** What words for looks, tastes and moods begin with, before a character that is doubled at will: 瘦筋筋的, 空捞捞的, 热乎乎地. */
const looks = new CodeSet(
  '红黄绿白黑灰青蓝紫乌冷热暖凉温干湿潮软硬胖瘦高矮轻重空满亮暗香臭酸甜苦辣咸淡鲜醉懒傻呆憨痴活死实虚尖圆扁平直弯歪光秃毛水汗泪血油气眼笑喜羞怒恶凶狠阴阳雾沉孤冷闹急慢静乱齐密稀松紧脏黏粘滑嫩老旧肥壮短厚薄皱麻痒疼酥脆糯绵蔫瘪破烂新明昏醒嫩亲文娇',
)
/** What stands behind a word for how something looks or is done. */
const [of, manner] = [...'的地'].map(character => character.charCodeAt(0))
/** A character of so many nats by itself is hardly known but for its sound: 橐橐的, 笃笃地. */
const soundCost = 12.5
/** Things as they are counted: doubled in front of what is done with each of them (批批检验, 车车过磅). */
const counted = new CodeSet(
  '批斤两枚颗粒株头匹艘辆台套份页幅轮趟桶筐担车船包袋箱瓶杯碗炉单账笔款样道关村组校班店站段篇课题案镇乡县市厂矿井',
)

/** Whether a character is doubled for how something looks or sounds: before 的 and 地. */
export function isLookDoubled(reading: BlockReading, at: number, model: LanguageModel): boolean {
  const { codes } = reading
  const behind = codes[at + 2]
  if (behind !== of && behind !== manner) return false
  if (looks.has(codes[at - 1]) && model.wordAt(codes, at - 1, 2) < 0) return true
  const known = model.wordAt(codes, at, 1)
  return (known < 0 || model.cost(known) >= soundCost) && (!isHan(codes[at - 1]) || model.wordAt(codes, at - 1, 2) < 0)
}

/** Whether what is counted is doubled to say each, between a thing and a word for what is done: 项目批批检验. */
export const isEachDone = (reading: BlockReading, at: number, model: LanguageModel): boolean =>
  counted.has(reading.codes[at]) &&
  model.wordAt(reading.codes, at + 2, 2) >= 0 &&
  !isSingle(reading, at + 2) &&
  [at - 1, at + 1].every(from => model.wordAt(reading.codes, from, 2) < 0)

/** Whether a verb goes on behind a phrase of four that has it twice: 真改实改|改到位. */
export const isVerbAgain = ({ codes }: BlockReading, at: number): boolean =>
  codes[at - 2] === codes[at] && isHan(codes[at - 1]) && isHan(codes[at - 3]) && codes[at - 3] !== codes[at - 1]
