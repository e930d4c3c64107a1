import type { Node } from 'prosemirror-model'
import { TextSelection, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { recordDecision } from '#shared/document/actions/apply-decision.ts'
import { moveBlocks } from '#shared/document/actions/move-blocks.ts'
import { setHeadingLevel } from '#shared/document/actions/set-heading-level.ts'
import { setRole } from '#shared/document/actions/set-role.ts'
import { setThread } from '#shared/document/actions/set-thread.ts'
import { shiftLevels } from '#shared/document/actions/shift-levels.ts'
import { BlockIndex } from '#shared/document/anchors.ts'
import { positionText, readableText } from '#shared/document/block-text.ts'
import {
  neighbourPlace,
  type OutlineItem,
  outlineItemAt,
  outlineOf,
  type ShownRoles,
  type Stretch,
  stretchOf,
} from '#shared/document/outline.ts'
import { proposeThreads, type ThreadProposal } from '#shared/document/propose-threads.ts'
import { RunningRecords } from '#shared/document/running.ts'
import { blocksOf, isTextBlock } from '#shared/document/sections.ts'
import { longestThread } from '#shared/document/thread-names.ts'
import { threadSignsOf } from '#shared/document/thread-signs.ts'
import { threadOf, threadsOf } from '#shared/document/threads.ts'
import type { Actor } from '#shared/domain/actor.ts'
import type { BlockRole } from '#shared/domain/block.ts'
import type { AnchoredFinding } from '#shared/domain/finding.ts'
import { findingsOf } from './plugins/findings/findings-plugin.ts'
import { recordsOf } from './plugins/records/records-plugin.ts'
import { scrollToPlace, selectPlace } from './reveal.ts'

export type { OutlineItem, ShownRoles } from '#shared/document/outline.ts'
export type { ThreadProposal } from '#shared/document/propose-threads.ts'

/** Blocks by their ids; headings with all that stands under them, where `subtree` says so. */
export interface ChosenBlocks {
  ids: readonly string[]
  subtree: boolean
}

/** Beside which block others are put; behind a heading means behind its whole section. */
export interface BesideBlock {
  id: string
  side: 'before' | 'after'
  /** What they become part of there. */
  thread?: string
}

/** Makes a change as one transaction and one undo step. */
type Change = (build: (tr: Transaction) => void) => void

/** How the open text is built: its outline, and changes of headings, roles and order. */
export class EditorStructure {
  readonly #view: EditorView
  readonly #change: Change
  readonly #author: () => Actor
  #outline: readonly OutlineItem[] = []

  constructor(view: EditorView, change: Change, author: () => Actor) {
    this.#view = view
    this.#change = change
    this.#author = author
  }

  /** Headings, and blocks of some roles; the same array until something in it changes. */
  outline(roles: ShownRoles): readonly OutlineItem[] {
    const items = outlineOf(this.#view.state.doc, roles)
    const known = this.#outline
    const isSame = items.length === known.length && items.every((item, index) => item === known[index])
    if (!isSame) this.#outline = items
    return this.#outline
  }

  /** Id of what the outline shows of the place where the caret is; null before all that it shows. */
  currentItem(roles: ShownRoles): string | null {
    const { doc, selection } = this.#view.state
    return outlineItemAt(doc, selection.from, roles)?.id ?? null
  }

  /** Ids of the top-level blocks that the selection touches. */
  selectedIds(): string[] {
    const { from, to } = this.#view.state.selection
    const { blocks } = BlockIndex.of(this.#view.state.doc)
    return blocks
      .filter(({ contentPos, node }) => contentPos <= to && contentPos + node.content.size >= from)
      .map(({ id }) => id)
  }

  /** Puts the caret at the start of a block and shows it. */
  reveal(id: string, { focus = false } = {}): void {
    const pos = BlockIndex.of(this.#view.state.doc).posOf(id)
    if (pos === null) return
    const place = { from: pos, to: pos }
    this.#view.dispatch(selectPlace(this.#view.state.tr, place))
    if (focus) this.#view.focus()
    scrollToPlace(this.#view, place)
  }

  /** Moves headings up (−1) or down (1) in the hierarchy. False where that would leave the six levels. */
  shiftLevels({ ids, subtree }: ChosenBlocks, by: 1 | -1): boolean {
    let isDone = false
    this.#change(tr => {
      isDone = shiftLevels(tr, { blockIds: ids, by, subtree })
    })
    return isDone
  }

  /** Makes blocks headings of a level, or paragraphs (0). */
  setLevel(ids: readonly string[], level: number): void {
    this.#change(tr => {
      for (const blockId of ids) setHeadingLevel(tr, { blockId, level })
    })
  }

  setRole(ids: readonly string[], role: BlockRole): void {
    this.#change(tr => {
      for (const blockId of ids) setRole(tr, { blockId, role })
    })
  }

  /** The threads in the order in which they begin; the main text is one of them, by an empty name. */
  threads(): string[] {
    return threadsOf(this.#view.state.doc)
  }

  /** Ids of the top-level blocks of a thread that have text, in their order. */
  threadIds(thread: string): string[] {
    return blocksOf(this.#view.state.doc).flatMap(block => {
      if (threadOf(block) !== thread) return []
      if (isTextBlock(block)) return [block.attrs.id as string]
      // What stands in a table stands for it.
      let first: string | null = null
      block.descendants(node => {
        if (first === null && isTextBlock(node)) first = node.attrs.id as string
        return first === null
      })
      return first === null ? [] : [first]
    })
  }

  /** Makes blocks part of a thread, or of the main text (an empty name). */
  setThread({ ids, subtree }: ChosenBlocks, thread: string): void {
    this.#change(tr => setThread(tr, { blockIds: ids, subtree, thread }))
  }

  /** Makes a thread of every section that a heading of the first level begins, named after it. */
  threadsFromHeadings(): void {
    const headings = outlineOf(this.#view.state.doc, new Set()).filter(({ level }) => level > 0)
    const first = Math.min(...headings.map(({ level }) => level))
    this.#change(tr => {
      for (const { id, text } of headings.filter(({ level }) => level === first))
        setThread(tr, { blockIds: [id], subtree: true, thread: text.trim().slice(0, longestThread) })
    })
  }

  /** The articles that the page seems to hold, by what findings say of it. */
  proposeThreads(findings: readonly AnchoredFinding[]): ThreadProposal[] {
    return proposeThreads(this.#view.state.doc, threadSignsOf(findings))
  }

  /**
   * Parts the text into threads, as one change; the findings that another text stands there, for which nothing else is to
   * be done, are accepted with it.
   */
  splitThreads(proposals: readonly ThreadProposal[]): void {
    const { list } = findingsOf(this.#view.state)
    this.#change(tr => {
      for (const { blockIds, thread } of proposals) setThread(tr, { blockIds, subtree: false, thread })
      for (const id of proposals.flatMap(({ findingIds }) => findingIds)) {
        const index = list.indexOf(id)
        const place = index < 0 || list.statuses[index] !== 'open' ? null : list.placeAt(index)
        const finding = list.slots[index]?.finding
        if (place && finding?.type === 'run_on' && finding.data.role === undefined)
          recordDecision(tr, { finding, place, author: this.#author(), at: Date.now(), verdict: 'accepted' })
      }
    })
  }

  /** The texts of top-level blocks, and their place among them. */
  textsOf(ids: readonly string[]): { id: string; place: number; text: string; level: number }[] {
    const wanted = new Set(ids)
    return blocksOf(this.#view.state.doc).flatMap((block, place) => {
      const id = block.attrs.id as string
      const level = block.type.name === 'heading' ? (block.attrs.level as number) : 0
      return wanted.has(id)
        ? [{ id, place, text: readableText(positionText(block, 0, block.content.size)), level }]
        : []
    })
  }

  /** Puts blocks beside another, in their order. False where they would go into themselves, or are there already. */
  move(chosen: ChosenBlocks, { id, side, thread }: BesideBlock): boolean {
    const { doc } = this.#view.state
    const stretches = this.#stretchesOf(chosen)
    const pos = BlockIndex.of(doc).posOf(id)
    if (pos === null) return false
    const beside = stretchOf(doc, pos, side === 'after' && chosen.subtree)
    const target = side === 'before' ? beside.from : beside.to
    const isOther = thread !== undefined && chosen.ids.some(each => this.#threadOf(each) !== thread)
    return this.#moveTo(
      target,
      stretches,
      isOther ? tr => setThread(tr, { blockIds: chosen.ids, subtree: chosen.subtree, thread }) : undefined,
    )
  }

  /** Moves blocks that stand together one place up (−1) or down (1). False where there is no place. */
  step(chosen: ChosenBlocks, direction: 1 | -1): boolean {
    const stretches = this.#stretchesOf(chosen)
    if (stretches.length !== 1) return false
    const target = neighbourPlace(this.#view.state.doc, stretches[0]!, direction)
    return target !== null && this.#moveTo(target, stretches)
  }

  /** The stretches that blocks make, in text order; those that touch or hold each other are one. */
  #stretchesOf({ ids, subtree }: ChosenBlocks): Stretch[] {
    const { doc } = this.#view.state
    const all = ids.flatMap(id => {
      const pos = BlockIndex.of(doc).posOf(id)
      return pos === null ? [] : [stretchOf(doc, pos, subtree)]
    })
    const joined: Stretch[] = []
    for (const stretch of all.sort((a, b) => a.from - b.from)) {
      const last = joined.at(-1)
      // Between two blocks there is nothing, or the border of two sections.
      if (last && stretch.from <= last.to + 2) last.to = Math.max(last.to, stretch.to)
      else joined.push(stretch)
    }
    return joined
  }

  #threadOf(id: string): string | undefined {
    const pos = BlockIndex.of(this.#view.state.doc).posOf(id)
    return pos === null ? undefined : threadOf(this.#view.state.doc.resolve(pos).node(2))
  }

  /** `also` changes them in the same go, before they move: then it is a change even where they stay in their place. */
  #moveTo(target: number, stretches: readonly Stretch[], also?: (tr: Transaction) => void): boolean {
    const isInside = stretches.some(({ from, to }) => target >= from && target <= to)
    if (stretches.length === 0) return false
    if (isInside && stretches.length === 1) {
      if (also) this.#change(also)
      return also !== undefined
    }
    if (stretches.some(({ from, to }) => target > from && target < to)) return false
    const { doc, selection } = this.#view.state
    const ends = stretches.map(({ from, to }) => endsOf(doc, { from, to }))
    const caret = BlockIndex.of(doc).blockAt(selection.from)
    this.#change(tr => {
      also?.(tr)
      moveAll(tr, { target, ends, records: new RunningRecords(recordsOf(this.#view.state).records) })
      const pos = caret && BlockIndex.of(tr.doc).posOf(caret.blockId)
      if (pos !== null) tr.setSelection(TextSelection.create(tr.doc, pos + caret!.offset)).scrollIntoView()
    })
    return true
  }
}

/** The first and the last text block of a stretch. */
interface Ends {
  first: string
  last: string
}

function endsOf(doc: Node, { from, to }: Stretch): Ends {
  const inside = BlockIndex.of(doc).blocks.filter(({ contentPos }) => contentPos >= from && contentPos < to)
  return { first: inside[0]!.id, last: inside.at(-1)!.id }
}

/** Takes stretches to a place, one behind the other. */
function moveAll(
  tr: Transaction,
  { target, ends, records }: { target: number; ends: readonly Ends[]; records: RunningRecords },
): void {
  let place = target
  for (const { first, last } of ends) {
    const stretch = { from: topBlock(tr.doc, first).from, to: topBlock(tr.doc, last).to }
    // Those before the place are moved from before it, and it moves up with each of them.
    if (place < stretch.from || place > stretch.to) moveBlocks(tr, { ...stretch, target: place }, records.of(tr))
    place = topBlock(tr.doc, last).to
  }
}

/** Where the top-level block stands that is or holds a text block. */
function topBlock(doc: Node, textBlockId: string): Stretch {
  const { contentPos, node } = BlockIndex.of(doc).find(textBlockId)!
  if (node.isLeaf) return { from: contentPos, to: contentPos + node.nodeSize }
  const $pos = doc.resolve(contentPos)
  return { from: $pos.before(2), to: $pos.after(2) }
}
