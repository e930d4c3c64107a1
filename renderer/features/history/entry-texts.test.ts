import { expect, test } from 'vitest'
import type { HistoryEntry } from '#shared/contract/history.ts'
import { translateMessage } from '#shared/i18n/index.ts'
import { lineOf, linesOf } from './entry-texts.ts'

const say = (key: string, params: Record<string, string | number> = {}): string =>
  translateMessage('en', { key, params })
const rejected = { type: 'mask', verdict: 'rejected', quote: '**', isTakenBack: false } as const

function entryOf(changed: Partial<HistoryEntry>): HistoryEntry {
  const nothing = { decisions: [], readings: [], annotations: [], inserted: '', deleted: 0, isCut: false }
  return { ...nothing, kind: 'decision', ...changed } as unknown as HistoryEntry
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
