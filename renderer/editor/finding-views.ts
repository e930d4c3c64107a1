import type { EditorState } from 'prosemirror-state'
import type { FindingView } from './editor-host.ts'
import type { FindingSlot } from './plugins/findings/finding-list.ts'
import { findingsOf } from './plugins/findings/findings-plugin.ts'

/** The findings as lists show them, in text order. Views of findings that have not changed are kept as they are. */
export class FindingViews {
  #version = -1
  #views: readonly FindingView[] = []
  #ofSlot = new WeakMap<FindingSlot, FindingView>()

  /** The views of a state; the same array as long as no finding came, went or changed. */
  of(state: EditorState): readonly FindingView[] {
    const { list, version } = findingsOf(state)
    if (version === this.#version) return this.#views
    this.#views = list.slots.map((slot, index) => {
      const status = list.statuses[index]!
      const present = list.present[index] === 1
      const was = this.#ofSlot.get(slot)
      if (was?.status === status && was.present === present) return was
      const view = { ...viewOf(slot.finding), status, present }
      this.#ofSlot.set(slot, view)
      return view
    })
    this.#version = version
    return this.#views
  }

  forget(): void {
    this.#version = -1
  }
}

function viewOf(finding: FindingView['finding']): Omit<FindingView, 'status' | 'present'> {
  const { id, checker, type, confidence, severity, message, quote, data, fixes, related, anchor } = finding
  const context = { before: anchor.prefix, after: anchor.suffix }
  return { id, checker, type, confidence, severity, message, quote, context, data, fixes, related, finding }
}
