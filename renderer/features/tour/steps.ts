import type { CommandId } from '#shared/commands/registry.ts'

/** A step of the tour: what it shows, what must be done so that it is there, and the commands whose keys it tells. */
export interface TourStep {
  id: 'documents' | 'text' | 'findings' | 'card' | 'marks' | 'panes' | 'palette' | 'export'
  /** Selector of what is lit. A step whose place is not there stands in the middle of the window. */
  target: string
  /** Run when the step is reached. */
  prepare?: CommandId
  keys: Readonly<Record<string, CommandId>>
}

const place = (name: string) => `[data-tour="${name}"]`

/** The way through the main screen. */
export const tourSteps: readonly TourStep[] = [
  { id: 'documents', target: place('documents'), prepare: 'focus.documents', keys: { documents: 'focus.documents' } },
  { id: 'text', target: place('text'), keys: { undo: 'edit.undo' } },
  {
    id: 'findings',
    target: place('findings'),
    prepare: 'focus.findings',
    keys: { next: 'findings.next', previous: 'findings.previous' },
  },
  {
    id: 'card',
    target: place('card'),
    prepare: 'findings.next',
    keys: { accept: 'findings.accept', edit: 'findings.edit', reject: 'findings.reject' },
  },
  { id: 'marks', target: place('mark-tools'), keys: {} },
  { id: 'panes', target: place('right-rail'), keys: { pane: 'focus.nextPane' } },
  { id: 'palette', target: 'none', keys: { palette: 'view.palette', shortcuts: 'app.shortcuts' } },
  { id: 'export', target: place('status'), keys: { export: 'editions.export' } },
]
