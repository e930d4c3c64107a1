import type { FindingType } from '#shared/domain/finding.ts'

/** A type that can be put right in one go, from a confidence on. */
export interface SafeType {
  type: FindingType
  isChosen: boolean
  from: number
}

/**
 * Slips of writing and figures are mechanical; what a word should be is a matter of reading, unless it is nearly sure. A
 * mask is only recorded: the text stays as it is, and its value can be given later.
 */
export const safeTypes: readonly SafeType[] = [
  { type: 'punct', isChosen: true, from: 0.8 },
  { type: 'space', isChosen: true, from: 0.8 },
  { type: 'number_date', isChosen: true, from: 0.8 },
  { type: 'garble', isChosen: true, from: 0.95 },
  { type: 'ocr_char', isChosen: true, from: 0.95 },
  { type: 'term', isChosen: true, from: 0.95 },
  { type: 'mask', isChosen: true, from: 0.95 },
  { type: 'broken_paragraph', isChosen: false, from: 0.95 },
  { type: 'spam', isChosen: false, from: 0.95 },
  { type: 'mask_lost', isChosen: false, from: 0.95 },
]

/** The confidences that can be chosen. */
export const safeConfidences = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98] as const
