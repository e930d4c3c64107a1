import { beginsWord } from '../../../domain/words-like-units.ts'

/** A run of one mark (`*` or `_`) in a source text. */
export interface MarkRun {
  mark: string
  /** Source offsets, UTF-16 units. */
  start: number
  end: number
}

/** What stands directly behind a placeholder: units, and the nouns that a hidden number or name goes before. */
const units = new Set(
  '市县区州省盟旗乡镇村届次件名个亿万元人年月日期批篇项家条场位户吨亩余多号点天只台份支％%.．'.split(''),
)
/** What ends the sentence or opens the line before a bold phrase. */
const sentenceEnds = new Set('。！？!?；;：:\n\r”」）)'.split(''))
/** What no bold phrase begins with. */
const notFirst = /^[\s，。、；：！？,.;:!?）)》】」』”’%％]/
/** What no bold phrase ends with; 、 only behind the number of a part. */
const notLast = /[\s（(《【「『“‘]$|(?<![一二三四五六七八九十\d])、$/
/** A phrase that quotation marks hold whole. */
const quotation = /^(?:“[^“”]{2,}”|《[^《》]{2,}》|「[^「」]{2,}」)(?:(?:“[^“”]{2,}”)*)$/
const compound = /[*]+(?:[.+．][*]+)+/g
/** A bold phrase is sought among this many next runs of its line. */
const reach = 6
const longestPhrase = 200
/** Of two readings that are as good, the bold phrase without placeholders inside is the likelier. */
const aroundMasks = 0.5
/** A line with more runs than this holds no emphasis; pairing them would cost the parser time that grows with the square. */
const mostRuns = 1000

/**
 * Decides which runs of `*` and `_` are placeholders and which are emphasis: first for the document as a whole, then
 * run by run. Returns the runs that are placeholders, in order.
 */
export function maskRuns(text: string): MarkRun[] {
  const lines = runsByLine(text)
  const masked = isMasked(text, lines)
  return lines.flatMap(runs => masksOfLine(text, runs, masked))
}

/** Whether the runs of `*` in `text` are placeholders rather than bold, taken as a whole; and how many runs are bold. */
export function judgeMasks(text: string): { masked: boolean; boldRuns: number } {
  const lines = runsByLine(text)
  const masked = isMasked(text, lines)
  const masks = new Set(lines.flatMap(line => masksOfLine(text, line, masked)))
  const bold = lines.flat().filter(run => run.mark === '*' && run.end - run.start > 1 && !masks.has(run))
  return { masked, boldRuns: bold.length }
}

/** Runs of each line that has any, without list markers and rules. Runs behind a backslash begin after the escaped mark. */
function runsByLine(text: string): MarkRun[][] {
  const lines: MarkRun[][] = []
  let line: MarkRun[] = []
  let lineEnd = -1
  let markerEnd = -1
  for (const match of text.matchAll(/(\\?)([*_])\2*/g)) {
    const start = match.index + (match[1] ? 2 : 0)
    const end = match.index + match[0].length
    if (start > lineEnd) {
      line = []
      lineEnd = endOfLine(text, start)
      markerEnd = endOfMarker(text, start, lineEnd)
      lines.push(line)
    }
    if (start < end && start >= markerEnd) addRun(text, line, { mark: match[2]!, start, end })
  }
  return lines.filter(runs => runs.length > 0)
}

/** `**会议议定，****镇中学……`, `**出席：*****`: behind the mark that ends a bold phrase, four signs and more close it and hide a name. */
function addRun(text: string, line: MarkRun[], run: MarkRun): void {
  const open = line.at(-1)
  const closing = { ...run, end: run.start + 2 }
  const isBoth =
    run.end - run.start >= 4 &&
    open !== undefined &&
    opensPhrase(text, open) &&
    !standsBeforeUnit(text, open) &&
    /[，。：；！？]/.test(text[run.start - 1] ?? '') &&
    canBePair(text, open, closing)
  if (isBoth) line.push(closing, { ...run, start: closing.end })
  else line.push(run)
}

function endOfLine(text: string, from: number): number {
  let end = from
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++
  return end
}

/** Where the list marker (`* item`) or the rule (`***`, `* * *`) that opens the line of `from` ends; `from` when there is none. */
function endOfMarker(text: string, from: number, lineEnd: number): number {
  let lineStart = from
  while (lineStart > 0 && text[lineStart - 1] !== '\n' && text[lineStart - 1] !== '\r') lineStart--
  const line = text.slice(lineStart, lineEnd)
  if (/^[ \t>]*([*_])(?:[ \t]*\1){2,}[ \t]*$/.test(line)) return lineEnd
  const marker = /^(?:[ \t>]*[*](?=[ \t]|$))+/.exec(line)
  return marker ? lineStart + marker[0].length : lineStart
}

/** Votes of all runs: placeholders stand before units, alone, or in odd lengths; bold stands in sound pairs. */
function isMasked(text: string, lines: readonly MarkRun[][]): boolean {
  let masks = 0
  let bold = 0
  for (const all of lines) {
    const runs = all.filter(run => run.mark === '*')
    if (!isPaired(text, runs)) {
      masks += runs.length
      continue
    }
    for (let index = 0; index < runs.length; index += 2) {
      const [open, close] = [runs[index]!, runs[index + 1]!]
      const suspects = Number(standsBeforeUnit(text, open)) + Number(standsBeforeUnit(text, close))
      if (suspects === 0) bold += 2
      else if (suspects === 2 || !opensPhrase(text, open)) masks += suspects
    }
  }
  return masks > bold
}

function isPaired(text: string, runs: readonly MarkRun[]): boolean {
  if (runs.length % 2 === 1) return false
  for (let index = 0; index < runs.length; index += 2) {
    if (!canBePair(text, runs[index]!, runs[index + 1]!)) return false
  }
  return true
}

/** Whether `open` and `close` can enclose a phrase at all. */
function canBePair(text: string, open: MarkRun, close: MarkRun): boolean {
  const length = open.end - open.start
  if (open.mark !== close.mark || length !== close.end - close.start || length > 3) return false
  if (close.start - open.end > longestPhrase) return false
  const phrase = text.slice(open.end, close.start)
  return !notFirst.test(phrase) && !notLast.test(phrase) && !isCompound(text, open) && !isCompound(text, close)
}

function standsBeforeUnit(text: string, run: MarkRun): boolean {
  if (!units.has(text[run.end] ?? '')) return false
  return !opensPhrase(text, run) || !beginsWord.test(text.slice(run.end, run.end + 3))
}

/** Part of a placeholder with an inner sign: `**.*%`, `*+*托*`. */
function isCompound(text: string, run: MarkRun): boolean {
  const around = text.slice(Math.max(0, run.start - 8), run.end + 8)
  const at = run.start - Math.max(0, run.start - 8)
  for (const match of around.matchAll(compound)) {
    if (match.index <= at && at < match.index + match[0].length) return true
  }
  return false
}

/** The best reading of a line: each run a placeholder or one of a pair, chosen so that the sum of the scores is greatest. */
function masksOfLine(text: string, runs: readonly MarkRun[], masked: boolean): readonly MarkRun[] {
  if (runs.length > mostRuns) return runs
  const best: { score: number; next: number }[] = new Array(runs.length + 1)
  best[runs.length] = { score: 0, next: runs.length }
  for (let index = runs.length - 1; index >= 0; index--) {
    let choice = { score: maskScore(text, runs[index]!, masked) + best[index + 1]!.score, next: index + 1 }
    let inside = 0
    for (let close = index + 1; close < runs.length && close <= index + reach; close++) {
      if (canBePair(text, runs[index]!, runs[close]!)) {
        const score =
          pairScore(text, runs[index]!, runs[close]!, masked) +
          (close > index + 1 ? inside - aroundMasks : 0) +
          best[close + 1]!.score
        if (score > choice.score) choice = { score, next: close + 1 }
      }
      inside += maskScore(text, runs[close]!, masked)
    }
    best[index] = choice
  }
  return readChoices(runs, best)
}

function readChoices(runs: readonly MarkRun[], best: readonly { next: number }[]): MarkRun[] {
  const masks: MarkRun[] = []
  for (let index = 0; index < runs.length; index = best[index]!.next) {
    const next = best[index]!.next
    if (next === index + 1) masks.push(runs[index]!)
    else masks.push(...runs.slice(index + 1, next - 1))
  }
  return masks
}

function maskScore(text: string, run: MarkRun, masked: boolean): number {
  const length = run.end - run.start
  if (length > 3 || isCompound(text, run)) return 6
  let score = masked ? 1.5 : -1
  if (standsBeforeUnit(text, run)) score += masked || !opensPhrase(text, run) ? 2 : 0
  return score
}

/** Whether a bold phrase is likely to begin here: at the start of a line or a sentence, or behind a list marker. */
function opensPhrase(text: string, run: MarkRun): boolean {
  if (run.start === 0 || sentenceEnds.has(text[run.start - 1]!)) return true
  return /[>#.-] $/.test(text.slice(Math.max(0, run.start - 2), run.start))
}

/** The name of a field at the beginning of its line: **列席：**县人大常委会***. */
function isLabel(text: string, open: MarkRun, close: MarkRun): boolean {
  if (open.start > 0 && !/[\r\n]/.test(text[open.start - 1]!)) return false
  return !standsBeforeUnit(text, open) && /^\p{Script=Han}{2,8}[：:]$/u.test(text.slice(open.end, close.start))
}

/** What may stand behind a bold phrase that goes over clauses. */
const behindClauses = /^(?:[\s，。、；：！？,.;:!?）)”》的等之]|$)/u

/** Whether a stretch ends inside a clause and goes back over another: 中共**县委的领导下，为建设新**而奋斗 are two placeholders. */
function spansClauses(text: string, open: MarkRun, close: MarkRun): boolean {
  if (behindClauses.test(text.slice(close.end, close.end + 1))) return false
  return (
    /[，。；！？：](?!$)/u.test(text.slice(open.end, close.start)) &&
    !/[，。；！？：]$/u.test(text.slice(open.end, close.start))
  )
}

function pairScore(text: string, open: MarkRun, close: MarkRun, masked: boolean): number {
  const opens = opensPhrase(text, open)
  let score = masked ? -1 : 3
  if (opens && !standsBeforeUnit(text, open)) score += masked && open.end - open.start === 2 ? 5 : 1
  if (!opens && standsBeforeUnit(text, open)) score -= 2
  // 坚持**“一村一品”**: a placeholder on either side of a quotation would be a rare chance.
  if (masked && open.end - open.start === 2 && quotation.test(text.slice(open.end, close.start))) score += 5
  if (standsBeforeUnit(text, close)) score -= masked ? 3 : 1
  if (masked && opens && isLabel(text, open, close)) score += 4
  // Beside placeholders a phrase that ends with its sentence is the plainer one.
  if (masked && opens && sentenceEnds.has(text[close.start - 1] ?? '')) score += 1
  if (close.start - open.end > 60) score -= 1
  if (spansClauses(text, open, close)) score -= standsBeforeUnit(text, open) ? 7 : 3
  if (/[。！？].*[^”’」』）)。！？]/s.test(text.slice(open.end, close.start))) score -= 2
  return score
}
