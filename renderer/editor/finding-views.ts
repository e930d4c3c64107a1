import type { EditorState } from 'prosemirror-state'
import type { FindingView } from './editor-host.ts'
import { findingsOf } from './plugins/findings/findings-plugin.ts'

/** The findings as lists show them, in text order. Views of findings that have not changed are kept as they are. */
export class FindingViews {
  #version = -1
  #views: readonly FindingView[] = []
  #byId = new Map<string, FindingView>()

  /** The views of a state; the same array as long as no finding came, went or changed. */
  of(state: EditorState): readonly FindingView[] {
    const { list, version } = findingsOf(state)
    if (version === this.#version) return this.#views
    const byId = new Map<string, FindingView>()
    list.slots.forEach(({ finding }, index) => {
      const status = list.statuses[index]!
      const present = list.present[index] === 1
      const position = list.from[index]!
      const was = this.#byId.get(finding.id)
      const isSame =
        was?.finding === finding && was.status === status && was.present === present && was.position === position
      byId.set(finding.id, isSame ? was : { ...viewOf(finding), status, present, position })
    })
    this.#byId = byId
    this.#views = [...byId.values()]
    this.#version = version
    return this.#views
  }

  forget(): void {
    this.#version = -1
    this.#byId.clear()
  }
}

function viewOf(finding: FindingView['finding']): Omit<FindingView, 'status' | 'present' | 'position'> {
  const { id, checker, type, confidence, severity, message, quote, data, fixes, related, anchor } = finding
  const context = { before: anchor.prefix, after: anchor.suffix }
  return { id, checker, type, confidence, severity, message, quote, context, data, fixes, related, finding }
}
