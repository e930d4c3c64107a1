import { commonStart } from '../../text/common-ends.ts'
import type { ListedBlock } from '../block-list.ts'
import type { Doubled } from './doubled.ts'

const letters = /[\p{L}\p{N}*＊×○□_]/gu
const clauseMarks = '，,、：:；;'
/** What people say twice is meant. */
const said = /[“「‘『！？!?]/u
/** Figures and what hides them: nobody words them twice. */
const telling = /\d|[*＊×○□_]{2}|[〇零一二三四五六七八九十百千万]{2}/u
/** Letters of a sentence that another near it says too, and of the first clauses of one. */
const [shortest, shortestTelling, shortestBeginning] = [10, 8, 12]
/** A sentence is compared with so many before it. */
const reach = 2
const longest = 90

interface Sentence {
  start: number
  /** It begins a line: what stands before is another paragraph. */
  opensLine: boolean
  /** Without the marks behind it. */
  words: string
  end: number
}

/** 1 for the marks that end a sentence, 2 for those that may stand behind them. */
const kinds = new Uint8Array(0x10000)
for (const mark of '。！？!?；;\n') kinds[mark.charCodeAt(0)] = 1
for (const mark of '”’」』）)') kinds[mark.charCodeAt(0)] = 2

const isGap = (code: number) => code === 0x20 || code === 0x3000 || code === 0x0a || code === 0x09
const newLine = 0x0a

function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = []
  let from = 0
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && kinds[text.charCodeAt(at)] !== 1) continue
    let end = at
    while (end < text.length && kinds[text.charCodeAt(end)] !== 0) end++
    let start = from
    while (start < at && isGap(text.charCodeAt(start))) start++
    if (start < at) {
      const opensLine = from > 0 && text.charCodeAt(from - 1) === newLine
      const isLineEnd = end > at && text.charCodeAt(end - 1) === newLine
      found.push({ start, opensLine, words: text.slice(start, at), end: isLineEnd ? end - 1 : end })
    }
    from = end
    at = Math.max(at, end - 1)
  }
  return found
}

const countLetters = (text: string) => text.match(letters)?.length ?? 0
const isMark = (text: string, at: number) => at < 0 || at >= text.length || clauseMarks.includes(text[at] as string)

/** Where a sentence stands as whole clauses of another; -1 where it does not. */
function placeIn(words: string, whole: string): number {
  if (words.length > whole.length) return -1
  const at = whole.indexOf(words)
  return at >= 0 && isMark(whole, at - 1) && isMark(whole, at + words.length) ? at : -1
}

/** How much of two sentences are the same first clauses, marks included. */
function beginningOf(one: string, other: string): number {
  let at = commonStart(one, other)
  while (at > 0 && !clauseMarks.includes(one[at - 1] as string)) at--
  return at
}

function repeatOf(own: Sentence, before: Sentence, isBeside: boolean): Omit<Doubled, 'start'> | null {
  const at = placeIn(own.words, before.words)
  if (at >= 0) {
    const count = countLetters(own.words)
    const isTelling = telling.test(own.words)
    // Said again behind another sentence it may be the point of what was said.
    if (count <= longest && count >= (isTelling ? shortestTelling : shortest) && (isBeside || isTelling))
      return { end: own.end, firstStart: before.start + at, confidence: count >= 14 ? 0.8 : 0.68 }
  }
  if (!isBeside) return null
  const length = beginningOf(own.words, before.words)
  if (length < shortestBeginning) return null
  const same = own.words.slice(0, length)
  if (countLetters(same) < shortestBeginning || !telling.test(same)) return null
  return { end: own.start + length, firstStart: before.start, confidence: 0.64 }
}

/** The whole sentence behind its own beginning: the cut one goes. */
const isCutOf = (before: Sentence, own: Sentence) =>
  own.words.length > before.words.length &&
  own.words.startsWith(before.words) &&
  isMark(own.words, before.words.length) &&
  countLetters(before.words) >= shortest

const none: Doubled[] = []

function containedInBlock({ block, text }: ListedBlock): Doubled[] {
  const sentences = sentencesOf(text)
  if (sentences.length < 2) return none
  const found: Doubled[] = []
  const isSaid = ({ start, end }: Sentence) => said.test(text.slice(start, end))
  for (let index = 1; index < sentences.length; index++) {
    const [before, own] = [sentences[index - 1] as Sentence, sentences[index] as Sentence]
    if (own.opensLine) continue
    if (isCutOf(before, own) && !isSaid(before)) {
      const [start, end] = [block.start + before.start, block.start + before.end]
      found.push({ start, end, firstStart: block.start + own.start, confidence: 0.7 })
      continue
    }
    for (let at = index - 1; at >= Math.max(0, index - reach); at--) {
      if ((sentences[at + 1] as Sentence).opensLine) break
      const repeat = repeatOf(own, sentences[at] as Sentence, at === index - 1)
      if (!repeat || isSaid(own)) continue
      const { end, firstStart, confidence } = repeat
      const start = block.start + own.start
      found.push({ start, end: block.start + end, firstStart: block.start + firstStart, confidence })
      break
    }
  }
  return found
}

/**
 * Sentences that say, word for word, what clauses of one right before say, and sentences that begin as the one before
 * does, figures and all. Offsets in the document's text.
 */
export const containedSentencesIn = (list: readonly ListedBlock[]): Doubled[] =>
  list.flatMap(entry => (entry.shape === 'prose' || entry.shape === 'item' ? containedInBlock(entry) : []))
