import { expect, test } from 'vitest'
import { type FindingType, findingTypes } from '#shared/domain/finding.ts'
import { checkerRecall } from '#shared/quality/checker-recall.ts'
import { checkedFolder, goldFolders } from './gold-folders.ts'
import { score, share } from './score.ts'

/**
 * The least share of flaws found, and of findings that are right, in the evaluation texts: what the checkers reach,
 * rounded down. No checker is made with these texts in view. Raise a floor when a checker gets better, never lower one
 * to let a change pass.
 */
const floors: Record<FindingType, { recall: number; precision: number }> = {
  mask: { recall: 0.98, precision: 0.98 },
  mask_lost: { recall: 0.92, precision: 0.92 },
  duplicate: { recall: 0.98, precision: 0.95 },
  broken_paragraph: { recall: 0.95, precision: 0.95 },
  ocr_char: { recall: 0.5, precision: 0.7 },
  term: { recall: 0.45, precision: 0.75 },
  heading_level: { recall: 0.95, precision: 0.95 },
  run_on: { recall: 0.92, precision: 0.95 },
  boilerplate: { recall: 0.95, precision: 0.95 },
  spam: { recall: 0.95, precision: 0.95 },
  punct: { recall: 0.92, precision: 0.97 },
  number_date: { recall: 0.97, precision: 0.97 },
  space: { recall: 0.97, precision: 0.95 },
  garble: { recall: 0.97, precision: 0.97 },
}
/** The most findings per 10,000 characters of texts without flaws. */
const mostFalseAlarms = 3

const documents = (await checkedFolder(goldFolders.evaluation)) ?? []

test.each(findingTypes.map(type => [type, floors[type]] as const))('%s is found', (type, floor) => {
  const tally = score(documents).rows.get(type)
  expect(share(tally?.found ?? 0, tally?.gold ?? 0)).toBeGreaterThanOrEqual(floor.recall)
  expect(share(tally?.right ?? 0, tally?.findings ?? 0)).toBeGreaterThanOrEqual(floor.precision)
})

test('no recall that the estimate of errors relies on is above its floor', () => {
  for (const type of findingTypes) expect(checkerRecall[type], type).toBeLessThanOrEqual(floors[type].recall)
})

test('texts without flaws are left alone', () => {
  const clean = documents.filter(({ gold }) => gold.length === 0)
  const characters = clean.reduce((sum, { text }) => sum + text.length, 0)
  expect((10_000 * score(clean).judged.length) / characters).toBeLessThanOrEqual(mostFalseAlarms)
})
