import { type BlockReading, gainOf, isHan, isWholeWords, isWordStart, wordOver } from './block-reading.ts'
import type { LanguageModel } from './language-model.ts'
import type { Segmenter } from './segmenter.ts'
import type { Suspicion } from './suspicion.ts'

const longestRepeat = 6
/** Names of units stand twice where one ends and the next begins: 全市市场, 县县委. */
const unitCharacters = new Set('省市县区乡镇村州旗盟国校院局党厅部处科所站社组班')
/** Words that may follow themselves: distributive, exclamations, counting. */
const distributive = /^[一二三四五六七八九十两几半每][\p{Script=Han}]{0,2}$/u
/** Words of grammar that are never printed twice in a row. */
const grammarWords = new Set('的了在和与及是把被将从对向为于由以并而或但就也都还其这那该')
/** A word of two that begins with one of these may be a name whose last character is doubled: 李建建. */
const surnames = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范姚谭廖邹熊金陆郝孔白崔康毛邱秦顾侯邵孟龙段雷钱汤尹黎易常武乔贺赖龚文',
)
/** Costs of words that are met at all, in nats. */
const commonWord = 15.5
/** Characters that may stand before a word that begins with them: 对对象, 要要求. */
const auxiliaries = new Set('要会能可使过到得让给用有没不很更最多再又才便即只都各每该本此来去上下大小新老好人一两三')
/** Nats by which a reading must improve when the second of two like characters goes. */
const leastGain = 8
/** Particles cost little, and the model has seen them doubled by mistake. */
const leastGrammarGain = 2.5

/**
 * Words and characters printed twice in a row where the language does not double them. What reads as two different
 * words that share a character (市|市长, 人民|人民币) is left alone; so is what the model has seen doubled (研究研究).
 */
export function findRepeats(
  reading: BlockReading,
  model: LanguageModel | null,
  segmenter: Segmenter | null,
): Suspicion[] {
  const found: Suspicion[] = []
  const { codes } = reading
  for (let at = 0; at < codes.length; at++) {
    if (!isHan(codes[at]) || !comesAgain(codes, at)) continue
    const suspicion =
      runAt(reading, at, model) ??
      repeatedWordAt(reading, at, model) ??
      doubledCharacterAt(reading, at, model, segmenter)
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

function repeatedWordAt(reading: BlockReading, at: number, model: LanguageModel | null): Suspicion | null {
  const { codes, text } = reading
  for (let size = Math.min(longestRepeat, (codes.length - at) >> 1); size >= 2; size--) {
    if (!isRepeated(codes, at, size)) continue
    const word = text.slice(at, at + size)
    if (new Set(word).size === 1) continue
    if (isLawful(reading, at, size, model)) continue
    const whole = isWholeWords(reading, at, at + 2 * size)
    const rest = text.slice(0, at) + text.slice(at + size)
    const often = text.split(word + word).length > 3
    return suspicionOf(reading, { start: at, end: at + 2 * size }, word, {
      confidence: often ? 0.4 : whole ? 0.88 : rest.length < 8 ? 0.5 : 0.7,
      evidence: word,
    })
  }
  return null
}

function isRepeated(codes: Uint16Array, at: number, size: number): boolean {
  for (let i = 0; i < size; i++) if (!isHan(codes[at + i]) || codes[at + i] !== codes[at + size + i]) return false
  return true
}

function isLawful(reading: BlockReading, at: number, size: number, model: LanguageModel | null): boolean {
  const word = reading.text.slice(at, at + size)
  if (distributive.test(word)) return true
  if (!model) return /[\p{Script=Han}]/u.test(reading.text[at + 2 * size] ?? '') && size < 3
  if (model.hasWord(word + word)) return true
  const second = wordOver(reading, at + size)
  // 人民|人民币: the second is the beginning of a longer word; 下大雨|大雨: the first the end of one.
  if (!isWordStart(reading, at + 2 * size)) return true
  const first = wordOver(reading, at)
  if (first && first.start < at && first.end === at + size && second?.start === at + size)
    return first.end - first.start > size + 2
  if (first && second && first.end === second.start) return model.hasPair(first.word, second.word)
  return false
}

/** The lexicon has doubled forms that hardly anybody prints. */
const isCommon = (model: LanguageModel, text: string) => {
  const word = model.find(text)
  return word >= 0 && model.cost(word) < commonWord
}

/** Three and more of one character: 专专专. */
function runAt(reading: BlockReading, at: number, model: LanguageModel | null): Suspicion | null {
  const { codes, text } = reading
  if (codes[at] !== codes[at + 1] || codes[at] !== codes[at + 2]) return null
  const character = text[at] as string
  let end = at
  while (text[end] === character) end++
  const run = text.slice(at, end)
  if (/[一二三四五六七八九十百千万亿〇○零哈呵嘿嘻啊哦呀嗯哎咚叮滴某甲乙丙]/u.test(character) || run.length > 6)
    return null
  const word = model?.wordAt(reading.codes, at, 1) ?? -1
  if (model?.hasWord(run) || (model && word >= 0 && run.length > 3 && model.hasPair(word, word))) return null
  return suspicionOf(reading, { start: at, end }, character, { confidence: 0.8, evidence: character })
}

function doubledCharacterAt(
  reading: BlockReading,
  at: number,
  model: LanguageModel | null,
  segmenter: Segmenter | null,
): Suspicion | null {
  const { codes, text } = reading
  const character = text[at] as string
  if (!model || !segmenter || codes[at] !== codes[at + 1] || codes[at + 2] === codes[at]) return null
  if (isCommon(model, character + character) || unitCharacters.has(character)) return null
  if (/[一二三四五六七八九十百千万亿〇○零]/u.test(character)) return null
  const [first, second] = [wordOver(reading, at), wordOver(reading, at + 1)]
  if (!first || !second || first.end !== at + 1 || second.start !== at + 1) return null
  const grammar = grammarWords.has(character)
  const ends = first.end - first.start
  const begins = second.end - second.start
  // 质量|量: what is left over stands alone. Two longer words that meet are lawful.
  const leftOver =
    (ends > 1 && begins === 1) || (grammar && ends === 1) || (ends === 1 && begins > 1 && !auxiliaries.has(character))
  if (!leftOver) return null
  // 王广和|和: a name that the lexicon does not have may end in any character.
  const before = wordOver(reading, first.start - 1)
  if (ends === 1 && before && before.end - before.start === 1 && isHan(codes[before.start])) return null
  const gain = gainOf(reading, segmenter, { start: at, end: at + 2 }, character)
  const least = grammar && ends === 1 ? leastGrammarGain : leastGain
  if (gain < least || (!grammar && model.hasPair(first.word, second.word))) return null
  const from = ends > 1 ? first.start : at
  const whole = text.slice(from, at + 1)
  if (ends === 2 && surnames.has(text[first.start] as string)) return null
  return suspicionOf(reading, { start: from, end: at + 2 }, whole, {
    confidence: Math.min(0.9, 0.55 + (gain - least) * 0.05),
    evidence: character,
  })
}

function suspicionOf(
  { block }: BlockReading,
  { start, end }: { start: number; end: number },
  reading: string,
  { confidence, evidence }: { confidence: number; evidence: string },
): Suspicion {
  const [kind, type] = ['repeat' as const, 'ocr_char' as const]
  const place = { start: block.start + start, end: block.start + end }
  return { kind, type, ...place, readings: [reading], confidence, evidence, count: 0, documents: 0, related: [] }
}
