import type { EditorState } from 'prosemirror-state'
import type { EditorChange } from './editor-host.ts'
import { currentFinding } from './plugins/current-finding/current-finding-plugin.ts'
import { findingsOf } from './plugins/findings/findings-plugin.ts'
import { hitsOf } from './plugins/hits/hits-plugin.ts'
import { recordsOf } from './plugins/records/records-plugin.ts'

/** What lists beside the editor have to show anew. */
export function changesBetween(before: EditorState, after: EditorState): EditorChange {
  const change: EditorChange = {}
  if (findingsOf(before).version !== findingsOf(after).version) change.findings = true
  if (recordsOf(before).annotationsVersion !== recordsOf(after).annotationsVersion) change.records = true
  if (hitsOf(before).version !== hitsOf(after).version) change.hits = true
  if (before.doc !== after.doc) change.structure = true
  const isSameCurrent = currentFinding(before) === currentFinding(after)
  if (!before.selection.eq(after.selection) || !isSameCurrent) change.selection = true
  return change
}
