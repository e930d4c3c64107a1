import { describe, expect, it } from 'vitest'
import type { Finding, FindingType } from '../domain/finding.ts'
import { flawsAmong, flawsKept, inLightOfFlaws, keepFlaws } from './flaws.ts'
import { markedSnapshot } from './testing/marked-snapshot.ts'

function finding(start: number, confidence: number, type: FindingType = 'ocr_char'): Finding {
  const place = { start, end: start + 2, documentId: 'document', id: `${type} ${start}`, quote: '' }
  const told = { severity: 'warning' as const, message: { key: 'x', params: {} }, fixes: [], related: [], data: {} }
  return { ...place, ...told, checker: type, type, confidence }
}

const saidIn = (findings: Finding[], length: number): number[] =>
  inLightOfFlaws(findings, flawsAmong(findings, length), ({ confidence }) => confidence).map(
    ({ confidence }) => confidence,
  )

describe('findings in the light of how many flaws their text has', () => {
  it('are doubted where they are the only ones of some pages', () => {
    const [alone] = saidIn([finding(0, 0.7)], 8000)
    expect(alone).toBeLessThan(0.4)
    const [sure] = saidIn([finding(0, 0.95)], 8000)
    expect(sure).toBeGreaterThan(0.5)
    expect(sure).toBeLessThan(0.9)
  })

  it('stay as they are among others, and in a text of a few lines', () => {
    const many = Array.from({ length: 5 }, (_, at) => finding(100 * at, 0.9))
    expect(saidIn([...many, finding(900, 0.7)], 8000).at(-1)).toBe(0.7)
    expect(saidIn([finding(0, 0.7)], 300)).toEqual([0.7])
  })

  it('do not vouch for themselves, and masks, furniture and headings vouch for nothing', () => {
    const others = (['mask', 'boilerplate', 'heading_level'] as const).flatMap(type =>
      Array.from({ length: 6 }, (_, at) => finding(100 * at, 0.9, type)),
    )
    const said = saidIn([...others, finding(900, 0.9)], 8000)
    expect(said.slice(0, -1)).toEqual(others.map(() => 0.9))
    expect(said.at(-1)).toBeLessThan(0.8)
  })

  it('of a part are weighed by the whole text, if it has been checked', () => {
    const { snapshot } = markedSnapshot('一段正文。')
    const part = [finding(0, 0.7)]
    const weighed = () => inLightOfFlaws(part, flawsKept(snapshot), ({ confidence }) => confidence)[0]?.confidence
    expect(weighed()).toBe(0.7)
    keepFlaws(snapshot, { sure: 0, length: 8000 })
    expect(weighed()).toBeLessThan(0.4)
    keepFlaws(snapshot, { sure: 9, length: 8000 })
    expect(weighed()).toBe(0.7)
  })
})
