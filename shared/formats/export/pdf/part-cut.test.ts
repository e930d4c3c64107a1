import { expect, it } from 'vitest'
import { partCut } from './part-cut.ts'
import { browserPdf } from './testing/browser-pdf.ts'

const page = (names: Record<string, number>) => ({ tags: ['x'], names })
const marks = ['a', 'b', 'c', 'd'].map((name, index) => ({ piece: index + 5, name }))

it('ends where a block last begins a page, and a page follows', () => {
  const pdf = browserPdf([page({ a: 842 }), page({ b: 842 }), page({ c: 842 }), page({ d: 842 })])
  expect(partCut(pdf, marks)).toEqual({ pages: 2, piece: 7 })
})

it('does not end within a page, nor before the first', () => {
  expect(partCut(browserPdf([page({ a: 842 }), page({ b: 836.5 }), page({ c: 500 }), page({})]), marks)).toBeNull()
  expect(partCut(browserPdf([page({}), page({})]), marks)).toBeNull()
})

it('takes the first of several blocks at the top of a page', () => {
  const pdf = browserPdf([page({}), page({ b: 842, c: 842 }), page({})])
  expect(partCut(pdf, marks)).toEqual({ pages: 1, piece: 6 })
})
