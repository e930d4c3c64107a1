import { type BlockReading, gainOf, isHan, isWholeWords, isWordStart, wordOver } from './block-reading.ts'
import { doubledAt } from './find-doubled.ts'
import type { WordTools } from './find-misread.ts'
import type { LanguageModel } from './language-model.ts'
import { isAllOfClause, isClauseEnd, isSaidAgain, isSpoken } from './said-twice.ts'
import { type Suspicion, suspicionIn } from './suspicion.ts'

const longestRepeat = 6
const of = '的'.charCodeAt(0)
/** Nats by which a text reads better without a repeat that cuts through words. */
const leastCut = 12
/** A rarer rest is no word of its own. Nats. */
const commonWord = 14
/** Words that may follow themselves: distributive, exclamations, counting. */
const distributive =
  /^[一二三四五六七八九十两几半每整老很好太真][\p{Script=Han}]{0,2}$|^[一每几][个条座家户村块片处间件种层级步项张句字遍次][\p{Script=Han}]{1,3}$|^[\p{Script=Han}]着$|^比[一二三四五六七八九十]$/u

/** Words for sounds are made by doubling: 吧嗒吧嗒, 咕咚咕咚. */
const sound =
  /^[忽腾棱噌噔嘣吧嗒叮当咚噼啪哗啦咔嚓嗡嘀叽喳咕噜咯吱呼哧轰隆嘎扑通叭哐啷唧唰嗖呜哇嘟唏嘘叨唠呀哎哟嘿哼唷嗨咿嗵嘭砰咣吭嗤簌飕滴答]{2}$/u

/** Looks of things are told twice: 青黑青黑的, 冰凉冰凉. */
const look = /^[\p{Script=Han}][红白黑绿蓝黄灰紫青亮凉热烫硬软胖瘦甜香脆嫩净新旧圆直薄厚]$/u
/** Verbs that a speaker says as often as it takes: 船转转转. */
const spoken = /[转走跑跳看听说等想吃喝睡哭笑叫喊找挖扛推拉爬游飞摇]/u

/**
 * Words and characters printed twice in a row where the language does not double them. What reads as two different
 * words that share a character (市|市长, 人民|人民币) is left alone; so is what the model has seen doubled (研究研究).
 */
export function findRepeats(reading: BlockReading, tools: WordTools | null): Suspicion[] {
  const model = tools?.model ?? null
  const found: Suspicion[] = []
  const { codes } = reading
  for (let at = 0; at < codes.length; at++) {
    if (!isHan(codes[at]) || !comesAgain(codes, at)) continue
    const suspicion =
      runAt(reading, at, model) ?? repeatedWordAt(reading, at, tools) ?? (tools ? doubledAt(reading, at, tools) : null)
    if (!suspicion) continue
    found.push(suspicion)
    at = suspicion.end - reading.block.start - 1
  }
  return found
}

/** Whether a character stands again where a repeat would have it: asked before anything else. */
function comesAgain(codes: Uint16Array, at: number): boolean {
  for (let step = 1; step <= longestRepeat; step++) if (codes[at + step] === codes[at]) return true
  return false
}

function repeatedWordAt(reading: BlockReading, at: number, tools: WordTools | null): Suspicion | null {
  const { codes, text } = reading
  for (let size = Math.min(longestRepeat, (codes.length - at) >> 1); size >= 2; size--) {
    if (!isRepeated(codes, at, size)) continue
    const word = text.slice(at, at + size)
    if (new Set(word).size === 1) continue
    const cut = tools !== null && cutsWords(reading, at, size, tools)
    if (!cut && isLawful(reading, at, size, tools?.model ?? null)) continue
    const whole = isWholeWords(reading, at, at + 2 * size)
    const { wholeText } = reading
    if (isOwner(reading, at, size) || isSaidAgain(reading, at, size) || isGoingOn(reading, at, size)) continue
    const often = wholeText.split(word + word).length > 3
    return suspicionOf(reading, { start: at, end: at + 2 * size }, word, {
      confidence: often ? 0.4 : whole ? 0.88 : wholeText.length - size < 8 ? 0.5 : 0.7,
      evidence: word,
    })
  }
  return null
}

/** Whether what is of something is named after it: 数据库的|数据库文件, 字典的|字典描述. */
const isOwner = ({ codes }: BlockReading, at: number, size: number): boolean =>
  codes[at] === of && size > 2 && isHan(codes[at + 2 * size]) && codes[at + 2 * size] !== of && isHan(codes[at - 1])

function isRepeated(codes: Uint16Array, at: number, size: number): boolean {
  for (let i = 0; i < size; i++) if (!isHan(codes[at + i]) || codes[at + i] !== codes[at + size + i]) return false
  return true
}

function isLawful(reading: BlockReading, at: number, size: number, model: LanguageModel | null): boolean {
  const word = reading.text.slice(at, at + size)
  if (distributive.test(word) || sound.test(word) || isLook(reading, at, size) || isInStep(reading, word)) return true
  if (!model) return /[\p{Script=Han}]/u.test(reading.text[at + 2 * size] ?? '') && size < 3
  if (model.hasWord(word + word)) return true
  const second = wordOver(reading, at + size)
  // 人民|人民币: the second is the beginning of a longer word; 下大雨|大雨: the first the end of one.
  if (!isWordStart(reading, at + 2 * size)) return !isFrame(reading, at + size, size, model)
  const first = wordOver(reading, at)
  if (first && first.start < at && first.end === at + size && second?.start === at + size)
    return first.end - first.start > size + 2
  // 全区全区, of which the second was read as 全|区, is no pair of 全区 and 全.
  if (first && second && first.end === second.start && second.end === at + 2 * size)
    return model.hasPair(first.word, second.word)
  return false
}

/** Ends of verbs that go on while something else happens, in speech: 走着走着就, 拉倒拉倒就. */
const goingOn = /^\p{Script=Han}[着倒到起]$/u
const happens = /^[，、]?(?:就|便|又|才|都|也|却|忽|突|猛|一下|不知|不觉|竟|居然|结果|人就|眼看|天就|睡)/u

/** Whether a verb is said twice because it goes on. */
const isGoingOn = (reading: BlockReading, at: number, size: number): boolean =>
  size === 2 &&
  goingOn.test(reading.text.slice(at, at + 2)) &&
  happens.test(reading.text.slice(at + 4, at + 7)) &&
  isSpoken(reading)

/** Whether a word for how something looks is doubled, as such words are before 的 and at the end of a clause. */
const isLook = ({ text }: BlockReading, at: number, size: number): boolean =>
  size === 2 && look.test(text.slice(at, at + 2)) && /^(?:[的地，。！；]|$)/u.test(text.slice(at + 4, at + 5))

/** Whether another word of one character and the same particle is doubled too: 坐的坐的船，走的走的路. */
function isInStep({ wholeText }: BlockReading, word: string): boolean {
  if (word.length !== 2 || !'的了也'.includes(word[1] as string)) return false
  return [...wholeText.matchAll(new RegExp(`(\\p{Script=Han})${word[1]}\\1${word[1]}`, 'gu'))].some(
    ([, verb]) => verb !== word[0],
  )
}

/** Whether a longer word is no more than this one and another, as frames of the lexicon are: 居民议事. */
function isFrame(reading: BlockReading, at: number, size: number, model: LanguageModel): boolean {
  const long = wordOver(reading, at)
  if (!long || long.start !== at || long.end - at < size + 2) return false
  const rest = model.find(reading.text.slice(at + size, long.end))
  return rest >= 0 && model.cost(rest) < commonWord && model.isSetWord(long.word)
}

/**
 * Whether a repeat cuts through words and the text reads much better with it once: 生产能产能力. What begins two words
 * (人民|人民币, 项目|项目建设) costs no more than a word.
 */
function cutsWords(reading: BlockReading, at: number, size: number, { model, segmenter }: WordTools): boolean {
  const word = reading.text.slice(at, at + size)
  if (isWordStart(reading, at) && isWordStart(reading, at + size) && isWordStart(reading, at + 2 * size)) return false
  if (model.hasWord(word + word)) return false
  return gainOf(reading, segmenter, { start: at, end: at + 2 * size }, word) >= leastCut
}

/** Three and more of one character: 专专专. */
function runAt(reading: BlockReading, at: number, model: LanguageModel | null): Suspicion | null {
  const { codes, text } = reading
  if (codes[at] !== codes[at + 1] || codes[at] !== codes[at + 2]) return null
  const character = text[at] as string
  let end = at
  while (text[end] === character) end++
  const run = text.slice(at, end)
  if (
    /[一二三四五六七八九十百千万亿〇○零哈呵嘿嘻啊哦呀嗯哎咚叮滴当铛噔嗒嘀嘟嗡轰哗砰嘭啪噼咔嚓咕噜呼沙唰嗖吱叽喳呜汪喵咩突笃某甲乙丙]/u.test(
      character,
    ) ||
    run.length > 6
  )
    return null
  const word = model?.wordAt(reading.codes, at, 1) ?? -1
  // 回3楼：对对对！
  if (isAllOfClause(reading, at, end) || (isSpoken(reading) && isClauseEnd(text, end))) return null
  if (model?.hasWord(run) || (model && word >= 0 && run.length > 3 && model.hasPair(word, word))) return null
  const confidence = run.length === 3 && spoken.test(character) ? 0.45 : 0.8
  return suspicionOf(reading, { start: at, end }, character, { confidence, evidence: character })
}

function suspicionOf(
  reading: BlockReading,
  place: { start: number; end: number },
  right: string,
  { confidence, evidence }: { confidence: number; evidence: string },
): Suspicion {
  return suspicionIn(reading, { kind: 'repeat', ...place, readings: [right], confidence, evidence })
}
