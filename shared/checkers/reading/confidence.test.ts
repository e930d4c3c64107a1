import { describe, expect, it } from 'vitest'
import { weighed } from './confidence.ts'
import type { Suspicion } from './suspicion.ts'

const pages = { length: 2500 }

function suspicion(start: number, confidence: number, more: Partial<Suspicion> = {}): Suspicion {
  const place = {
    start,
    end: start + 2,
    readings: ['读'],
    confidence,
    evidence: '读',
    count: 0,
    documents: 0,
    related: [],
  }
  return { kind: 'broken', type: 'ocr_char', ...place, ...more }
}

/** What is said of the first of some suspicions of a text. */
const saidOf = (first: Suspicion, others: Suspicion[], text = pages) =>
  weighed([first, ...others], text)[0]?.confidence ?? Number.NaN

const many = Array.from({ length: 6 }, (_, at) => suspicion(100 * (at + 1), 0.9))

describe('what is suspected, weighed by how many errors the text has', () => {
  it('is told less of where nothing is surely wrong, and more where much is', () => {
    const estimate = suspicion(0, 0.6, { isEstimate: true })
    expect(saidOf(estimate, [])).toBeLessThan(0.3)
    expect(saidOf(estimate, many)).toBeGreaterThan(0.6)
  })

  it('is doubted even where a rule is sure, if characters are doubled there that may be meant', () => {
    const doubled = suspicion(0, 0.85, { kind: 'repeat' })
    expect(saidOf(doubled, [])).toBeLessThan(0.5)
    expect(saidOf(doubled, many)).toBe(0.85)
    expect(saidOf(suspicion(0, 0.85), [])).toBe(0.85)
  })

  it('stays as it is in a line or two, which show nothing of their kind', () => {
    expect(saidOf(suspicion(0, 0.6, { isEstimate: true }), [], { length: 60 })).toBe(0.6)
  })
})
