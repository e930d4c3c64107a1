import type { OutlineEntry } from '../outline.ts'

type HeadingRule =
  | 'series'
  | 'unmarked'
  | 'unmarked_title'
  | 'plain_text'
  | 'nested'
  | 'jump'
  | 'sister'
  | 'headline'
  | 'text'
  | 'credit'
  | 'byline'
  | 'salutation'
  | 'stated'
  | 'misnumbered'

/** What should be done to a block: the level it should have, 0 for a paragraph. */
export interface Judgement {
  target: OutlineEntry
  rule: HeadingRule
  level: number
  confidence: number
  /** What it is measured by: a heading of the series, the heading above. */
  witness?: OutlineEntry | undefined
}
