import './editor.css'
import { closeHistory } from 'prosemirror-history'
import { Fragment, Node, Slice } from 'prosemirror-model'
import type { EditorState, Transaction } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import type { LoadedDocument } from '#shared/contract/documents.ts'
import type { EngineEvents } from '#shared/contract/engine.ts'
import { RecordSet } from '#shared/document/record-set.ts'
import { schema } from '#shared/document/schema.ts'
import { blocksOf, documentOf } from '#shared/document/sections.ts'
import { ChangeSignal } from './change-signal.ts'
import { createState } from './create-state.ts'
import { changesBetween } from './editor-changes.ts'
import { EditorFindings } from './editor-findings.ts'
import { EditorHits } from './editor-hits.ts'
import type { EditorHost, EditorSelection, EditorTexts } from './editor-host.ts'
import { EditorMarks } from './editor-marks.ts'
import { EditorPlaces } from './editor-places.ts'
import { EditorReading } from './editor-reading.ts'
import { EditorStructure } from './editor-structure.ts'
import { EditorUndo, followedRevision } from './editor-undo.ts'
import { keepInSight } from './keep-in-sight.ts'
import { LateFocus } from './late-focus.ts'
import { OpenDocument } from './open-document.ts'
import { labelOf, labelTransaction } from './plugins/autosave/autosave-plugin.ts'
import type { SaveLabel, SaveStatus } from './plugins/autosave/save-queue.ts'
import { textOfSlice } from './plugins/clipboard/clipboard-text.ts'
import { CompositionGuard } from './plugins/composition/composition-guard.ts'
import { showOriginals } from './plugins/originals/originals-plugin.ts'
import type { Direction } from './plugins/undo/undo-order.ts'
import { isCaretInSight } from './reveal.ts'
import { selectionOf } from './selection-of.ts'
import { textAttributes } from './text-attributes.ts'

export type { DecisionChoice } from '#shared/document/actions/apply-decision.ts'
export type { EditorHost } from './editor-host.ts'
export type { SaveStatus } from './plugins/autosave/save-queue.ts'

interface LoadOptions {
  readOnly?: boolean
  dropUnsaved?: boolean
}

/** A transaction that nobody waits for. */
const unhurriedMeta = 'unhurried'

/** The text pane: one document at a time, edited, with its findings and records. Knows no framework. */
export class DocumentEditor {
  readonly #host: EditorHost
  readonly #texts: EditorTexts
  readonly #scroller: HTMLElement
  readonly #unwatchHeight: () => void
  readonly #view: EditorView
  readonly #guard = new CompositionGuard()
  readonly #signal: ChangeSignal
  /** What checks have found in the text. */
  readonly findings: EditorFindings
  /** What persons say of its places. */
  readonly marks: EditorMarks
  /** What a search has found in the text. */
  readonly hits: EditorHits
  /** Headings, roles and order of the blocks. */
  readonly structure: EditorStructure
  /** What of the text has been read. */
  readonly reading: EditorReading
  /** What stands where. */
  readonly places: EditorPlaces
  readonly #undoing: EditorUndo
  readonly #focus: LateFocus
  #isFrozen = false
  #showsOriginals = false
  #open: OpenDocument | null = null
  #lastLabel: SaveLabel = 'typing'

  constructor(mount: HTMLElement, host: EditorHost, texts: EditorTexts) {
    this.#host = host
    this.#texts = texts
    this.#signal = new ChangeSignal(change => host.changed(change))
    this.#scroller = document.createElement('div')
    this.#scroller.className = 'document-scroll'
    mount.append(this.#scroller)
    this.#view = new EditorView(this.#scroller, {
      state: this.#stateOf(documentOf([schema.nodes.paragraph.create()]), RecordSet.empty),
      editable: () => this.#isWritable,
      attributes: textAttributes(texts),
      handleScrollToSelection: isCaretInSight,
      dispatchTransaction: tr => this.#dispatch(tr),
    })
    this.#focus = new LateFocus(this.#view)
    this.#undoing = new EditorUndo(this.#view, this.#guard, {
      open: () => this.#open,
      author: () => host.author().name,
    })
    this.findings = new EditorFindings(this.#view, this.#guard, {
      open: () => this.#open,
      author: () => host.author(),
      change: build => this.#change('decision', build),
      revealed: () => host.revealed?.(),
      unhurried: tr => tr.setMeta(unhurriedMeta, true),
    })
    this.marks = new EditorMarks(this.#view, this.#guard, {
      author: () => host.author(),
      change: build => this.#change('mark', build),
      revealed: () => host.revealed?.(),
    })
    this.hits = new EditorHits(this.#view, this.#guard, () => host.revealed?.())
    this.structure = new EditorStructure(
      this.#view,
      build => this.#change('structure', build),
      () => this.#host.author(),
    )
    this.#unwatchHeight = keepInSight(this.#view, this.#scroller)
    this.places = new EditorPlaces(this.#view, this.#scroller, () => this.#open)
    this.reading = new EditorReading(this.#view, this.#guard, async note => host.read?.(note))
  }

  get documentId(): string | null {
    return this.#open?.id ?? null
  }

  get saveStatus(): SaveStatus {
    return this.#open?.queue.status ?? 'saved'
  }

  /** Why the last save failed; null when it did not. */
  get saveFailure(): unknown {
    return this.#open?.queue.failure ?? null
  }

  /** The last save failed in a way that asking again will not mend: only loading the stored text leads on. */
  get isStuck(): boolean {
    return this.#open?.queue.isStuck ?? false
  }

  /** The whole text as it stands, as copying it would give it. */
  get plainText(): string {
    return textOfSlice(new Slice(Fragment.from(blocksOf(this.#view.state.doc)), 0, 0))
  }

  get canUndo(): boolean {
    return this.#isWritable && this.#undoing.can('undo')
  }

  get canRedo(): boolean {
    return this.#isWritable && this.#undoing.can('redo')
  }

  /**
   * Shows a document. What the one before has unsaved is sent off; call `flush` first to be sure that it is stored.
   * With `readOnly` nothing changes it: the project could not store the change. With `dropUnsaved` what the one before
   * has unsaved is given up instead.
   */
  load(loaded: LoadedDocument, { readOnly = false, dropUnsaved = false }: LoadOptions = {}): void {
    this.#leave(dropUnsaved)
    const doc = Node.fromJSON(schema, JSON.parse(loaded.docJson))
    const statusChanged = () => this.#signal.addUnhurried({ status: true })
    this.#open = new OpenDocument(loaded, doc, this.#host, { readOnly, statusChanged })
    this.#view.updateState(this.#stateOf(doc, RecordSet.fromAnchored(doc, loaded.records)))
    if (this.#showsOriginals) this.#view.dispatch(showOriginals(this.#view.state.tr, true))
    this.#undoing.enter(this.#open)
    this.#scroller.scrollTop = 0
    this.reading.begin(loaded.id)
    this.#signal.add({ status: true, findings: true, records: true, selection: true, structure: true })
  }

  /** Refuses changes for as long as the engine changes the document itself. */
  freeze(isFrozen: boolean): void {
    this.#isFrozen = isFrozen
    this.#view.setProps({})
    this.#signal.add({ status: true })
    if (!isFrozen) this.#focus.settle()
  }

  /**
   * Follows a batch by which the engine has changed a document, this one or another. False when the open text is not at
   * the base of its steps: it must be read anew.
   */
  advance(advanced: EngineEvents['documents.advanced']): boolean {
    this.#signal.add({ status: true })
    return this.#undoing.advance(advanced)
  }

  /** Nothing is left to undo of a batch, here and elsewhere. */
  settle(batchId: string): void {
    this.#signal.add({ status: true })
    this.#undoing.settle(batchId)
  }

  /** The batch that Undo or Redo takes back in this document, which is the engine's work; null where that is done by `undo` and `redo`. */
  batchFor(direction: Direction): string | null {
    return this.#isWritable ? this.#undoing.batchFor(direction) : null
  }

  selection(): EditorSelection {
    return selectionOf(this.#view.state)
  }

  /** Whether the readings that corrections have replaced stand beside them. */
  showOriginals(isShown: boolean): void {
    this.#showsOriginals = isShown
    this.#scroller.classList.toggle('shows-originals', isShown)
    this.#guard.run(() => this.#view.dispatch(showOriginals(this.#view.state.tr, isShown)))
  }

  /** Takes back what was done last by hand; right behind a composition, once its text has settled, and then whole. */
  undo(): boolean {
    return this.#isWritable && this.#undoing.run('undo')
  }

  redo(): boolean {
    return this.#isWritable && this.#undoing.run('redo')
  }

  /** Tells at once what has changed and was to be told later. */
  tellNow(): void {
    this.#signal.flush()
  }

  get hasFocus(): boolean {
    return this.#view.hasFocus()
  }

  /** Gives the text the focus; while the engine changes the document itself, as soon as that is done. */
  focus(): void {
    this.#focus.ask(this.#isFrozen)
  }

  /** Resolves when everything is stored; rejects with what kept it from being stored. */
  async flush(): Promise<void> {
    await Promise.all([this.#open?.queue.flush(), this.reading.tell()])
  }

  destroy(): void {
    this.#leave()
    this.#signal.stop()
    this.#unwatchHeight()
    this.#view.destroy()
    this.#scroller.remove()
  }

  get #isWritable(): boolean {
    return this.#open !== null && !this.#open.readOnly && !this.#isFrozen
  }

  #stateOf(doc: Node, records: RecordSet): EditorState {
    return createState(doc, records, {
      texts: this.#texts,
      guard: this.#guard,
      queue: () => this.#open?.queue ?? null,
      host: this.#host,
      picture: async address => (this.#open && (await this.#host.picture?.(this.#open.id, address))) ?? null,
    })
  }

  #leave(dropUnsaved = false): void {
    // The blur lets an input method hand over what it has before the text goes away.
    if (this.#guard.isComposing) this.#view.dom.blur()
    this.#guard.clear()
    this.reading.end()
    const open = this.#open
    this.#open = null
    if (open) this.#undoing.leave(open, { isDropped: dropUnsaved })
    if (dropUnsaved) open?.drop()
    else open?.leave()
    this.findings.forget()
    this.marks.forget()
  }

  /** Makes a change as one transaction and one undo step, after any composition. */
  #change(label: SaveLabel, build: (tr: Transaction) => void): void {
    this.#guard.run(() => {
      if (!this.#isWritable) return
      const tr = labelTransaction(this.#view.state.tr, label)
      build(tr)
      if (tr.docChanged) this.#view.dispatch(closeHistory(tr))
    })
  }

  #dispatch(tr: Transaction): void {
    const label = labelOf(tr)
    // Typing that follows a decision is not part of it, however fast it comes.
    if (tr.docChanged && label !== this.#lastLabel && !tr.getMeta('history$')) closeHistory(tr)
    if (tr.docChanged && tr.getMeta('addToHistory') !== false) this.#lastLabel = label
    const before = this.#view.state
    const { state, transactions } = before.applyTransaction(tr)
    for (const applied of transactions) {
      const followed = followedRevision(applied)
      if (followed === undefined) this.#open?.add(applied, label)
      else this.#open?.follow(applied, followed)
    }
    this.#view.updateState(state)
    this.#undoing.note(tr, before, state)
    if (!before.selection.eq(state.selection) && followedRevision(tr) === undefined) this.reading.moved()
    const change = changesBetween(before, state)
    if (tr.getMeta(unhurriedMeta)) this.#signal.addUnhurried(change)
    else this.#signal.add(change)
  }
}
