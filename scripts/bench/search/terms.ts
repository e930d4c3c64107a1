import { makeWords, ReportWriter } from './generate.ts'

/** A term and how often it is to be expected. */
export interface BenchTerm {
  kind: string
  term: string
}

/** The same list in every run: words of every rank, stretches of text of every length, marks, figures, and nothing. */
export function benchTerms(): BenchTerm[] {
  const words = makeWords().filter(word => word.length > 1)
  const ranked = [0, 1, 5, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 40_000, 55_000]
  const paragraphs = new ReportWriter().document(40)
  const stretches = [2, 3, 4, 5, 6, 8, 12, 20].flatMap(length =>
    [0, 1, 2, 3].map(index => ({
      kind: `stretch of ${length}`,
      term: paragraphs[length + index]!.slice(9, 9 + length),
    })),
  )
  const joined = [0, 3, 9, 30, 80].map(rank => ({
    kind: 'words never joined',
    term: words[rank]! + words[rank + 7_001]!,
  }))
  const particles = ['的的', '，的', '。在', '的和', '了，', '不中'].map(term => ({
    kind: 'particles and marks',
    term,
  }))
  const figures = ['20', '2021年', '0万元', '**', '**市', '年1'].map(term => ({ kind: 'figures and masks', term }))
  const absent = ['佢哋', 'qx', '〔〕〔', '龘龘龘'].map(term => ({ kind: 'nowhere', term }))
  return [
    ...ranked.map(rank => ({ kind: 'word', term: words[rank]! })),
    ...stretches,
    ...joined,
    ...particles,
    ...figures,
    ...absent,
  ]
}
