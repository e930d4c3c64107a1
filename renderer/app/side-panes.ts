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
  /** The command that shows it and takes the focus there. */
  command: CommandId
  /** What waits in it, shown on the rail; called in a component's set-up, its result when rendered. */
  useCount?: () => () => number
}

/**
 * Every pane beside the text, in the order of the rails. A new one is a line here, a component in `pane-components.ts` and a
 * command.
 */
export const sidePanes = [
  {
    id: 'documents',
    side: 'left',
    titleKey: 'app.main.documents',
    icon: Files,
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
    command: 'focus.outline',
  },
  {
    id: 'tags',
    side: 'left',
    titleKey: 'tags.title',
    icon: Tags,
    command: 'focus.tags',
  },
  {
    id: 'findings',
    side: 'right',
    titleKey: 'app.main.findings',
    icon: ListTodo,
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
    command: 'focus.masks',
  },
  {
    id: 'duplicates',
    side: 'right',
    titleKey: 'duplicates.pane',
    icon: Copy,
    command: 'focus.duplicates',
  },
  {
    id: 'queries',
    side: 'right',
    titleKey: 'queries.pane',
    icon: MessageCircleQuestionMark,
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
    command: 'search.project',
  },
  {
    id: 'history',
    side: 'right',
    titleKey: 'history.title',
    icon: History,
    command: 'focus.history',
  },
] as const satisfies readonly SidePane[]
export type PaneId = (typeof sidePanes)[number]['id']

/** The panes of one side. */
export function panesOf(side: PaneSide): (SidePane & { id: PaneId })[] {
  return sidePanes.filter(pane => pane.side === side)
}
