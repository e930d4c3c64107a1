import { closeHistory, redo, redoDepth, undo, undoDepth } from 'prosemirror-history'
import { EditorState, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { EngineEvents } from '#shared/contract/engine.ts'
import { stepsFromJson } from '#shared/document/document-state.ts'
import type { OpenDocument } from './open-document.ts'
import type { SaveQueue } from './plugins/autosave/save-queue.ts'
import type { CompositionGuard } from './plugins/composition/composition-guard.ts'
import { type Direction, UndoOrder } from './plugins/undo/undo-order.ts'
import { givesUndoStack, undoPlugins, undoStackOf, withUndoStack } from './plugins/undo/undo-plugins.ts'

type Advance = EngineEvents['documents.advanced']

/** A document that is not open any more, with its undo stack. */
interface LeftDocument {
  state: EditorState
  queue: SaveQueue
}

interface UndoDesk {
  open(): OpenDocument | null
  /** Who undoes: nobody what another has done. */
  author(): string
}

/** The revision that a transaction leads to which the engine has stored already. */
const followedMeta = 'followedRevision'
/** What of left documents is kept, in positions of their texts: some hundred megabytes at most. */
const mostKept = 20_000_000

/** The revision that a transaction leads to, where the engine has stored its steps itself. */
export const followedRevision = (tr: Transaction): number | undefined => tr.getMeta(followedMeta)

/**
 * Undo and Redo, in the order in which things were done in each document: what was done by hand, which the undo stack
 * has, and what batches did, which the engine takes back. Both outlast the leaving of a document.
 */
export class EditorUndo {
  readonly #view: EditorView
  readonly #guard: CompositionGuard
  readonly #desk: UndoDesk
  readonly #orders = new Map<string, UndoOrder>()
  /** The one that was left last is the last. */
  readonly #left = new Map<string, LeftDocument>()
  #author: string

  constructor(view: EditorView, guard: CompositionGuard, desk: UndoDesk) {
    this.#view = view
    this.#guard = guard
    this.#desk = desk
    this.#author = desk.author()
  }

  can(direction: Direction): boolean {
    return this.#next(direction) !== null
  }

  /** The batch that the engine has to take back for an Undo or Redo here; null where it is not the engine's. */
  batchFor(direction: Direction): string | null {
    const next = this.#next(direction)
    return next?.kind === 'batch' ? next.batchId : null
  }

  /** Takes back or makes again what was done by hand; false when that is not next. What nothing is left of is passed over. */
  run(direction: Direction): boolean {
    if (!this.#guard.isComposing && this.#next(direction)?.kind !== 'edit') return false
    this.#guard.run(() => {
      let isEmpty = true
      while (isEmpty && this.#next(direction)?.kind === 'edit') {
        const isThere = (direction === 'undo' ? undo : redo)(this.#view.state, tr => {
          isEmpty = tr.steps.length === 0
          this.#view.dispatch(tr)
        })
        if (!isThere) break
      }
    })
    return true
  }

  /** Puts a change of the open document in its place. */
  note(tr: Transaction, before: EditorState, after: EditorState): void {
    const open = this.#desk.open()
    if (!open || followedRevision(tr) !== undefined || givesUndoStack(tr)) return
    const moved = tr.getMeta('history$') as { redo: boolean } | undefined
    if (moved) this.#orderOf(open.id).moved(moved.redo ? 'redo' : 'undo')
    else if (undoDepth(before) !== undoDepth(after)) this.#orderOf(open.id).edited(undoDepth(after))
  }

  /** A document is open: what can be undone in it is what could be when it was left, unless it has changed since. */
  enter({ id, queue: { revision } }: OpenDocument): void {
    if (this.#author !== this.#desk.author()) this.#forgetAll()
    const left = this.#left.get(id)
    this.#left.delete(id)
    const isSame =
      left?.queue.status === 'saved' && left.queue.revision === revision && left.state.doc.eq(this.#view.state.doc)
    if (isSame) this.#view.dispatch(withUndoStack(this.#view.state.tr, undoStackOf(left.state)))
    else this.#orders.get(id)?.keepBatches()
  }

  /** The open document is left. */
  leave({ id, queue }: OpenDocument, { isDropped }: { isDropped: boolean }): void {
    const { state } = this.#view
    if (isDropped || undoDepth(state) + redoDepth(state) === 0) return
    // What is typed here later is no part of what was typed last.
    const slim = EditorState.create({ doc: state.doc, plugins: undoPlugins() })
    const kept = slim.apply(withUndoStack(slim.tr, undoStackOf(state)))
    this.#left.set(id, { state: kept.apply(closeHistory(kept.tr)), queue })
    this.#keepTo(mostKept)
  }

  /**
   * The engine has changed a document by a batch, which is the last thing that was done there. False when the open text
   * is not at the base of its steps: it must be read anew.
   */
  advance(advanced: Advance): boolean {
    const { documentId } = advanced
    if (this.#desk.open()?.id === documentId) return this.#advanceOpen(advanced)
    const left = this.#left.get(documentId)
    if (left && !this.#advanceLeft(advanced, left)) this.#left.delete(documentId)
    if (!this.#left.has(documentId)) {
      const order = this.#orderOf(documentId)
      order.keepBatches()
      order.batch({ ...advanced, before: null })
    }
    return true
  }

  /** Forgets a batch everywhere: it has been taken back as far as it can be. */
  settle(batchId: string): void {
    for (const order of this.#orders.values()) order.settle(batchId)
  }

  #advanceOpen(advanced: Advance): boolean {
    const open = this.#desk.open()!
    const { queue } = open
    const before = { doc: this.#view.state.doc, stack: undoStackOf(this.#view.state) }
    const isFitting = queue.revision === advanced.baseRevision && queue.status === 'saved'
    if (isFitting) this.#view.dispatch(followingOf(this.#view.state, advanced))
    const moment = this.#orderOf(open.id).batch({ ...advanced, before: isFitting ? before : null })
    if (isFitting && moment?.doc.eq(this.#view.state.doc))
      this.#view.dispatch(withUndoStack(this.#view.state.tr, moment.stack))
    return isFitting
  }

  #advanceLeft(advanced: Advance, left: LeftDocument): boolean {
    const { queue, state } = left
    if (queue.revision !== advanced.baseRevision || queue.status !== 'saved') return false
    const before = { doc: state.doc, stack: undoStackOf(state) }
    left.state = state.apply(followingOf(state, advanced))
    queue.advance(advanced.revision)
    const moment = this.#orderOf(advanced.documentId).batch({ ...advanced, before })
    if (moment?.doc.eq(left.state.doc)) left.state = left.state.apply(withUndoStack(left.state.tr, moment.stack))
    return true
  }

  #next(direction: Direction) {
    const open = this.#desk.open()
    return (open && this.#orders.get(open.id)?.next(direction)) ?? null
  }

  #orderOf(documentId: string): UndoOrder {
    const order = this.#orders.get(documentId) ?? new UndoOrder()
    this.#orders.set(documentId, order)
    return order
  }

  #keepTo(most: number): void {
    let size = 0
    for (const [id, { state }] of [...this.#left].toReversed()) {
      size += state.doc.content.size
      if (size <= most) continue
      this.#left.delete(id)
      this.#orders.get(id)?.keepBatches()
    }
  }

  #forgetAll(): void {
    this.#author = this.#desk.author()
    this.#orders.clear()
    this.#left.clear()
  }
}

/** Steps of the engine, outside the undo stack, whose entries are mapped; what is typed next begins an entry. */
function followingOf(state: EditorState, { revision, stepsJson }: Advance): Transaction {
  const tr = closeHistory(state.tr).setMeta('addToHistory', false).setMeta(followedMeta, revision)
  for (const step of stepsFromJson(JSON.parse(stepsJson) as unknown[])) tr.step(step)
  return tr
}
