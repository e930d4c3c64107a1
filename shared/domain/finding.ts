import type { Anchor } from './anchor.ts'
import type { Json } from './json.ts'

/** The types of flaw, in the order lists show them. */
export const findingTypes = [
  'mask',
  'mask_lost',
  'duplicate',
  'broken_paragraph',
  'ocr_char',
  'term',
  'heading_level',
  'run_on',
  'boilerplate',
  'spam',
  'punct',
  'number_date',
  'space',
  'garble',
] as const
export type FindingType = (typeof findingTypes)[number]

/** From here up findings are shown without being asked for. */
export const shownConfidence = 0.5

export type Severity = 'error' | 'warning' | 'info'

/** A proposed replacement of the finding's span. */
export interface Fix {
  text: string
  /** Message key of what the fix does. */
  label: string
  /** True only where the fix cannot change meaning (width, stray space). */
  safe: boolean
}

/** A message by key, so that every locale can say it. */
export interface Message {
  key: string
  params: Record<string, string | number>
}

/** A stretch of some document of the checked set. Positions are text offsets of that document's snapshot. */
export interface RelatedSpan {
  documentId: string
  start: number
  end: number
  quote: string
}

/** What a checker reports; the registry adds the fingerprint and the quote. Positions are text offsets. */
export interface FindingDraft {
  documentId: string
  type: FindingType
  start: number
  end: number
  message: Message
  severity: Severity
  /** 0–1, calibrated: of the findings said at 0.8 about 8 in 10 are right. */
  confidence: number
  fixes?: Fix[]
  related?: RelatedSpan[]
  data?: Record<string, Json>
}

/** A machine's proposal about a span of a document. It never changes text. */
export interface Finding extends Required<FindingDraft> {
  /** Fingerprint of checker, quote and context: the same flaw has the same id in the next run. */
  id: string
  checker: string
  quote: string
}

/** What a project has decided about a finding's rule, and the confidence that the finding was shipped with. */
export interface FindingExperience {
  accepted: number
  rejected: number
  shipped: number
}

/** A finding as the project keeps it: its places are anchors, so they hold in the edited document. */
export interface AnchoredFinding extends Omit<Finding, 'start' | 'end' | 'related'> {
  anchor: Anchor
  related: { documentId: string; anchor: Anchor }[]
  /** Only where the project has decided findings of its rule: the confidence is what follows from that. */
  experience?: FindingExperience
}

export const verdicts = ['accepted', 'rejected', 'intended', 'deferred'] as const
export type Verdict = (typeof verdicts)[number]

export const isVerdict = (word: string): word is Verdict => verdicts.some(verdict => verdict === word)

/** How far a decision reaches. */
export type DecisionScope = 'place' | 'document' | 'project'

/** A finding is open until a decision stands for it. */
export type FindingStatus = 'open' | Verdict
