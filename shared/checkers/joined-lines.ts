import type { Snapshot, SnapshotBlock } from '../domain/snapshot.ts'
import { holderAt } from '../order/last-up-to.ts'
import { blockListOf } from './block-list.ts'
import type { BlockStretch, CheckedDocument } from './checker.ts'
import { profileOf } from './document-profile.ts'
import type { WordList } from './resources.ts'
import { cutLinesIn } from './wrapped-lines.ts'

/** Where a line begins in the document's own text and in the joined one. */
interface Line {
  own: number
  joined: number
}

/** A stretch of a text, in offsets of it. */
type Stretch = Pick<SnapshotBlock, 'start' | 'end'>

/** A document whose cut lines are put together again, and the way from its text back to the document's own. */
export interface JoinedLines {
  /** What goes on in the next line does so without a break; blocks that go on in the next are one, under the first id. */
  document: CheckedDocument
  /** A stretch of the joined text where the document has it. */
  ownStretch(stretch: Stretch): Stretch
}

/** A document each line of which is a block by itself, be it that Markdown reads several as one paragraph. Offsets are the same. */
function asLines(document: CheckedDocument): CheckedDocument {
  const { text, blocks } = document.snapshot
  const isWrapped = ({ kind, list, start, end }: SnapshotBlock) =>
    kind === 'paragraph' && !list && text.slice(start, end).includes('\n')
  if (!blocks.some(isWrapped)) return document
  const lines = blocks.flatMap(block => (isWrapped(block) ? linesOf(text, block) : [block]))
  const snapshot: Snapshot = { ...document.snapshot, blocks: lines }
  return { snapshot, profile: profileOf(snapshot, document.profile.stated) }
}

function linesOf(text: string, block: SnapshotBlock): SnapshotBlock[] {
  let start = block.start
  return text
    .slice(block.start, block.end)
    .split('\n')
    .map((line, index) => {
      const own = { ...block, id: `${block.id}/${index}`, start, end: start + line.length }
      start = own.end + 1
      return index === 0 ? own : { ...own, blankLinesBefore: 0 }
    })
}

/** Of the lines of a text so many must be cut: for a few paragraphs no other text is held beside a book. Share. */
const leastCut = 0.05

/** Where the lines begin in which the one right before them goes on; none where few do. Text offsets. */
function continuationsIn(document: CheckedDocument, words: WordList | null): Set<number> {
  const lines = asLines(document)
  const list = blockListOf(lines)
  const cut = cutLinesIn(list, lines.profile, words)
  if (cut.length < list.length * leastCut) return new Set()
  return new Set(cut.flatMap(({ index, next }) => (next === index + 1 ? (list[next]?.block.start ?? []) : [])))
}

const latin = /[A-Za-z]/u

/** What parts two lines that are joined: a blank where words of letters do. */
const between = (before: string, after: string) =>
  latin.test(before.slice(-1)) && latin.test(after.slice(0, 1)) ? ' ' : ''

/** A text that is put together line by line. */
class JoinedText {
  text = ''
  readonly #lines: Line[] = []

  /** Adds a line behind a break, or one in which the line before goes on. */
  add(line: string, own: number, goesOn: boolean): void {
    const kept = goesOn ? line.trimStart() : line
    if (goesOn) this.text = this.text.trimEnd()
    if (this.#lines.length > 0) this.text += goesOn ? between(this.text, kept) : '\n'
    this.#lines.push({ own: own + line.length - kept.length, joined: this.text.length })
    this.text += kept
  }

  own(offset: number): number {
    const { own, joined } = this.#lineAt(offset, 'joined')
    return own + offset - joined
  }

  joined(offset: number): number {
    const { own, joined } = this.#lineAt(offset, 'own')
    return Math.min(joined + offset - own, this.text.length)
  }

  #lineAt(offset: number, where: keyof Line): Line {
    return this.#lines[holderAt(this.#lines, offset, line => line[where])] as Line
  }
}

/**
 * A document as it reads where a printed page had no more room for a line: its cut lines joined. Null where none is cut.
 * Linear.
 */
export function joinedLines(document: CheckedDocument, words: WordList | null): JoinedLines | null {
  const continuations = continuationsIn(document, words)
  if (continuations.size === 0) return null
  const { snapshot } = document
  const whole = new JoinedText()
  for (const block of snapshot.blocks) {
    let start = block.start
    for (const line of snapshot.text.slice(block.start, block.end).split('\n')) {
      whole.add(line, start, continuations.has(start))
      start += line.length + 1
    }
  }
  const { blocks, changes } = joinedBlocks(document, continuations, whole)
  return {
    document: { ...document, snapshot: { ...snapshot, text: whole.text, blocks }, ...(changes && { changes }) },
    ownStretch: ({ start, end }) => ({
      start: whole.own(start),
      end: end > start ? whole.own(end - 1) + 1 : whole.own(end),
    }),
  }
}

/** The blocks of the joined text, and where they have changed. */
function joinedBlocks(document: CheckedDocument, continuations: ReadonlySet<number>, whole: JoinedText) {
  const blocks: SnapshotBlock[] = []
  const changes = document.changes && new Map<string, BlockStretch>()
  for (const block of document.snapshot.blocks) {
    const strong = block.strong.map(([from, to]): [number, number] => [whole.joined(from), whole.joined(to)])
    const atoms = block.atoms.map(at => whole.joined(at))
    const [start, end] = [whole.joined(block.start), whole.joined(block.end)]
    const before = continuations.has(block.start) ? blocks.pop() : undefined
    const joined = before
      ? { ...before, end, strong: [...before.strong, ...strong], atoms: [...before.atoms, ...atoms] }
      : { ...block, start, end, strong, atoms }
    blocks.push(joined)
    const change = document.changes?.get(block.id)
    if (!changes || !change) continue
    const known = changes.get(joined.id)
    const [from, to] = [change.start, change.end].map(at => whole.joined(block.start + at) - joined.start) as [
      number,
      number,
    ]
    changes.set(joined.id, { start: Math.min(known?.start ?? from, from), end: Math.max(known?.end ?? to, to) })
  }
  return { blocks, changes }
}
