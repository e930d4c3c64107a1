import type { Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { annotate } from '#shared/document/actions/annotate.ts'
import type { Actor } from '#shared/domain/actor.ts'
import type { AnnotationContent } from '#shared/domain/annotation.ts'
import type { RecordView } from './editor-host.ts'
import { correctSelection, markSelection, takeOut } from './mark.ts'
import type { Place } from './plugins/autosave/revisions.ts'
import type { CompositionGuard } from './plugins/composition/composition-guard.ts'
import { recordsOf } from './plugins/records/records-plugin.ts'
import { RecordViews } from './record-views.ts'
import { scrollToPlace, selectPlace } from './reveal.ts'
import { textAround } from './selection-of.ts'

/** Of a whole section nobody reads more in a list. */
const longestText = 400

/** What the marks need of the editor that they stand in. */
interface MarksDesk {
  author(): Actor
  /** Makes a mark as one transaction and one undo step, after any composition. */
  change(build: (tr: Transaction) => void): void
  /** Called when a place is brought into sight. */
  revealed(): void
}

/** The annotations of the open text: what persons say of its places. */
export class EditorMarks {
  readonly #view: EditorView
  readonly #guard: CompositionGuard
  readonly #desk: MarksDesk
  readonly #views = new RecordViews()

  constructor(view: EditorView, guard: CompositionGuard, desk: MarksDesk) {
    this.#view = view
    this.#guard = guard
    this.#desk = desk
  }

  /** In text order; the same array until something in it changes. */
  all(): readonly RecordView[] {
    return this.#views.of(this.#view.state)
  }

  /** Says something about the selection; with `section` about all that stands under the caret's heading. */
  add(content: AnnotationContent, section = false): void {
    this.#desk.change(tr => markSelection(tr, content, { author: this.#desk.author(), section }))
  }

  /** Says something about a place. */
  addAt(content: AnnotationContent, { from, to }: Place): void {
    this.#desk.change(tr => annotate(tr, { from, to, content, author: this.#desk.author(), at: Date.now() }))
  }

  /** Replaces the selected text by a reading, leaving an annotation with the original. */
  correct(reading: string): void {
    this.#desk.change(tr => correctSelection(tr, reading, this.#desk.author()))
  }

  /** Takes an annotation out, and what it had changed. */
  remove(id: string): void {
    this.#desk.change(tr => takeOut(tr, recordsOf(this.#view.state).records, id))
  }

  /** The text of an annotation, of a long one its beginning, with surroundings; null when it is not of this document. */
  textOf(id: string): { before: string; text: string; after: string } | null {
    const placed = recordsOf(this.#view.state).records.get(id)
    return placed ? textAround(this.#view.state.doc, placed, longestText) : null
  }

  /** Selects and shows the place of an annotation. False when its text is gone or it is not of this document. */
  select(id: string): boolean {
    const placed = recordsOf(this.#view.state).records.get(id)
    if (!placed || placed.removed) return false
    this.#guard.run(() => {
      this.#view.dispatch(selectPlace(this.#view.state.tr, placed))
      this.#desk.revealed()
      scrollToPlace(this.#view, placed)
    })
    return true
  }

  /** The document is left. */
  forget(): void {
    this.#views.forget()
  }
}
