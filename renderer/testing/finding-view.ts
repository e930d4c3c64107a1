import type { FindingView } from '#renderer/editor/editor-host.ts'
import type { AnchoredFinding } from '#shared/domain/finding.ts'

/** A finding as lists show it: an open, strong mask, but for what the test says otherwise. */
export function viewOf(id: string, parts: Partial<FindingView> = {}): FindingView {
  const view = {
    id,
    checker: 'mask',
    type: 'mask' as const,
    status: 'open' as const,
    confidence: 0.9,
    severity: 'warning' as const,
    message: { key: 'checkers.mask.place', params: {} },
    quote: '**',
    present: true,
    context: { before: '云泽', after: '市' },
    data: {},
    fixes: [],
    related: [],
    ...parts,
  }
  const anchor = { blockId: 'B', start: 0, endBlockId: 'B', end: 2, exact: '**', prefix: '', suffix: '', revision: 1 }
  return { ...view, finding: { ...view, documentId: 'D', anchor } as AnchoredFinding, ...parts }
}
