import type { FindingType } from '../domain/finding.ts'

/** The least share of the flaws of a type that the checkers find in the documents they are measured on. */
export const checkerRecall: Readonly<Record<FindingType, number>> = {
  mask: 0.98,
  mask_lost: 0.92,
  duplicate: 0.98,
  broken_paragraph: 0.95,
  ocr_char: 0.3,
  term: 0.1,
  heading_level: 0.95,
  run_on: 0.92,
  boilerplate: 0.95,
  spam: 0.95,
  punct: 0.92,
  number_date: 0.97,
  space: 0.97,
  garble: 0.97,
}
