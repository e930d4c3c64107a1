import type { FindingView } from '#renderer/editor/editor-host.ts'
import { type BlockRole, blockRoles } from '#shared/domain/block.ts'

/** A role or level that a checker proposes for a block. */
export interface Proposal {
  id: string
  text: string
  role: BlockRole | null
  /** 0 for a paragraph; null where only the role is proposed. */
  level: number | null
  confidence: number
}

/** The open findings that accepting would turn into a role or a level, in text order. */
export function proposalsOf(findings: readonly FindingView[]): Proposal[] {
  return findings.flatMap(view => {
    if (view.status !== 'open' || !view.present) return []
    const role = blockRoles.find(each => each === view.data.role) ?? null
    const fix = /^(?:h([1-6])|p)$/.exec(view.type === 'heading_level' ? (view.fixes[0]?.text ?? '') : '')
    const level = role === null && fix ? Number(fix[1] ?? 0) : null
    if (role === null && level === null) return []
    return [{ id: view.id, text: view.quote, role, level, confidence: view.confidence }]
  })
}
