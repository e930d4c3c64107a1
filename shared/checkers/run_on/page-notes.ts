import { type ListedBlock, spanOf } from '../block-list.ts'
import { endOf, wantOfEnd, wantOfStart } from '../continuation.ts'
import { foldLine } from '../fold-line.ts'
import type { WordList } from '../resources.ts'
import { wordAcross } from '../word-across.ts'
import type { Intruder } from './intruder.ts'

/** The mark of a note, and what it says. */
const marked =
  /^\s*(?:[［[]?[注][:：]?[］\]]?\s?)?(?<mark>[①-⑳]|[［[〔]\s?(?<value>\d{1,2})\s?[］\]〕])\s{0,2}[:：]?(?<note>[^①-⑳\n]{4,150})$/u
/** Who the author is, at the foot of his first page. */
const ofAuthor =
  /^\s*[＊*※]\s?(?:本文)?(?:作者|笔者|整理者|口述者|执笔者)(?:简介|单位)?\s?(?:[:：]|系|为|是|原[系任为]|现[任为]|时任|单位)[^。\n]{2,80}。?$/u
const mayBe = /^\s*[[［〔【注註①-⑳＊*※]/u
const longest = 170
/** The term that a note explains, before its colon. */
const explained = /^\s*(?<term>[“《]?[^，。：；]{1,10}[”》]?)\s?[:：]/u
const source =
  /^\s*(?:[参详]?见|转?引自|[载据]|同[前上]|参阅)[^。]{0,30}(?:《|第|前|上)|《[^》]{2,40}》[^。]{0,40}(?:第\s?\d{1,4}\s?(?:页|期|号|卷|辑)|\d{1,4}\s?页|版|藏|刊本|抄本|卷[一二三四五六七八九十\d]|年)[^。]{0,12}。?$/u
/** So many paragraphs above a note may call it. */
const nearby = 4
const mostNotes = 6
const shortestCut = 14
/** A word that was cut across the notes. */
const cutWord = 2

interface Note {
  value: number
  mark: string
  text: string
}

function noteOf({ block, text }: ListedBlock): Note | null {
  if (block.kind !== 'paragraph' || text.length > longest || !mayBe.test(text)) return null
  const line = foldLine(text)
  if (ofAuthor.test(line)) return { value: 0, mark: '*', text: line }
  const groups = marked.exec(line)?.groups
  if (!groups) return null
  const mark = groups.mark as string
  return { mark, value: Number(groups.value ?? mark.charCodeAt(0) - 0x245f), text: groups.note as string }
}

const isProse = (entry: ListedBlock | undefined) =>
  entry?.shape === 'prose' && entry.block.role === 'body' && entry.block.kind === 'paragraph'

/** Whether a text calls a note: behind a word its mark stands. */
function isCalledIn(texts: readonly string[], mark: string): boolean {
  return texts.some(text => {
    const at = text.trimStart().indexOf(mark, 1)
    return at > 0 && /[\p{Script=Han}”》」，。；、）]/u.test(text.trimStart()[at - 1] as string)
  })
}

/** Whether a text says of itself that it is a note of the page, told by the paragraphs above it. */
function isNoteOf({ mark, text }: Note, above: readonly string[]): boolean {
  if (mark === '*' || source.test(text)) return true
  const term = explained.exec(text)?.groups?.term?.replace(/[“”《》]/gu, '')
  return (term !== undefined && above.some(each => foldLine(each).includes(term))) || isCalledIn(above, mark)
}

/** Notes in a row and the paragraphs around them. */
function runAt(list: readonly ListedBlock[], index: number): Note[] {
  const notes: Note[] = []
  for (let at = index; at < list.length && notes.length <= mostNotes; at++) {
    const note = noteOf(list[at] as ListedBlock)
    if (!note) break
    notes.push(note)
  }
  return notes
}

/** Whether another note or point of a list stands nearby. */
const hasOthers = (list: readonly ListedBlock[], index: number) =>
  list.slice(Math.max(0, index - nearby), index + nearby + 1).some((entry, at) => {
    return at !== Math.min(index, nearby) && noteOf(entry) !== null
  })

/** How surely notes stand in the middle of a text; 0 where they do not, as at the end of a text or a chapter. */
function weightOf(list: readonly ListedBlock[], index: number, notes: readonly Note[], words: WordList | null): number {
  const [before, behind] = [list[index - 1], list[index + notes.length]]
  if (!isProse(before) || !isProse(behind) || notes.length > mostNotes) return 0
  const [left, right] = [(before as ListedBlock).text.trimEnd(), (behind as ListedBlock).text.trimStart()]
  const above = list.slice(Math.max(0, index - nearby), index).map(({ text }) => text)
  const areNotes = notes.every(note => isNoteOf(note, above))
  if (endOf(left) === 'open' && left.length >= shortestCut) {
    const isCut = wantOfEnd(left) >= 2 || wantOfStart(right) > 0 || (words && wordAcross(left, right, words) >= cutWord)
    // One that names a source tells what those beside it are.
    const nameSource = notes.some(({ text }) => source.test(text))
    if (areNotes || nameSource) return isCut ? 0.86 : 0.78
    if (notes.length > 1) return 0
    // A list has a first point, and a second one.
    const [note] = notes as [Note]
    const isAlone = note.value !== 1 || (explained.test(note.text) && !hasOthers(list, index))
    return isCut ? 0.7 : isAlone ? 0.62 : 0
  }
  if (endOf(left) !== 'ended' || /[：:]$/u.test(left)) return 0
  const isSaid = notes.every(
    note => note.mark === '*' || (isNoteOf(note, above) && (source.test(note.text) || isCalledIn(above, note.mark))),
  )
  return isSaid ? 0.72 : 0
}

/** The blocks that are notes of a page's foot in the middle of a text, by index, and how surely they are. */
export function pageNotesAt(list: readonly ListedBlock[], words: WordList | null): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (let index = 1; index + 1 < list.length; index++) {
    const notes = runAt(list, index)
    if (notes.length === 0) continue
    const confidence = weightOf(list, index, notes, words)
    if (confidence > 0) for (const [at] of notes.entries()) found.set(index + at, confidence)
    index += notes.length - 1
  }
  return found
}

/** Notes of a page's foot that were read into the text: between the halves of a sentence, or between its paragraphs. */
export function pageNotesIn(list: readonly ListedBlock[], words: WordList | null): Intruder[] {
  const notes = pageNotesAt(list, words)
  return [...notes].map(([index, confidence]): Intruder => {
    let next = index + 1
    while (notes.has(next)) next++
    const span = spanOf(list[index] as ListedBlock)
    return { rule: 'between', ...span, confidence, continuation: spanOf(list[next] as ListedBlock) }
  })
}
