import type { Node } from 'prosemirror-model'
import { EditorState, type Plugin } from 'prosemirror-state'
import type { RecordSet } from '#shared/document/record-set.ts'
import type { EditorHost, EditorTexts } from './editor-host.ts'
import { autosave } from './plugins/autosave/autosave-plugin.ts'
import type { SaveQueue } from './plugins/autosave/save-queue.ts'
import { blockIds } from './plugins/block-ids/block-ids-plugin.ts'
import { clipboard } from './plugins/clipboard/clipboard-plugin.ts'
import { type CompositionGuard, compositionPlugin } from './plugins/composition/composition-guard.ts'
import { currentFindingPlugin } from './plugins/current-finding/current-finding-plugin.ts'
import { findingDrawing } from './plugins/findings/finding-drawing.ts'
import { findingsPlugin } from './plugins/findings/findings-plugin.ts'
import { hitsPlugin } from './plugins/hits/hits-plugin.ts'
import { keptNotes } from './plugins/kept-notes/kept-notes-plugin.ts'
import { editorKeys } from './plugins/keymap/keymap-plugin.ts'
import { originalsPlugin } from './plugins/originals/originals-plugin.ts'
import type { AskPicture } from './plugins/pictures/picture-loader.ts'
import { pictures } from './plugins/pictures/pictures-plugin.ts'
import { recordsPlugin } from './plugins/records/records-plugin.ts'
import { sectionSplitter } from './plugins/sections/splitter-plugin.ts'
import { undoPlugins } from './plugins/undo/undo-plugins.ts'
import { visitedPlugin } from './plugins/visited/visited-plugin.ts'

interface EditorParts {
  texts: EditorTexts
  guard: CompositionGuard
  queue: () => SaveQueue | null
  host: EditorHost
  picture: AskPicture
}

/** The state of a document that was just opened. */
export function createState(doc: Node, records: RecordSet, parts: EditorParts): EditorState {
  return EditorState.create({ doc, plugins: pluginsOf(records, parts) })
}

function pluginsOf(records: RecordSet, { texts, guard, queue, host, picture }: EditorParts): Plugin[] {
  return [
    compositionPlugin(guard),
    editorKeys(),
    // Findings read the records, and the current finding reads the findings: each behind what it reads.
    recordsPlugin(records, texts),
    keptNotes(host),
    originalsPlugin(),
    findingsPlugin(texts),
    findingDrawing(guard),
    currentFindingPlugin(),
    hitsPlugin(guard),
    visitedPlugin(),
    blockIds(guard),
    sectionSplitter(guard),
    pictures(picture),
    clipboard(),
    autosave(queue),
    ...undoPlugins(),
  ]
}
