import {
  Copy,
  EyeOff,
  Files,
  Highlighter,
  History,
  ListTodo,
  ListTree,
  MessageCircleQuestionMark,
  Search,
  Tags,
} from '@lucide/vue'
import type { Component } from 'vue'
import { useOpenDocument } from '#renderer/bridge/open-document.ts'
import { useProject } from '#renderer/bridge/project.ts'
import { useQueries } from '#renderer/bridge/queries.ts'
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
import type { CommandId } from '#shared/commands/registry.ts'
import { shownConfidence } from '#shared/domain/finding.ts'
import type { MessageKey } from '#shared/i18n/messages.ts'

export const paneSides = ['left', 'right'] as const
export type PaneSide = (typeof paneSides)[number]

/** A pane beside the text, chosen on the rail of its side. */
export interface SidePane {
  /** As settings and `SidePanes.show` name it. */
  id: string
  side: PaneSide
  /** A short name: it stands under the icon. */
  titleKey: MessageKey
  icon: Component
  /** Fills the pane; takes no properties and exposes `focus()`. */
  component: Component
  /** The command that shows it and takes the focus there. */
  command: CommandId
  /** What waits in it, shown on the rail; called in a component's set-up, its result when rendered. */
  useCount?: () => () => number
}

/** Every pane beside the text, in the order of the rails. A new one is a line here and a command. */
export const sidePanes: readonly SidePane[] = [
  {
    id: 'documents',
    side: 'left',
    titleKey: 'app.main.documents',
    icon: Files,
    component: DocumentList,
    command: 'focus.documents',
    useCount: () => {
      const project = useProject()
      return () => project.documents.length
    },
  },
  {
    id: 'outline',
    side: 'left',
    titleKey: 'outline.title',
    icon: ListTree,
    component: OutlinePane,
    command: 'focus.outline',
  },
  {
    id: 'tags',
    side: 'left',
    titleKey: 'tags.title',
    icon: Tags,
    component: TagsPane,
    command: 'focus.tags',
  },
  {
    id: 'findings',
    side: 'right',
    titleKey: 'app.main.findings',
    icon: ListTodo,
    component: FindingsPane,
    command: 'focus.findings',
    useCount: () => {
      const document = useOpenDocument()
      return () => document.findings.filter(view => view.status === 'open' && view.confidence >= shownConfidence).length
    },
  },
  {
    id: 'marks',
    side: 'right',
    titleKey: 'app.main.marks',
    icon: Highlighter,
    component: MarksPane,
    command: 'focus.marks',
    useCount: () => {
      const document = useOpenDocument()
      return () => document.records.length
    },
  },
  {
    id: 'masks',
    side: 'right',
    titleKey: 'masks.pane',
    icon: EyeOff,
    component: MasksPane,
    command: 'focus.masks',
  },
  {
    id: 'duplicates',
    side: 'right',
    titleKey: 'duplicates.pane',
    icon: Copy,
    component: DuplicatesPane,
    command: 'focus.duplicates',
  },
  {
    id: 'queries',
    side: 'right',
    titleKey: 'queries.pane',
    icon: MessageCircleQuestionMark,
    component: QueriesPane,
    command: 'focus.queries',
    useCount: () => {
      const queries = useQueries()
      return () => queries.openCount
    },
  },
  {
    id: 'search',
    side: 'right',
    titleKey: 'search.pane',
    icon: Search,
    component: SearchPane,
    command: 'search.project',
  },
  {
    id: 'history',
    side: 'right',
    titleKey: 'history.title',
    icon: History,
    component: HistoryPane,
    command: 'focus.history',
  },
]

/** The panes of one side. */
export function panesOf(side: PaneSide): SidePane[] {
  return sidePanes.filter(pane => pane.side === side)
}
