import { expect, test } from 'vitest'
import type { HistoryEntry } from '#shared/contract/history.ts'
import { translateMessage } from '#shared/i18n/index.ts'
import { lineOf, linesOf } from './entry-texts.ts'

const say = (key: string, params: Record<string, string | number> = {}): string =>
  translateMessage('en', { key, params })
const rejected = { type: 'mask', verdict: 'rejected', quote: '**', isTakenBack: false } as const

function entryOf(changed: Partial<HistoryEntry>): HistoryEntry {
  const nothing = { decisions: [], readings: [], annotations: [], inserted: '', deleted: 0, isCut: false }
  const decided = changed.decisions?.length ?? 0
  return { ...nothing, kind: 'decision', decided, ...changed } as unknown as HistoryEntry
}

test('what is said alike is said once, with how often', () => {
  const entry = entryOf({ decisions: [rejected, rejected, { ...rejected, quote: 'X' }] })
  expect(linesOf(entry, say)).toEqual(['Mask, Rejected: “**” (2 places)', 'Mask, Rejected: “X”'])
  expect(lineOf(entry, say)).toBe('Mask, Rejected: “**” (3 places)')
})

test('what was taken back is told as taken back', () => {
  const entry = entryOf({ kind: 'undo', decisions: [{ ...rejected, isTakenBack: true }] })
  expect(linesOf(entry, say)).toEqual(['Took back Mask, Rejected: “**”'])
})

test('one character less is one character', () => {
  expect(lineOf(entryOf({ kind: 'typing', deleted: 1 }), say)).toBe('deleted 1 character')
})

test('marks that were corrected stand apart from those of the line, and all places are counted', () => {
  const accepted = { type: 'punct', verdict: 'accepted', quote: ',', isTakenBack: true } as const
  const reading = { original: ',', reading: '，', isTakenBack: true }
  const two = { kind: 'undo', decisions: [accepted, accepted], readings: [reading, reading] } as const
  const line = 'Took back Punctuation, Accepted: “,” (2 places); “，” → “,”'
  expect(lineOf(entryOf({ ...two } as unknown as Partial<HistoryEntry>), say)).toBe(line)
  const many = { ...two, decided: 30, isCut: true } as unknown as Partial<HistoryEntry>
  expect(lineOf(entryOf(many), say)).toBe(`${line.replace('2', '30')}, and more`)
})
