import { describe, expect, it } from 'vitest'
import type { JoinedLines } from '../joined-lines.ts'
import { inOwnLines } from './own-lines.ts'
import { type Suspicion, suspicionIn } from './suspicion.ts'

const source = '本年农业收\n人有所增加'
const read = source.replace('\n', '')
const own = (offset: number) => (offset < 5 ? offset : offset + 1)
const joined = {
  ownStretch: ({ start, end }: { start: number; end: number }) => ({ start: own(start), end: own(end - 1) + 1 }),
} as JoinedLines

const said = (start: number, end: number, ...readings: string[]): Suspicion =>
  suspicionIn({ block: { start: 0 } }, { kind: 'misspelt', start, end, readings, confidence: 0.9 })
const carried = (suspicion: Suspicion) =>
  inOwnLines(suspicion, { joined, source, read }).map(({ start, end, readings }) => [
    source.slice(start, end),
    ...readings,
  ])

describe('inOwnLines', () => {
  it('moves what stands in one line', () => {
    expect(carried(said(6, 8, '稍有'))).toEqual([['有所', '稍有']])
  })
  it('shrinks what reaches across a break to what is changed', () => {
    expect(carried(said(2, 6, '农业收入', '农业收益'))).toEqual([['人', '入', '益']])
  })
  it('keeps a neighbour beside what was lost', () => {
    expect(carried(said(4, 6, '收了人'))).toEqual([['收', '收了']])
  })
  it('says nothing of a change on both sides of a break', () => {
    expect(carried(said(4, 6, '增长'))).toEqual([])
  })
})
