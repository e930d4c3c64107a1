import { characterClasses as c, classAt } from '../characters/classes.ts'
import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'

/** Longest stretch between quotes that a turned mark may be taken to enclose. */
const longestTurned = 40
const open = '“'
const close = '”'

interface Mark {
  at: number
  isOpen: boolean
}

const one = (rule: string, at: number, confidence: number, ...fixes: string[]): Hit => ({
  rule,
  start: at,
  end: at + 1,
  confidence,
  fixes: fixes.map(text => ({ text })),
})
const lone = (rule: 'unopened' | 'unclosed', at: number): Hit => ({ ...one(rule, at, 0.68), note: 'curly' })

const isShortStretch = (text: string, from: number, to: number) =>
  to - from <= longestTurned && to - from > 1 && !/[。！？；\n]/u.test(text.slice(from + 1, to - 1))

/** Whether a quote at an index could open: it does not stand before a mark or the end. */
const mayOpen = (text: string, at: number) => {
  const next = classAt(text, at + 1)
  return at + 1 < text.length && next !== c.fullMark && next !== c.halfMark && next !== c.space
}
const mayClose = (text: string, at: number) => {
  const last = text[at - 1]
  return last !== undefined && !'，、：；（《“‘'.includes(last) && classAt(text, at - 1) !== c.space
}

/**
 * Judges the curly double quotes of a block. A mark is taken for wrongly turned only where turning it makes a pair
 * around a short stretch; else its partner is said to be missing.
 */
export function curlyHits(text: string): Hit[] {
  const marks: Mark[] = []
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]
    if (unit === open || unit === close) marks.push({ at: i, isOpen: unit === open })
  }
  const hits: Hit[] = []
  let opened: Mark | null = null
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i] as Mark
    const next = marks[i + 1]
    if (!opened) {
      if (mark.isOpen) opened = mark
      else if (next && !next.isOpen && isShortStretch(text, mark.at, next.at) && mayOpen(text, mark.at)) {
        hits.push(one('turned', mark.at, 0.93, open))
        opened = mark
      } else hits.push(lone('unopened', mark.at))
      continue
    }
    if (!mark.isOpen) {
      opened = null
      continue
    }
    const afterNext = marks[i + 2]
    if (next && !next.isOpen && afterNext && !afterNext.isOpen) {
      hits.push(one('nested_same', mark.at, 0.35, '‘'))
      i++
    } else if ((!next || next.isOpen) && isShortStretch(text, opened.at, mark.at) && mayClose(text, mark.at)) {
      hits.push(one('turned', mark.at, 0.93, close))
      opened = null
    } else {
      hits.push(lone('unclosed', opened.at))
      opened = mark
    }
  }
  if (opened) hits.push(lone('unclosed', opened.at))
  return hits
}

const twoSingle = /‘‘|’’/gu

/** Two single quotes set for a double one: `‘‘清四乱”`. */
export const pairedSingleHits = (text: string): Hit[] =>
  matchesOf(text, twoSingle)
    // A quotation inside a quotation inside another may end so.
    .filter(({ index, 0: marks }) => marks === '‘‘' || !/‘[^’]*‘/u.test(text.slice(0, index)))
    .map(({ index, 0: marks }) => ({
      rule: 'two_single',
      start: index,
      end: index + 2,
      confidence: 0.85,
      fixes: [{ text: marks === '‘‘' ? open : close }],
    }))

const straight = /["＂″〝〞‟]/gu
const isWord = (text: string, at: number) => {
  const kind = classAt(text, at)
  return kind === c.latin || kind === c.digit
}

/** Straight and look-alike double quotes beside Chinese text; which of them are flaws depends on the document's habit. */
export function straightHits(text: string): Hit[] {
  const marks = matchesOf(text, straight).filter(({ index, 0: mark }) => {
    // An inch or a second of arc, or a quotation in another language.
    const isAfterDigit = classAt(text, index - 1) === c.digit
    const isMeasure = isAfterDigit && (mark === '″' || (mark === '"' && countOf(text, mark) % 2 === 1))
    return !isMeasure && !(isWord(text, index - 1) && isWord(text, index + 1))
  })
  const isPaired = marks.length % 2 === 0
  const lonePartner = marks.length === 1 ? curlyPartner(text, marks[0]?.index ?? 0) : null
  const hits: Hit[] = []
  for (const [order, { index }] of marks.entries()) {
    const partner = marks[order % 2 === 0 ? order + 1 : order - 1]
    const inside = partner ? text.slice(Math.min(index, partner.index), Math.max(index, partner.index) + 1) : ''
    const nearHan = classAt(text, index - 1) === c.han || classAt(text, index + 1) === c.han
    if (!nearHan && !/[\u3400-\u9fff]/u.test(inside)) continue
    const fixes = isPaired ? [order % 2 === 0 ? open : close] : lonePartner ? [lonePartner] : []
    hits.push(one('straight', index, isPaired || lonePartner ? 0.86 : 0.6, ...fixes))
  }
  return hits
}

/** What a lone straight quote is when the curly one that it makes a pair with has no other partner. */
function curlyPartner(text: string, at: number): string | null {
  const before = text.slice(0, at)
  const after = text.slice(at + 1)
  if (countOf(before, open) > countOf(before, close)) return close
  return countOf(after, close) > countOf(after, open) ? open : null
}

const countOf = (text: string, mark: string) => text.split(mark).length - 1
