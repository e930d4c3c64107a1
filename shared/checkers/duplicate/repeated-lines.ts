import type { ListedBlock } from '../block-list.ts'
import type { Doubled } from './doubled.ts'

interface Line {
  /** Without gaps. */
  words: string
  start: number
  end: number
}

/** So many lines together are printed again right behind themselves; more are a passage. */
const mostLines = 4
/** Letters of a line, and of several. */
const [shortest, shortestTogether] = [8, 12]
/** Songs say a line twice; who signed, what is attached, a caption, they do not. */
const telling = /\d|[：:（(《〈]|[〇零一二三四五六七八九十]{2}|[*＊×○□]{2}/u
/** A sentence says more than a line of a song. */
const sentence = /^[^“「！？!?]+。$/u
const shortestSentence = 14
const gap = /\s/u
const notLetter = /[^\p{L}\p{N}]+/gu

function linesOf(list: readonly ListedBlock[]): Line[] {
  return list.flatMap(({ block, text }) => {
    if (block.kind === 'cell' || block.kind === 'rule' || block.role !== 'body') return []
    // A heading that is printed again is told of with what it heads.
    if (block.kind === 'heading') return [{ words: `#${block.start}`, start: block.start, end: block.end }]
    let at = block.start
    return text.split('\n').flatMap(line => {
      const start = at + line.length - line.trimStart().length
      at += line.length + 1
      const trimmed = line.trim()
      const words = gap.test(trimmed) ? trimmed.replace(/\s+/gu, '') : trimmed
      return words === '' ? [] : [{ words, start, end: start + trimmed.length }]
    })
  })
}

function isRepeated(lines: readonly Line[], at: number, count: number): boolean {
  for (let i = count - 1; i >= 0; i--)
    if ((lines[at + i] as Line).words !== (lines[at - count + i] as Line).words) return false
  return true
}

const [shortestHeadline, shortestText] = [6, 40]
/** Where the first paragraph stands, if it stands near the head; verse has none. */
function textAt(lines: readonly Line[]): number | undefined {
  const at = lines.slice(0, 12).findIndex(({ words }) => words.length >= shortestText && /[。；]/u.test(words))
  return at < 0 ? 0 : at
}

/** Short lines that stand twice in a row: who signed and when, a caption, what is attached. Offsets in the document's text. */
export function repeatedLinesIn(list: readonly ListedBlock[]): Doubled[] {
  const lines = linesOf(list)
  const firstText = textAt(lines)
  const found: Doubled[] = []
  for (let at = 1; at < lines.length; at++) {
    for (let count = 1; count <= Math.min(mostLines, at, lines.length - at); count++) {
      if (!isRepeated(lines, at, count)) continue
      const copy = lines.slice(at, at + count)
      const letters = copy.reduce((sum, line) => sum + line.words.replace(notLetter, '').length, 0)
      // The headline once more: the browser's, the page's, that of the file.
      const isHeadline = count === 1 && at < (firstText ?? lines.length) && letters >= shortestHeadline
      const isTold =
        isHeadline ||
        copy.some(({ words }) => telling.test(words)) ||
        (count === 1 && letters >= shortestSentence && sentence.test((copy[0] as Line).words))
      if (letters >= (isHeadline ? shortestHeadline : count > 1 ? shortestTogether : shortest) && isTold) {
        const [first, last] = [copy[0] as Line, copy.at(-1) as Line]
        const before = found.at(-1)
        const isChain = count === 1 && before?.end === (lines[at - 1] as Line).end
        const firstStart = isChain ? before.firstStart : (lines[at - count] as Line).start
        found.push({ start: first.start, end: last.end, firstStart, confidence: 0.8 })
        at += count - 1
      }
      break
    }
  }
  return found
}
