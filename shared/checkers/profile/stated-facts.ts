import type { ProfileStatements, SourceKind } from '../../domain/document-profile.ts'
import type { FindingDraft, FindingType } from '../../domain/finding.ts'

/** What a kind of source is known to break: where a person says that a text is of it, such findings are surer. */
const brokenBy: Partial<Record<SourceKind, readonly FindingType[]>> = {
  newspaper: ['run_on', 'broken_paragraph'],
  web: ['boilerplate', 'spam'],
  markdown: ['heading_level'],
  wrapped: ['broken_paragraph'],
}
/** The share of the doubt that a stated kind of source takes away. */
const support = 0.3

/**
 * A finding in the light of what persons have stated: null where it questions a name or a year that one vouches for,
 * surer where it is what a stated kind of source breaks.
 */
export function inLightOf(draft: FindingDraft, stated: ProfileStatements, text: string): FindingDraft | null {
  if (questionsFact(draft, stated, text)) return null
  const isLikely = stated.source !== undefined && brokenBy[stated.source]?.includes(draft.type)
  return isLikely ? { ...draft, confidence: 1 - (1 - draft.confidence) * (1 - support) } : draft
}

function questionsFact(
  { type, start, end }: FindingDraft,
  { places = [], years = [] }: ProfileStatements,
  text: string,
) {
  if (type === 'ocr_char' || type === 'term') return places.some(name => isInside(text, name, start, end))
  return type === 'number_date' && years.some(name => isInside(text, name, start, end))
}

/** Whether a stretch lies inside an occurrence of a name. */
function isInside(text: string, name: string, start: number, end: number): boolean {
  const from = Math.max(0, end - name.length)
  const around = text.slice(from, start + name.length)
  for (let at = around.indexOf(name); at >= 0; at = around.indexOf(name, at + 1)) {
    if (from + at <= start && from + at + name.length >= end) return true
  }
  return false
}
