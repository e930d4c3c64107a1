import { CodeSet } from '../code-set.ts'
import { type BlockReading, isHan, wordOver } from './block-reading.ts'
import { confidenceOf } from './confidence.ts'
import { isJoint } from './doubled-joints.ts'
import { isEachDone, isLookDoubled, isVerbAgain } from './doubled-looks.ts'
import { isNicknamed, isPetNoun } from './doubled-nouns.ts'
import type { WordTools } from './find-misread.ts'
import { isPointing, neverDoubled } from './grammar-words.ts'
import { isFree } from './lone-characters.ts'
import { isInName, isSurname } from './names.ts'
import { Rereading } from './rereading.ts'
import { isAllOfClause, isStammered } from './said-twice.ts'
import type { ReadWord } from './segmenter.ts'
import { type Suspicion, suspicionIn } from './suspicion.ts'

/** Nats by which a reading must be likelier: with one of the two gone, or with another character for one of them. */
const leastGain = { one: 4.5, other: 5, particle: 1.5 }
/** So much more is asked of characters that speech doubles: 家家, 条条, 走走, 细细. */
const speechGain = 5
/** What opens a clause doubled to say each: 场场爆满, 季季评比. */
const each = new CodeSet('季旬宿场家人村天年月日夜时事处户期次件个项层级')
/** So much more where the lexicon has the doubled form. */
const wordGain = 3.5
/** A character is doubled by mistake more often than it is exchanged. */
const likelyGain = 0.04
/** What is said of 这这 and 那那 in prose, where nobody looks for a word, from so many nats on. */
const [pointedTwice, clearSurplus] = [0.86, 2]
/** The weakest that is told to those who ask. Nats. */
const weakest = -4
/** The lexicon has doubled forms that hardly anybody prints. Nats. */
const rareWord = 13
/** Verbs that are doubled before their object: 浇浇水, 聊聊天. */
const casual = new CodeSet('浇洗聊散跳唱擦遛喝逛梳晒摇歇挠')
const dash = 0x2014
/** What 中 makes words with. */
const ofMiddle = new CodeSet('晚小长高低西东青老部级外央学型学层间游药医')
const [water, its, amongst, degree] = [...'水其中得'].map(character => character.charCodeAt(0))
const isDigit = (code: number | undefined) => code !== undefined && code >= 0x30 && code <= 0x39
/** Numerals and stand-ins: any number of them may stand in a row. */
const counted = new CodeSet('一二三四五六七八九十百千万亿〇○零囗某甲乙丙丁壹贰叁肆伍陆柒捌玖拾佰仟')
/** Names of units stand twice where one ends and the next begins: 某县|县委, 水管站|站长. */
const units = new CodeSet(
  '省市县区乡镇村州旗盟国校院局党厅部处科所站社组班股队团连会室厂场库馆江河湖海山岭溪沟港湾岛路街巷桥坝库渠泉寺庙堰陂塘圳圩埠亭庵祠塔陵墓苑渡池',
)
/** Measures, times and verbs that are doubled as a matter of course. */
const speech = new CodeSet(
  '季旬宿场家人村天年月日夜时事处步层条件张桩根个户点项样种次队座片排块棵朵阵声句字页本幢栋株家代世岁回遍路桌组排串团堆行口走看想听说谈试问聊坐歇笑念数跑跳摸写读学练唱玩转转等找尝讲议比评挑拍扫洗擦动敲细纷渐慢轻悄静默久早高大小长远深厚满红绿白黑亮甜香美好常往偏单仅刚恰频屡连生源蒸欣谆娓熙济丽芳红明强军华婷娜玲莉萍燕妈爸爷奶哥姐弟妹叔伯舅公婆太宝星猩蛐蝈饽娃圈逛谢哈呵嘿嘻哗沙呼呀啊哦嗯咚叮当滴嗡嘟隆轰噼啪哒吱喳嚓藤汪喵咩哞咯呱茫苍莽滔滚潺淙萧飒冉袅依恋脉盈楚历凿草匆急忙团营偷津喋窃惴惶栩翩彬井比层重区种般浇翻抖晒搓揉掰瞅瞧逗拜剪刷熬炒补捶捏遛帮散透喝躺养顿真实实在切足整仅每略微稍惺昏沉淋绵溜扑辣飕邦腾悠晃荡墩',
)

/** Verbs that are doubled in front of their object too: 浇浇水, 算算账. */
const verbs = new CodeSet(
  '走看想听说谈试问聊坐歇念数跑跳摸写读练唱转找尝讲比挑拍扫洗擦敲逛浇翻抖晒搓揉掰瞅瞧拜剪刷熬炒补捶捏遛帮散喝躺养算',
)
/** A character that costs more by itself is one that the language model hardly knows: sounds and looks are written so. Nats. */
const rareCharacter = 15

/**
 * One character printed twice, most often over the next or the one before (采采 for 采取, 国国 for 民国), sometimes
 * besides (质量量). Two longer words that meet in one character (中学|学年) are left alone. Null where the text reads well.
 */
export function doubledAt(reading: BlockReading, at: number, tools: WordTools): Suspicion | null {
  const { codes } = reading
  const code = codes[at] as number
  if (codes[at + 1] !== code || codes[at + 2] === code || codes[at - 1] === code) return null
  if (counted.has(code) && !isOneThing(codes, at)) return null
  if (units.has(code) || isJoint(reading, at, tools.model) || isAllOfClause(reading, at, at + 2)) return null
  if (isNicknamed(reading, at) || isPetNoun(reading, at) || isVerbAgain(reading, at)) return null
  if (isLookDoubled(reading, at, tools.model) || isEachDone(reading, at, tools.model)) return null
  if (isPointing(code) && isStammered(reading, at)) return null
  if (casual.has(code) && isHan(codes[at + 2])) return null
  const [first, second] = [wordOver(reading, at), wordOver(reading, at + 1)]
  if (!first || !second) return null
  const whole = first.start === second.start
  // 中学|学年 read well, 手续|续办|理 does not.
  const isBetween = !whole && first.end - first.start > 1 && second.end - second.start > 1
  if (isBetween && !isTorn(reading, { at, first, second }, tools)) return null
  if (first.end - at === 1 && first.start === at && first.cost >= rareCharacter) return null
  // 轻轻地, 干干净净: a longer word holds both.
  if (whole && (first.end - first.start > 2 || first.cost < 9)) return null
  // 岚水|水位: the name of a river, and what is said of its water.
  if (code === water && second.end - second.start > 1 && isHan(codes[at - 1]) && !isFree(codes[at - 1])) return null
  // 其中|中晚稻
  if (codes[at - 1] === its && code === amongst && ofMiddle.has(codes[at + 2])) return null
  // 2023年|年度报告; but 1286笔笔，
  if (isDigit(codes[at - 1]) && isHan(codes[at + 2])) return null
  if (each.has(code) && !isHan(codes[at - 1])) return null
  // ——曲曲——: a sound.
  if (codes[at - 1] === dash || codes[at + 2] === dash) return null
  // 一筐筐: any measure is doubled behind 一; 二钱钱 is no such form.
  if (counted.has(codes[at - 1] as number) && (codes[at - 1] === one || !measures.has(code))) return null
  // 过去|去一趟, 后来|来过
  if (isTimeBefore(reading, first, at)) return null
  // 明明白白: the pattern goes on.
  if (codes[at + 2] === codes[at + 3] && isHan(codes[at + 2])) return null
  if (codes[at - 1] === codes[at - 2] && isHan(codes[at - 1])) return null
  if (!isPointing(code) && isInStep(codes, at)) return null
  // 张晓晓, 钟广和|和: names end in any character.
  // 优质品种|种植, read as 优质品|种|种植.
  const areWords = [at - 1, at + 1].every(from => tools.model.hasWord(reading.text.slice(from, from + 2)))
  if (areWords && !isBetween && !neverDoubled.has(code)) return null
  const isSaid = !isBetween && !areWords && isSaidElsewhere(reading, at, first, second)
  if (isHabit(reading, at) || (isInName(reading, at) && !isSaid)) return null
  // 质量|量: what is left over is shown with its word.
  const start = whole ? at : first.start
  if (at - start === 1 && isSurname(codes[start])) return null
  // 动|动员: a doubled verb would be read as one word.
  const inSpeech =
    (speech.has(code) && (whole ? !isLeftOver(reading, at, tools.model) : second.end - second.start === 1)) ||
    (verbs.has(code) && second.end - second.start <= 2)
  const asked = (inSpeech ? speechGain : 0) + (whole && first.cost < rareWord ? wordGain : 0)
  const extra = reading.reserve + asked - (isSaid ? saidGain : 0)
  const readings = readingsOf(reading, at, tools, weakest + extra)
    .map(({ other, gain, least }) => ({ text: String.fromCharCode(...other), surplus: gain - least - extra }))
    .filter(({ surplus }) => surplus >= weakest)
    // What the text has itself comes first.
    .sort((a, b) => (isSaid ? a.text.length - b.text.length : 0) || b.surplus - a.surplus)
  const best = readings[0]
  if (!best) return null
  const head = reading.text.slice(start, at)
  return suspicionIn(reading, {
    kind: 'repeat',
    start,
    end: at + 2,
    readings: readings.slice(0, 5).map(({ text }) => head + text),
    confidence:
      isPointing(code) && best.surplus >= clearSurplus
        ? pointedTwice
        : Math.min(0.95, confidenceOf(best.surplus) + likelyGain),
    evidence: String.fromCharCode(code),
  })
}

/** Whether the second of two that are read as one word makes a word with what would stand alone behind them: 对|重重|要|事项. */
function isLeftOver(reading: BlockReading, at: number, model: WordTools['model']): boolean {
  const next = isHan(reading.codes[at + 2]) ? wordOver(reading, at + 2) : undefined
  return next?.end === at + 3 && next.start === at + 2 && model.wordAt(reading.codes, at + 1, 2) >= 0
}

/** So much less is asked where the text has the word with one of the two elsewhere. Nats. */
const saidGain = 3
const one = '一'.charCodeAt(0)
/** Measures that stand behind any numeral and are no words of their own. */
const measures = new CodeSet('钱两斤克升亩匹尺寸丈吨元页')
/** What 一 counts; 一一 by itself stands before verbs. */
const things = new CodeSet('条个只位张项块座艘棵间辆匹')

/** `一一条平底船`: what is counted follows, and nothing that numbers stands in front. */
const isOneThing = (codes: Uint16Array, at: number): boolean =>
  codes[at] === one &&
  things.has(codes[at + 2]) &&
  isHan(codes[at + 3]) &&
  !counted.has(codes[at - 1]) &&
  !isHan(codes[at - 1])

/** Whether the text has the word that one of the two makes elsewhere, without the other: 官府 for 官官府. */
function isSaidElsewhere({ text, wholeText }: BlockReading, at: number, first: ReadWord, second: ReadWord): boolean {
  const isSecond = second.start === at + 1 && second.end - second.start > 1
  const isFirst = first.end === at + 1 && first.end - first.start > 1
  const word = isSecond
    ? text.slice(second.start, second.end)
    : isFirst
      ? text.slice(first.start, first.end)
      : text.slice(at + 1, at + 3)
  const place = wholeText.indexOf(word)
  return word.length > 1 && /^\p{Script=Han}+$/u.test(word) && wholeText.indexOf(word, place + 1) >= 0
}

/** Nats by which a text must be likelier with one of two characters that two longer words share. */
const tornGain = 7
/** A word of which both may be parts. Characters. */
const shortestWhole = 4
/** A word that costs less is at home where it stands, and a single character. Nats. */
const [homeCost, strayCost] = [10, 8]

/**
 * Whether two longer words that meet in one character are torn from others, and the text reads far better with it once: the
 * second leaves a character over (手续|续办|理), or the first is no more than a word of grammar and it (要加|加强).
 */
function isTorn(
  reading: BlockReading,
  { at, first, second }: { at: number; first: ReadWord; second: ReadWord },
  { lattice, model }: WordTools,
): boolean {
  const { codes } = reading
  if (second.cost < homeCost) return false
  const next = isHan(codes[second.end]) ? wordOver(reading, second.end) : undefined
  const leavesOver = next?.end === second.end + 1 && next.cost >= strayCost && !isFree(codes[second.end])
  // 高频|频率: what says how something is makes words of its own.
  const isGrammar =
    first.start === at - 1 &&
    isFree(codes[first.start]) &&
    !describing.has(codes[first.start]) &&
    !neverDoubled.has(codes[at]) &&
    codes[at] !== degree
  // 自来水|水厂: both are of one word.
  const whole = reading.text.slice(first.start, at) + reading.text.slice(at + 1, second.end)
  const isOne = whole.length >= shortestWhole && model.find(whole) >= 0
  const isHome = first.cost < homeCost || model.isSetWord(first.word)
  if (!leavesOver && (isHome || !(isGrammar || isOne))) return false
  const gain = new Rereading(reading, lattice).gain(at, at + 2, [codes[at] as number], tornGain)
  return gain >= tornGain + reading.reserve
}

/** Words of one character that say what things are like, or where and when. */
const describing = new CodeSet(
  '大小多少高低新旧老好坏快慢早晚前后左右东西南北中内外里旁边年月日周岁春夏秋冬全副单双死生',
)

const [go, come] = [...'去来'].map(character => character.charCodeAt(0))

/** Whether a word of time ends in 去 or 来, and a verb follows that is the same character. */
const isTimeBefore = ({ codes }: BlockReading, word: ReadWord, at: number): boolean =>
  (codes[at] === go || codes[at] === come) &&
  word.start === at - 1 &&
  word.end === at + 1 &&
  timeHeads.has(codes[at - 1])

const timeHeads = new CodeSet('过后原本将近从历向以')

/** How far another doubled character stands that this one goes with. Characters. */
const stepReach = 9

/** Adverbs and kin are doubled in any prose: they keep step with nothing. */
const alwaysDoubled = new CodeSet('常往渐刚偏仅屡每恰频稍略爷奶爸妈哥弟姐妹叔伯婶舅姑嫂公婆太')

/** Whether other characters are doubled near by: 杆杆硬、叶叶厚. Two errors of a kind hardly meet so. */
function isInStep(codes: Uint16Array, at: number): boolean {
  for (let step = 3; step <= stepReach; step++) {
    for (const other of [at - step, at + step]) {
      const code = codes[other]
      if (isHan(code) && code === codes[other + 1] && code !== codes[at] && !alwaysDoubled.has(code)) return true
    }
  }
  return false
}

interface Other {
  other: number[]
  gain: number
  least: number
}

/** What may stand for two equal characters. Surpluses of less than `weakestSurplus` are not reckoned exactly. */
function readingsOf(reading: BlockReading, at: number, tools: WordTools, weakestSurplus: number): Other[] {
  const { codes } = reading
  const code = codes[at] as number
  const rereading = new Rereading(reading, tools.lattice)
  const priced = (other: number[], least: number): Other => ({
    other,
    least,
    gain: rereading.gain(at, at + 2, other, least + weakestSurplus),
  })
  // They cost little, and the model has seen them doubled by mistake. 因此|此事, 刹那|那人 are two words.
  if (neverDoubled.has(code) && !(isPointing(code) && (wordOver(reading, at)?.start ?? at) < at))
    return [priced([code], leastGain.particle)]
  return [
    priced([code], leastGain.one),
    ...tools.pairs.partners(code, 'after').map(next => priced([code, next], leastGain.other)),
    ...tools.pairs.partners(code, 'before').map(before => priced([before, code], leastGain.other)),
  ]
}

/** Whether the block prints the same two characters again: then it is a name or a way of speaking. */
function isHabit({ text, wholeText }: BlockReading, at: number): boolean {
  const doubled = text.slice(at, at + 2)
  return wholeText.includes(doubled, wholeText.indexOf(doubled) + 1)
}
