import type { DocumentProfile, LineCut } from '../domain/document-profile.ts'
import type { ListedBlock } from './block-list.ts'
import { foliosIn } from './boilerplate/page-furniture.ts'
import { blockFurniture } from './boilerplate/read-block.ts'
import { endOf } from './continuation.ts'
import { headingNumberOf } from './heading-number.ts'
import { isFullLine, isIndented, lineIndent, lineWidth } from './profile/line-cut.ts'
import type { WordList } from './resources.ts'
import { wordAcross } from './word-across.ts'

/** A line that ends where a page had no more room, and the block in which its text goes on. */
export interface CutLine {
  index: number
  next: number
}

const clause = /[，。；,;]/u
const bare = /[\p{L}\p{N}]$/u
const endsSentence = /[。！？…!?][”’」』）)】》]*\s*$/u
const isParagraph = ({ block, text }: ListedBlock) => block.kind === 'paragraph' && text.trim() !== ''

/** Whether a line begins a paragraph. */
type Opens = (line: ListedBlock) => boolean

/** Where most lines that stop in mid-sentence have an empty one below, it says nothing. */
const mostSpaced = 0.6
const fewestOpen = 3

/** How the paragraphs of a text begin: with an empty line or an indent, or with an indent where every line is set apart. */
function opensIn(list: readonly ListedBlock[], indent: number, isFull: (text: string) => boolean): Opens {
  let [open, spaced] = [0, 0]
  for (let index = 0; index + 1 < list.length; index++) {
    const { text, shape } = list[index] as ListedBlock
    if (shape !== 'prose' || !bare.test(text.trimEnd()) || !isFull(text)) continue
    open++
    if ((list[index + 1] as ListedBlock).block.blankLinesBefore > 0) spaced++
  }
  if (open >= fewestOpen && spaced > open * mostSpaced) return ({ text }) => isIndented(text, { indent })
  return ({ text, block }) => block.blankLinesBefore > 0 || isIndented(text, { indent })
}

/** So much furniture of pages a sentence is followed across. */
const mostFurniture = 4
const plainly = 0.6

/** The block behind a line, past the number and the head of a page. */
function nextOf(list: readonly ListedBlock[], index: number): number {
  const folios = foliosIn(list)
  const isFurniture = (at: number) => {
    const entry = list[at]
    if (!entry) return false
    return (folios.get(at)?.weight ?? blockFurniture.of(list, entry.text).line?.weight ?? 0) >= plainly
  }
  let at = index + 1
  while (at <= index + mostFurniture && isFurniture(at)) at++
  return at > index + 1 && isParagraph(list[at] ?? (list[index] as ListedBlock)) ? at : index + 1
}

/** Whether what follows the short lines of a wrapped text, its paragraphs' ends, is set apart by indents or empty lines. */
function setsParagraphsApart(list: readonly ListedBlock[], cut: LineCut, opens: Opens): boolean {
  let [apart, all] = [0, 0]
  for (let index = 0; index + 1 < list.length; index++) {
    const { text, shape } = list[index] as ListedBlock
    if (shape !== 'prose' || isFullLine(text, cut)) continue
    all++
    if (opens(list[index + 1] as ListedBlock)) apart++
  }
  return all >= 3 && apart >= all * 0.8
}

const isNumbered = (text: string) => headingNumberOf(text.trimStart().slice(0, 12)) !== null

/** Whether a line belongs to an item of which all lines but the first begin further in: 一、原告主張…… / 　　地上搭建……. */
function hangs({ text: before }: ListedBlock, { text, block }: ListedBlock): boolean {
  if (block.blankLinesBefore > 0 || isNumbered(text) || endsSentence.test(before.slice(-12))) return false
  const [from, to] = [lineIndent(before), lineIndent(text)]
  return isNumbered(before) ? to > from : to === from && to > 0
}

/** A numbered line with clauses is none, full as it is. */
const isHeading = ({ shape, text }: ListedBlock) => shape === 'heading' && !/[，。；]/u.test(text)

/** A line of running text that breaks off behind a character is cut even where it fills no more than this of a full one: first lines lose their indent, figures are wider in print. */
const leastOfFull = 0.7

/** Whether a line of a text with cut lines is cut itself. */
const isCutLine = ({ text, shape }: ListedBlock, cut: LineCut): boolean =>
  isFullLine(text, cut) ||
  (shape === 'prose' &&
    clause.test(text) &&
    bare.test(text.trimEnd()) &&
    isFullLine(text, { ...cut, slack: cut.width * (1 - leastOfFull) }))

/** The cut lines of a text all of whose lines are cut in one way. */
function cutThroughout(list: readonly ListedBlock[], cut: LineCut): CutLine[] {
  const opens = opensIn(list, cut.indent, text => isFullLine(text, cut))
  const isApart = setsParagraphsApart(list, cut, opens)
  return list.flatMap((entry, index): CutLine[] => {
    if (!isParagraph(entry) || isHeading(entry) || !isCutLine(entry, cut)) return []
    if (!isApart && endsSentence.test(entry.text.slice(-12))) return []
    const at = nextOf(list, index)
    const next = list[at]
    if (!next || !isParagraph(next) || next.shape === 'heading' || next.shape === 'byline') return []
    // A page parts lines as an empty line does.
    if ((at > index + 1 ? isIndented(next.text, cut) : opens(next)) && !hangs(entry, next)) return []
    if (endOf(entry.text) === 'ended' && headingNumberOf(next.text.trimStart().slice(0, 12))) return []
    return [{ index, next: at }]
  })
}

/** Lines of one paragraph are full to within so many full-width characters, and at least so wide. */
const [ofParagraph, narrowest] = [2, 20]
/** Of the full lines so many must stop behind a character. Share. */
const leastBare = 0.4

const widthOf = ({ text }: ListedBlock) => lineWidth(text.trimEnd())
const isLine = (entry: ListedBlock) => isParagraph(entry) && ['prose', 'other', 'item'].includes(entry.shape)

/** How many lines from one on make one paragraph that is cut at one width; 0 for none. */
function paragraphFrom(list: readonly ListedBlock[], from: number, opens: Opens): number {
  const first = list[from] as ListedBlock
  const width = widthOf(first)
  if (!isLine(first) || width < narrowest) return 0
  let to = from
  while (to < list.length) {
    const line = list[to] as ListedBlock
    if (!isLine(line) || (to > from && opens(line))) return 0
    if (endOf(line.text) === 'ended' && (to === from || widthOf(line) < width - ofParagraph)) break
    if (Math.abs(widthOf(line) - width) > ofParagraph) return 0
    to++
  }
  const full = list.slice(from, to)
  const last = list[to]
  const isWhole = last !== undefined && endOf(last.text) === 'ended' && widthOf(last) <= width + ofParagraph
  const bareLines = full.filter(({ text }) => bare.test(text.trimEnd())).length
  const isProse = clause.test(full.map(({ text }) => text).join(''))
  return isWhole && isProse && full.length >= 2 && bareLines >= Math.max(1, full.length * leastBare)
    ? full.length + 1
    : 0
}

/**
 * The lines that are cut at the width of their paragraph, in a text of which other paragraphs are whole: three lines and
 * more, all but the last of one width and in mid-sentence, the last no wider and at its end.
 */
function cutInParagraphs(list: readonly ListedBlock[]): CutLine[] {
  const opens = opensIn(list, mostIndent(list), text => lineWidth(text) >= narrowest)
  const found: CutLine[] = []
  const widths: number[] = []
  for (let index = 0; index + 2 < list.length; index++) {
    const count = paragraphFrom(list, index, opens)
    for (let at = index; at < index + count - 1; at++) found.push({ index: at, next: at + 1 })
    if (count > 0) {
      widths.push(widthOf(list[index] as ListedBlock))
      index += count - 1
    }
  }
  return [...found, ...likeThose(list, opens, found, widths)]
}

/** So many paragraphs that are cut at one width show how a text is cut, and so great a part of them. */
const [fewestAlike, mostAlike] = [3, 0.6]

/** Lines as full as those of the paragraphs that show how a text is cut, where their own shows it not: of two lines, with figures. */
function likeThose(
  list: readonly ListedBlock[],
  opens: Opens,
  known: readonly CutLine[],
  widths: readonly number[],
): CutLine[] {
  const middle = widths.toSorted((a, b) => a - b)[widths.length >> 1] ?? 0
  const isFull = (width: number) => Math.abs(width - middle) <= ofParagraph
  if (widths.length < fewestAlike || widths.filter(isFull).length < widths.length * mostAlike) return []
  const told = new Set(known.map(({ index }) => index))
  return list.flatMap((entry, index): CutLine[] => {
    const next = list[index + 1]
    if (told.has(index) || !next || !isLine(entry) || !isLine(next) || opens(next)) return []
    if (!isFull(widthOf(entry)) || widthOf(next) > middle + ofParagraph || endOf(entry.text) === 'ended') return []
    return [{ index, next: index + 1 }]
  })
}

/** The indent that most lines of prose have. */
function mostIndent(list: readonly ListedBlock[]): number {
  const counts = new Map<number, number>()
  for (const { text, shape } of list)
    if (shape === 'prose') counts.set(lineIndent(text), (counts.get(lineIndent(text)) ?? 0) + 1)
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0] as number
}

/** How many of some cut lines break off within a word that goes on in the next one. */
const cutThroughWords = (list: readonly ListedBlock[], lines: readonly CutLine[], words: WordList): number =>
  lines.filter(
    ({ index, next }) =>
      wordAcross((list[index] as ListedBlock).text.trim(), (list[next] as ListedBlock).text.trim(), words) > 0,
  ).length

/** Lines full of figures look like rows and labels. */
const isRagged = (entry: ListedBlock) =>
  isParagraph(entry) && !['heading', 'byline', 'caption', 'jump'].includes(entry.shape)
/** No line of a text with ragged lines is wider; its full lines are wider than this part of the widest. */
const [widestRagged, leastOfWidest] = [50, 0.65]
/** So many full lines there must be, such a part of them in mid-sentence, such a part of these cut through a word. */
const ragging = { lines: 6, open: 0.55, words: 0.35 } as const

/**
 * The lines that break off in a text of which the lines are cut where a page had no more room, be it that their widths
 * differ, for letters and figures are as wide as they are printed. None of a text with a line of any length.
 */
function cutRaggedly(list: readonly ListedBlock[], words: WordList): CutLine[] {
  const prose = list.flatMap((entry, index) => (isRagged(entry) && clause.test(entry.text) ? [{ entry, index }] : []))
  if (prose.some(({ entry }) => widthOf(entry) > widestRagged)) return []
  const widest = prose.reduce((most, { entry }) => Math.max(most, widthOf(entry)), 0)
  const cut = { width: widest, slack: widest * (1 - leastOfWidest) - 1, indent: mostIndent(list) }
  const full = prose.filter(({ entry }) => widthOf(entry) >= narrowest && isFullLine(entry.text, cut))
  const open = full.flatMap(({ entry, index }): CutLine[] => {
    const next = nextOf(list, index)
    if (endsSentence.test(entry.text.slice(-12)) || !list[next] || !isRagged(list[next] as ListedBlock)) return []
    return endOf(entry.text) === 'ended' && headingNumberOf((list[next] as ListedBlock).text.trimStart().slice(0, 12))
      ? []
      : [{ index, next }]
  })
  if (full.length < ragging.lines || open.length < full.length * ragging.open) return []
  return cutThroughWords(list, open, words) >= open.length * ragging.words ? open : []
}

/** Fewer lines than this of one width may be a list; where they are cut, words are. */
const fewCut = 12
/** Of the cuts of a wrapped text so many run through a word at least. Share. */
const leastThroughWords = 0.25

/** So many paragraphs must show it, and such a part of them. */
const [fewestEnds, mostEnds] = [3, 0.85]

/** Whether the shorter lines in which cut ones go on end their sentences, as those of a list do not. */
function endsItsSentences(list: readonly ListedBlock[], lines: readonly CutLine[]): boolean {
  const cut = new Set(lines.map(({ index }) => index))
  const last = lines.filter(({ next }) => !cut.has(next)).map(({ next }) => (list[next] as ListedBlock).text)
  return (
    last.length >= fewestEnds &&
    last.filter(text => endsSentence.test(text.slice(-12))).length >= last.length * mostEnds
  )
}

function linesRead(list: readonly ListedBlock[], profile: DocumentProfile, words: WordList | null): readonly CutLine[] {
  const ragged = profile.lineCut || !words ? [] : cutRaggedly(list, words)
  if (ragged.length > 0) return ragged
  const found = profile.lineCut ? cutThroughout(list, profile.lineCut) : cutInParagraphs(list)
  if (!words || found.length === 0 || found.length >= fewCut || endsItsSentences(list, found)) return found
  return cutThroughWords(list, found, words) >= Math.max(1, found.length * leastThroughWords) ? found : []
}

const known = new WeakMap<readonly ListedBlock[], Map<WordList | null, readonly CutLine[]>>()

/**
 * The lines of a document that end because they are full: of a text that is cut throughout, as its profile says, of
 * single paragraphs, or, where the words tell it, of a text with ragged lines. Read once for each list of blocks, with
 * words and without.
 */
export function cutLinesIn(
  list: readonly ListedBlock[],
  profile: DocumentProfile,
  words: WordList | null,
): readonly CutLine[] {
  const read = known.get(list) ?? new Map<WordList | null, readonly CutLine[]>()
  known.set(list, read)
  const lines = read.get(words) ?? linesRead(list, profile, words)
  read.set(words, lines)
  return lines
}
