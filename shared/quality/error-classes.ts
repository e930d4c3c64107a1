import type { FindingType } from '../domain/finding.ts'

/** What an error counts as: a character, or a mark. Masks and flaws of structure are no errors of the text. */
export const errorClasses = ['characters', 'marks'] as const
export type ErrorClass = (typeof errorClasses)[number]

/** How much one error counts: a wrong, missing or extra character 1, a wrong mark 0.1. */
export const classWeights: Readonly<Record<ErrorClass, number>> = { characters: 1, marks: 0.1 }

/** A book passes with at most so many errors in 10,000 characters (差错率不超过万分之一). */
export const passingRate = 1

const characterTypes: readonly FindingType[] = ['ocr_char', 'term', 'number_date', 'garble', 'spam', 'mask_lost']
const markTypes: readonly FindingType[] = ['punct', 'space']

/** The class that a type of finding counts in; null for what is not counted. */
export function classOf(type: FindingType): ErrorClass | null {
  if (characterTypes.includes(type)) return 'characters'
  return markTypes.includes(type) ? 'marks' : null
}
