import type { FindingView } from '#renderer/editor/editor-host.ts'
import { type FindingType, shownConfidence } from '#shared/domain/finding.ts'
import { groupOf } from '#shared/domain/rule.ts'

export interface FindingFilter {
  type: FindingType | null
  status: 'open' | 'decided' | 'all'
  showWeak: boolean
  grouped: boolean
}

/** A row of the list: one finding, or a group of findings that one decision can settle. */
export type FindingRow =
  | { kind: 'finding'; key: string; view: FindingView; inGroup: boolean }
  | { kind: 'group'; key: string; type: FindingType; label: string; views: FindingView[]; expanded: boolean }

/** The key of a finding's message: a checker names it in full or below its own name. */
export const messageKeysOf = (view: Pick<FindingView, 'checker' | 'message'>): [string, string] => [
  view.message.key,
  `checkers.${view.checker}.${view.message.key}`,
]

const groupKeyOf = (view: FindingView) => {
  const group = groupOf(view)
  return group === null ? null : `${view.type}:${group}`
}

const hasStatus = (view: FindingView, status: FindingFilter['status']) =>
  status === 'all' || (view.status === 'open') === (status === 'open')

/** Whether a finding is strong enough to be shown; a decided one always is. */
export const isStrong = (view: FindingView, showWeak: boolean) =>
  showWeak || view.confidence >= shownConfidence || view.status !== 'open'

/** The findings that the filter lets through, in text order. */
export function filterFindings(views: readonly FindingView[], filter: FindingFilter): FindingView[] {
  return views.filter(
    view =>
      (filter.type === null || view.type === filter.type) &&
      hasStatus(view, filter.status) &&
      isStrong(view, filter.showWeak),
  )
}

type SingleRow = Extract<FindingRow, { kind: 'finding' }>
type GroupRow = Extract<FindingRow, { kind: 'group' }>

const singles = new WeakMap<FindingView, SingleRow>()
const nested = new WeakMap<FindingView, SingleRow>()
const groups = new WeakMap<FindingView, GroupRow>()

/** The row of a finding, the same one each time, so that it is not drawn again. */
function singleRow(view: FindingView, inGroup: boolean): SingleRow {
  const rows = inGroup ? nested : singles
  const row = rows.get(view) ?? { kind: 'finding', key: view.id, view, inGroup }
  rows.set(view, row)
  return row
}

/** The row of a group, the same one as long as its findings are. */
function groupRow(key: string, views: FindingView[], expanded: boolean): GroupRow {
  const first = views[0]!
  const was = groups.get(first)
  const isSame =
    was?.key === key &&
    was.expanded === expanded &&
    was.views.length === views.length &&
    was.views.every((view, at) => view === views[at])
  if (isSame) return was
  const row: GroupRow = { kind: 'group', key, type: first.type, label: groupOf(first) ?? '', views, expanded }
  groups.set(first, row)
  return row
}

/** Rows of the list. A group stands where its first finding stands; its findings follow it when it is expanded. */
export function rowsOf(views: readonly FindingView[], grouped: boolean, expanded: ReadonlySet<string>): FindingRow[] {
  const members = new Map<string, FindingView[]>()
  if (grouped) {
    for (const view of views) {
      const key = groupKeyOf(view)
      if (key === null) continue
      const group = members.get(key)
      if (group) group.push(view)
      else members.set(key, [view])
    }
  }
  const rows: FindingRow[] = []
  const placed = new Set<string>()
  for (const view of views) {
    const key = groupKeyOf(view)
    const group = key === null ? undefined : members.get(key)
    if (key === null || !group || group.length < 2) {
      rows.push(singleRow(view, false))
    } else if (!placed.has(key)) {
      placed.add(key)
      const isExpanded = expanded.has(key)
      rows.push(groupRow(key, group, isExpanded))
      if (isExpanded) for (const member of group) rows.push(singleRow(member, true))
    }
  }
  return rows
}

/** Open findings by type, strong ones only unless asked. */
export function countTypes(
  views: readonly FindingView[],
  status: FindingFilter['status'],
  showWeak: boolean,
): Map<FindingType, number> {
  const counts = new Map<FindingType, number>()
  for (const view of views) {
    if (hasStatus(view, status) && isStrong(view, showWeak)) counts.set(view.type, (counts.get(view.type) ?? 0) + 1)
  }
  return counts
}
