import { expect, test } from 'vitest'
import { answers, type GoldFlaw, type ScoredFinding, score, share, total } from './score.ts'

const flaw = (type: string, start: number, end: number, more: Partial<GoldFlaw> = {}): GoldFlaw => ({
  id: 'x',
  type,
  start,
  end,
  quote: '',
  certainty: 'sure',
  correction: null,
  ...more,
})
const found = (
  type: ScoredFinding['type'],
  start: number,
  end: number,
  more: Partial<ScoredFinding> = {},
): ScoredFinding => ({ type, start, end, quote: '', confidence: 0.9, fixes: [], ...more })

test('a finding answers a flaw that it overlaps, of its type, a named one or a neighbour', () => {
  expect(answers(found('punct', 3, 5), flaw('punct', 4, 8))).toBe(true)
  expect(answers(found('punct', 3, 4), flaw('punct', 4, 8))).toBe(false)
  expect(answers(found('space', 3, 5), flaw('punct', 4, 8))).toBe(false)
  expect(answers(found('space', 3, 5), flaw('punct', 4, 8, { alt_types: ['space'] }))).toBe(true)
  expect(answers(found('term', 3, 5), flaw('ocr_char', 4, 8))).toBe(true)
  expect(answers(found('number_date', 3, 5), flaw('punct', 4, 8))).toBe(false)
  expect(answers(found('punct', 3, 5), flaw('number_date', 4, 8))).toBe(true)
})

test('empty stretches stand beside what they touch', () => {
  expect(answers(found('ocr_char', 4, 4), flaw('ocr_char', 4, 8))).toBe(true)
  expect(answers(found('ocr_char', 5, 7), flaw('ocr_char', 4, 4))).toBe(true)
  expect(answers(found('ocr_char', 6, 7), flaw('ocr_char', 4, 4))).toBe(false)
})

test('a broken paragraph may be found two characters off, a duplicate at its other copy, a habit on any of its lines', () => {
  expect(answers(found('broken_paragraph', 10, 11), flaw('broken_paragraph', 6, 8))).toBe(true)
  expect(answers(found('broken_paragraph', 11, 12), flaw('broken_paragraph', 6, 8))).toBe(false)
  expect(answers(found('duplicate', 50, 55), flaw('duplicate', 4, 8, { dup_of: [40, 60] }))).toBe(true)
  const lines: [number, number][] = [
    [0, 10],
    [30, 40],
  ]
  expect(answers(found('space', 33, 34), flaw('space', 4, 8, { systematic: true, lines }))).toBe(true)
  expect(answers(found('space', 20, 21), flaw('space', 4, 8, { systematic: true, lines }))).toBe(false)
})

test('recall leaves judgements out, precision lets them count, weak findings do neither', () => {
  const gold = [
    flaw('ocr_char', 0, 2, { correction: '领导' }),
    flaw('ocr_char', 4, 6, { certainty: 'judgement' }),
    flaw('punct', 8, 9, { certainty: 'likely', correction: '，' }),
    flaw('broken_paragraph', 9, 9, { neutral: true }),
  ]
  const findings = [
    found('ocr_char', 0, 4, { fixes: [{ text: '领 导领导' }, { text: '领导领到' }] }),
    found('ocr_char', 4, 6),
    found('punct', 8, 9, { confidence: 0.4 }),
    found('mask', 2, 3),
  ]
  const { rows, misses, judged } = score([{ name: 'a', text: '领导领到其中三人,。', gold, findings }])
  expect(rows.get('ocr_char')).toEqual({ gold: 1, found: 1, fixable: 1, fixed: 1, findings: 2, right: 2 })
  expect(rows.get('punct')).toEqual({ gold: 1, found: 0, fixable: 1, fixed: 0, findings: 0, right: 0 })
  expect(rows.get('mask')).toEqual({ gold: 0, found: 0, fixable: 0, fixed: 0, findings: 1, right: 0 })
  expect(misses.map(({ flaw: { type } }) => type)).toEqual(['punct'])
  expect(judged.filter(({ right }) => !right).map(({ finding }) => finding.type)).toEqual(['mask'])
  expect(total(rows.values())).toEqual({ gold: 2, found: 1, fixable: 2, fixed: 1, findings: 3, right: 2 })
  expect([share(1, 2), share(0, 0)]).toEqual([0.5, null])
})

test('a fix is right when it makes what the gold makes, whatever its span', () => {
  const offered = (start: number, end: number, text: string) => {
    const gold = [flaw('ocr_char', 2, 5, { correction: '人口' })]
    const finding = found('ocr_char', start, end, { fixes: [{ text }] })
    return score([{ name: 'a', text: '促进人人口均衡', gold, findings: [finding] }]).rows.get('ocr_char')?.fixed
  }
  expect(offered(2, 4, '人')).toBe(1)
  expect(offered(2, 3, '')).toBe(1)
  expect(offered(0, 7, '促进 人口均衡')).toBe(1)
  expect(offered(2, 4, '')).toBe(0)
})
