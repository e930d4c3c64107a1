import type { Component } from 'vue'
import DocumentList from '#renderer/features/documents/DocumentList.vue'
import DuplicatesPane from '#renderer/features/duplicates/DuplicatesPane.vue'
import FindingsPane from '#renderer/features/findings/FindingsPane.vue'
import HistoryPane from '#renderer/features/history/HistoryPane.vue'
import MarksPane from '#renderer/features/marks/MarksPane.vue'
import MasksPane from '#renderer/features/masks/MasksPane.vue'
import OutlinePane from '#renderer/features/outline/OutlinePane.vue'
import QueriesPane from '#renderer/features/queries/QueriesPane.vue'
import SearchPane from '#renderer/features/search/SearchPane.vue'
import TagsPane from '#renderer/features/tags/TagsPane.vue'
import type { PaneId } from './side-panes.ts'

/** What fills each pane: takes no properties and exposes `focus()`. */
export const paneComponents: Readonly<Record<PaneId, Component>> = {
  documents: DocumentList,
  outline: OutlinePane,
  tags: TagsPane,
  findings: FindingsPane,
  marks: MarksPane,
  masks: MasksPane,
  duplicates: DuplicatesPane,
  queries: QueriesPane,
  search: SearchPane,
  history: HistoryPane,
}
