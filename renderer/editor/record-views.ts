import type { EditorState } from 'prosemirror-state'
import { positionText, readableText } from '#shared/document/block-text.ts'
import type { PlacedState } from '#shared/document/record-set.ts'
import type { RecordView } from './editor-host.ts'
import { recordsOf } from './plugins/records/records-plugin.ts'

const longestExcerpt = 60

/** The annotations as lists show them, in text order. */
export class RecordViews {
  #version = -1
  #views: readonly RecordView[] = []

  /** The views of a state; the same array as long as no annotation came, went or changed. */
  of(state: EditorState): readonly RecordView[] {
    const { records, annotationsVersion } = recordsOf(state)
    if (annotationsVersion === this.#version) return this.#views
    this.#views = records
      .all()
      .filter(placed => placed.record.type === 'annotation')
      .sort((a, b) => a.from - b.from || a.to - b.to)
      .map(placed => viewOf(placed, state))
    this.#version = annotationsVersion
    return this.#views
  }

  forget(): void {
    this.#version = -1
  }
}

function viewOf({ record, from, to, removed }: PlacedState, state: EditorState): RecordView {
  const excerpt = readableText(positionText(state.doc, from, Math.min(to, from + longestExcerpt)))
  return { id: record.id, record, removed, position: from, excerpt }
}
