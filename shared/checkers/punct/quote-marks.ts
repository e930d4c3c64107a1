import { characterClasses as c, classAt } from '../characters/classes.ts'

/** A double quote of a block, of whatever shape. */
export interface QuoteMark {
  at: number
  isOpen: boolean
  /** Whether it is straight or a look-alike, so that its neighbours tell whether it opens. */
  isOdd: boolean
  /** Whether such a mark makes a pair inside another pair. */
  isInner: boolean
  /** Whether its pair has another mark. */
  isSure: boolean
  /** Whether only one mark of its pair is curly. */
  isMixed: boolean
}

/** Marks of vertical type, seconds and the like that converters set for quotes. */
export const primes = '〝〞″‟〟'
const double = /["＂″〝〞〟‟“”]/gu
const isWord = (text: string, at: number) => {
  const kind = classAt(text, at)
  return kind === c.latin || kind === c.digit
}
const countOf = (text: string, mark: string) => text.split(mark).length - 1

/** Whether a quote at an index could open: it does not stand before a mark or the end. */
export const mayOpen = (text: string, at: number): boolean => {
  const next = classAt(text, at + 1)
  return at + 1 < text.length && next !== c.fullMark && next !== c.halfMark && next !== c.space
}
/** Whether a quote at an index could close: it does not stand behind a mark that parts, an opening one or the start. */
export const mayClose = (text: string, at: number): boolean => {
  const last = text[at - 1]
  return last !== undefined && !'，、：；（《“‘'.includes(last) && classAt(text, at - 1) !== c.space
}

/** An inch, a second of arc, a mark inside a word of another script, or one that is itself spoken of: `竖排用〝〞`. */
function isNoQuote(text: string, at: number): boolean {
  const mark = text[at] as string
  const isAfterDigit = classAt(text, at - 1) === c.digit
  if (isAfterDigit && (mark === '″' || (mark === '"' && countOf(text, mark) % 2 === 1))) return true
  if (isWord(text, at - 1) && isWord(text, at + 1)) return true
  // Its partner is another odd sign: both are told by their shapes.
  if (mark === '‟' && text.lastIndexOf('„', at) >= 0) return true
  return text.startsWith('〝〞', at) || text.startsWith('〝〞', at - 1)
}

/** Two odd marks inside a curly pair, the second of which can only close: `“他说"好"，就走了”`. */
function isInnerPair(text: string, [first, second, last]: readonly number[]): boolean {
  if (first === undefined || second === undefined || last === undefined) return false
  return text[last] === '”' && !'“”'.includes(text[second] as string) && !mayOpen(text, second)
}

/** Double quotes of a block in their order; those that face no way are read by what stands open and beside them. */
export function quoteMarksOf(text: string): QuoteMark[] {
  const places: number[] = []
  double.lastIndex = 0
  for (let match = double.exec(text); match; match = double.exec(text))
    if ('“”'.includes(match[0]) || !isNoQuote(text, match.index)) places.push(match.index)
  const hasCurly = places.some(at => '“”'.includes(text[at] as string))
  const marks: QuoteMark[] = []
  let opened: QuoteMark | null = null
  const push = (at: number, isOpen: boolean, isOdd: boolean, isInner = false) => {
    const mark: QuoteMark = { at, isOpen, isOdd, isInner, isSure: isInner, isMixed: false }
    marks.push(mark)
    if (isInner) return
    if (!isOpen && opened) {
      opened.isSure = mark.isSure = true
      opened.isMixed = mark.isMixed = opened.isOdd !== isOdd
    }
    opened = isOpen ? mark : null
  }
  for (let i = 0; i < places.length; i++) {
    const at = places[i] as number
    const unit = text[at] as string
    if (unit === '“' || unit === '”') {
      push(at, unit === '“', false)
      continue
    }
    const isOpened = (opened as QuoteMark | null) !== null
    // Inches, several in one block: nothing is open that such a mark could close.
    if (unit === '"' && !isOpened && classAt(text, at - 1) === c.digit && !mayOpen(text, at)) continue
    if (isOpened && hasCurly && isInnerPair(text, places.slice(i, i + 3))) {
      push(at, true, true, true)
      push(places[++i] as number, false, true, true)
      continue
    }
    const isOpen = isOpened ? !mayClose(text, at) || (unit === '〝' && mayOpen(text, at)) : mayOpen(text, at)
    push(at, isOpen, true)
  }
  return marks
}
