import { describe, expect, it } from 'vitest'
import type { Finding } from '../domain/finding.ts'
import { toldOnce } from './told-once.ts'

/** A finding that says only what it is of, where and by which rule. */
function findingOf(type: Finding['type'], [start, end]: [number, number], more: Partial<Finding> = {}): Finding {
  return {
    id: `${type}-${start}`,
    checker: type,
    documentId: 'document',
    type,
    start,
    end,
    quote: '',
    message: { key: 'x', params: {} },
    severity: 'warning',
    confidence: 0.9,
    fixes: [],
    related: [],
    data: {},
    ...more,
  }
}
const kept = (...findings: Finding[]) => toldOnce(findings).map(({ id }) => id)

describe('a blank inside a figure', () => {
  it('is told as white space, not as digits that are grouped wrongly', () => {
    const grouping = findingOf('number_date', [10, 16], { data: { rule: 'grouping' } })
    expect(kept(grouping, findingOf('space', [11, 12]))).toEqual(['space-11'])
    expect(kept(grouping, findingOf('space', [18, 19]))).toEqual(['number_date-10', 'space-18'])
  })
})

describe('page furniture', () => {
  it('is not told as a piece of another text as well', () => {
    expect(kept(findingOf('boilerplate', [10, 22]), findingOf('run_on', [10, 22]))).toEqual(['boilerplate-10'])
    expect(
      kept(findingOf('run_on', [10, 23]), findingOf('boilerplate', [10, 15]), findingOf('boilerplate', [16, 23])),
    ).toEqual(['boilerplate-10', 'boilerplate-16']) // two lines of one block
  })

  it('takes nothing back of an intruder that holds little of it, nor where it is doubtful', () => {
    expect(kept(findingOf('run_on', [10, 60]), findingOf('boilerplate', [50, 60]))).toHaveLength(2)
    expect(kept(findingOf('boilerplate', [10, 22], { confidence: 0.3 }), findingOf('run_on', [10, 22]))).toHaveLength(2)
  })

  it('is an advertisement or not, but not both', () => {
    const spam = (rule: string) => findingOf('spam', [10, 30], { data: { rule } })
    const line = (rule: string) => findingOf('boilerplate', [10, 30], { data: { rule }, confidence: 0.97 })
    expect(kept(line('navigation'), spam('bait'))).toEqual(['boilerplate-10'])
    expect(kept(line('related'), spam('gambling'))).toEqual(['spam-10'])
    expect(kept(findingOf('boilerplate', [0, 30]), spam('gambling'))).toHaveLength(2)
    expect(kept(line('follow'), spam('voice'))).toEqual(['boilerplate-10'])
  })
})

describe('characters of what leaves the text', () => {
  it('are not told to be wrong', () => {
    const fixes = [{ text: '體', label: '', safe: false }]
    const within = (['ocr_char', 'garble', 'punct', 'space'] as const).map(type => findingOf(type, [12, 14], { fixes }))
    expect(kept(findingOf('spam', [10, 30]), ...within)).toEqual(['spam-10'])
    expect(kept(findingOf('boilerplate', [10, 30]), ...within)).toEqual(['boilerplate-10'])
  })

  it('are, where they reach further, or it is doubtful that it leaves', () => {
    expect(kept(findingOf('spam', [10, 30]), findingOf('ocr_char', [28, 32]))).toHaveLength(2)
    expect(kept(findingOf('spam', [10, 30], { confidence: 0.6 }), findingOf('ocr_char', [12, 14]))).toHaveLength(2)
    expect(kept(findingOf('spam', [10, 30]), findingOf('mask', [12, 14]))).toHaveLength(2)
    // A number that an offer half hides goes with the offer.
    expect(kept(findingOf('spam', [10, 30]), findingOf('mask', [12, 14], { data: { kind: 'other' } }))).toHaveLength(1)
    expect(kept(findingOf('boilerplate', [10, 30]), findingOf('number_date', [12, 22]))).toHaveLength(2)
    expect(kept(findingOf('spam', [10, 30]), findingOf('garble', [12, 14]))).toHaveLength(2) // no text at all
  })
})

describe('a pasted passage', () => {
  it('is told as a whole', () => {
    expect(kept(findingOf('duplicate', [10, 80]), findingOf('run_on', [10, 13]))).toEqual(['duplicate-10'])
  })

  it('is more than a document that stands twice', () => {
    const copy = findingOf('duplicate', [10, 80], { data: { reason: 'document' } })
    expect(kept(copy, findingOf('run_on', [40, 60]))).toHaveLength(2)
  })

  it('has a cut end, which is told where it is known to go on', () => {
    const end = (missing: boolean) => findingOf('broken_paragraph', [80, 82], { data: { missing } })
    expect(kept(findingOf('duplicate', [10, 80]), end(true))).toEqual(['duplicate-10'])
    expect(kept(findingOf('duplicate', [10, 80]), end(false))).toHaveLength(2)
  })
})
