import type { FindingType } from '#shared/domain/finding.ts'

/** A type that can be put right in one go, from a confidence on. */
export interface SafeType {
  type: FindingType
  isChosen: boolean
  from: number
}

/** Which fixes are made in one go: those that cannot change the meaning, or all that one is sure of. */
export const fixCares = ['safe', 'sure'] as const
export type ListedCare = (typeof fixCares)[number]

/**
 * Width of signs, white space and invisible signs keep the meaning. Slips of writing are mechanical too, but change words;
 * what a word should be is a matter of reading, unless it is nearly sure. What a mask hides is told for good once it is
 * recorded, so that wants to be asked for.
 */
export const typesByCare: Readonly<Record<ListedCare, readonly SafeType[]>> = {
  safe: [
    { type: 'punct', isChosen: true, from: 0.8 },
    { type: 'space', isChosen: true, from: 0.8 },
    { type: 'garble', isChosen: true, from: 0.8 },
  ],
  sure: [
    { type: 'punct', isChosen: true, from: 0.8 },
    { type: 'space', isChosen: true, from: 0.8 },
    { type: 'number_date', isChosen: true, from: 0.8 },
    { type: 'garble', isChosen: true, from: 0.95 },
    { type: 'ocr_char', isChosen: true, from: 0.95 },
    { type: 'term', isChosen: true, from: 0.95 },
    { type: 'mask', isChosen: false, from: 0.95 },
    { type: 'broken_paragraph', isChosen: false, from: 0.95 },
    { type: 'spam', isChosen: false, from: 0.95 },
    { type: 'mask_lost', isChosen: false, from: 0.95 },
  ],
}

/** The confidences that can be chosen. */
export const safeConfidences = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98] as const
