import { characterClasses as c, classAt } from '../characters/classes.ts'
import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { mayClose, mayOpen, primes, type QuoteMark } from './quote-marks.ts'

/** Longest stretch between quotes that a turned mark may be taken to enclose. */
const longestTurned = 40
const open = '“'
const close = '”'
const hasHan = /[\u3400-\u9fff]/u

const one = (rule: string, at: number, confidence: number, ...fixes: string[]): Hit => ({
  rule,
  start: at,
  end: at + 1,
  confidence,
  fixes: fixes.map(text => ({ text })),
})
const lone = (rule: 'unopened' | 'unclosed', at: number): Hit => ({ ...one(rule, at, 0.68), note: 'curly' })

/** `说：“甲，“乙。”`: inside speech behind its colon a quote that opens again behind a comma has no end of its own. */
function isReopened(text: string, opened: QuoteMark, mark: QuoteMark, next: QuoteMark | undefined): boolean {
  if (!next || next.isOpen || text[opened.at - 1] !== '：' || text[mark.at - 1] !== '，') return false
  return /[。！？…]/u.test(text[next.at - 1] ?? '')
}

const longestSpeech = 240
/** `说：“甲。乙。“`: behind the stop of what is said a second mark opens that can only close: at the end, or before words that go on. */
function endsSpeech(text: string, from: number, to: number): boolean {
  const behind = text.slice(to + 1, to + 8)
  const isEnd = /^[ \u3000]*(?:\n|$)/u.test(behind)
  const goesOn = /^(?:双方|[对對以上这這]|[他她][们們]?[说說]|[说說])/u.test(behind)
  return to - from <= longestSpeech && /[。！？…]/u.test(text[to - 1] ?? '') && (isEnd || goesOn)
}

const isShortStretch = (text: string, from: number, to: number) =>
  to - from <= longestTurned && to - from > 1 && !/[。！？；\n]/u.test(text.slice(from + 1, to - 1))

/**
 * Judges the curly double quotes of a block. A mark is taken for wrongly turned only where turning it makes a pair
 * around a short stretch; else its partner is said to be missing.
 */
export function curlyHits(text: string, quotes: readonly QuoteMark[]): Hit[] {
  const marks = quotes.filter(({ isInner }) => !isInner)
  const odd = new Set(marks.filter(({ isOdd }) => isOdd).map(({ at }) => at))
  const hits = pairHits(text, marks)
  return odd.size === 0 ? hits : hits.filter(({ start }) => !odd.has(start))
}

function pairHits(text: string, marks: readonly QuoteMark[]): Hit[] {
  const hits: Hit[] = []
  let opened: QuoteMark | null = null
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i] as QuoteMark
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
      // `“甲“工作。围绕”乙”`: two pairs, of which the marks in the middle are turned, and none inside another.
      const isTwice =
        !isShortStretch(text, mark.at, next.at) &&
        isShortStretch(text, opened.at, mark.at) &&
        isShortStretch(text, next.at, afterNext.at)
      if (isTwice && mayClose(text, mark.at) && mayOpen(text, next.at)) {
        hits.push(one('turned', mark.at, 0.8, close), one('turned', next.at, 0.8, open))
        opened = null
        i += 2
        continue
      }
      hits.push(one('nested_same', mark.at, 0.35, '‘'))
      i++
    } else if ((!next || next.isOpen) && isShortStretch(text, opened.at, mark.at) && mayClose(text, mark.at)) {
      hits.push(one('turned', mark.at, 0.93, close))
      opened = null
    } else if ((!next || next.isOpen) && endsSpeech(text, opened.at, mark.at)) {
      hits.push(one('turned', mark.at, 0.84, close))
      opened = null
    } else if (isReopened(text, opened, mark, next)) {
      hits.push({ ...one('reopened', mark.at, 0.66), fixes: [{ text: '' }, { text: '‘' }] })
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

/** Straight and look-alike double quotes beside Chinese text; which of them are flaws depends on the document's habit. */
export function straightHits(text: string, quotes: readonly QuoteMark[]): Hit[] {
  const odd = quotes.filter(({ isOdd }) => isOdd)
  if (odd.length === 0) return []
  const isPaired = odd.length % 2 === 0
  return odd.flatMap(({ at, isOpen, isInner, isSure, isMixed }, order) => {
    const mark = text[at] as string
    const partner = odd[order % 2 === 0 ? order + 1 : order - 1]?.at ?? at
    const inside = text.slice(Math.min(at, partner), Math.max(at, partner) + 1)
    // The value of an attribute of a page: title="…".
    if (/[a-z]=$/iu.test(text.slice(Math.max(0, Math.min(at, partner) - 2), Math.min(at, partner)))) return []
    const isBehindStop = !isOpen && /[。！？…’]/u.test(text[at - 1] ?? '')
    const nearHan = isBehindStop || classAt(text, at - 1) === c.han || classAt(text, at + 1) === c.han
    if (!nearHan && !hasHan.test(inside)) return []
    const reading = isInner ? (isOpen ? '‘' : '’') : isOpen ? open : close
    const rule = primes.includes(mark) ? 'odd_quote' : 'straight'
    const hit = one(rule, at, isSure || isPaired ? 0.86 : 0.6, ...(isSure || isPaired ? [reading] : []))
    return isMixed ? { ...hit, note: 'mixed' } : hit
  })
}
