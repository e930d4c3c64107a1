import type { ListedBlock } from '../block-list.ts'
import { endOf } from '../continuation.ts'
import { lineWidth } from '../document-profile.ts'
import type { WordList } from '../resources.ts'
import { wordAcross } from '../word-across.ts'

/** Lines of one paragraph are full to within so many full-width characters, and at least so wide. */
const [ragged, narrowest] = [2, 20]
/** Of the full lines so many must stop behind a character. Share. */
const leastBare = 0.4
const clause = /[，。；,;]/u
const bare = /[\p{L}\p{N}]$/u

const widthOf = ({ text }: ListedBlock) => lineWidth(text.trim())
const isLine = ({ block, shape, text }: ListedBlock) =>
  block.kind === 'paragraph' && (shape === 'prose' || shape === 'other' || shape === 'item') && text.trim() !== ''

/** How many lines from one on make one paragraph that is cut at one width; 0 for none. */
function linesFrom(list: readonly ListedBlock[], from: number, opensParagraph: (line: ListedBlock) => boolean): number {
  const first = list[from] as ListedBlock
  const width = widthOf(first)
  if (!isLine(first) || width < narrowest) return 0
  let to = from
  while (to < list.length) {
    const line = list[to] as ListedBlock
    if (!isLine(line) || (to > from && opensParagraph(line))) return 0
    if (endOf(line.text) === 'ended' && (to === from || widthOf(line) < width - ragged)) break
    if (Math.abs(widthOf(line) - width) > ragged) return 0
    to++
  }
  const full = list.slice(from, to)
  const last = list[to]
  const isWhole = last !== undefined && endOf(last.text) === 'ended' && widthOf(last) <= width + ragged
  const bareLines = full.filter(({ text }) => bare.test(text.trimEnd())).length
  const isProse = clause.test(full.map(({ text }) => text).join(''))
  return isWhole && isProse && full.length >= 2 && bareLines >= Math.max(1, full.length * leastBare)
    ? full.length + 1
    : 0
}

/**
 * Indexes of the lines that are cut at the width of their paragraph, in a text of which other paragraphs are whole: three
 * lines and more, all but the last of one width and in mid-sentence, the last no wider and at its end. `opensParagraph`
 * tells lines that begin one by their indent or the empty line above.
 */
export function wrappedLinesIn(
  list: readonly ListedBlock[],
  opensParagraph: (line: ListedBlock) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>()
  for (let index = 0; index + 2 < list.length; index++) {
    const count = linesFrom(list, index, opensParagraph)
    for (let at = index; at < index + count - 1; at++) found.add(at)
    if (count > 0) index += count - 1
  }
  return found
}

/** Lines full of figures look like rows and labels. */
const isRagged = ({ block, shape, text }: ListedBlock) =>
  block.kind === 'paragraph' && !['heading', 'byline', 'caption', 'jump'].includes(shape) && text.trim() !== ''
/** How many of the lines at these indexes break off within a word that goes on in the next one. */
export function cutThroughWords(list: readonly ListedBlock[], indexes: readonly number[], words: WordList): number {
  const textAt = (index: number) => (list[index] as ListedBlock).text.trim()
  return indexes.filter(index => wordAcross(textAt(index), textAt(index + 1), words) > 0).length
}

/** No line of a text with ragged lines is wider; its full lines are wider than this part of the widest. */
const [widestRagged, leastOfWidest] = [50, 0.65]
/** So many full lines there must be, such a part of them in mid-sentence, such a part of these cut through a word. */
const ragging = { lines: 6, open: 0.55, words: 0.35 } as const

/**
 * Indexes of the lines that break off in a text of which the lines are cut where a page had no more room, be it that their
 * widths differ, for letters and figures are as wide as they are printed. None of a text with a line of any length.
 */
export function raggedLinesIn(list: readonly ListedBlock[], words: WordList | null): readonly number[] {
  if (!words) return []
  const prose = list.flatMap((entry, index) => (isRagged(entry) && clause.test(entry.text) ? [{ entry, index }] : []))
  if (prose.some(({ entry }) => widthOf(entry) > widestRagged)) return []
  const widest = prose.reduce((most, { entry }) => Math.max(most, widthOf(entry)), 0)
  const full = prose.filter(({ entry }) => widthOf(entry) >= Math.max(narrowest, widest * leastOfWidest))
  const open = full.filter(
    ({ entry, index }) =>
      endOf(entry.text) !== 'ended' && list[index + 1] !== undefined && isRagged(list[index + 1] as ListedBlock),
  )
  if (full.length < ragging.lines || open.length < full.length * ragging.open) return []
  const indexes = open.map(({ index }) => index)
  return cutThroughWords(list, indexes, words) >= indexes.length * ragging.words ? indexes : []
}
