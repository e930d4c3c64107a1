import type { AnchoredFinding } from '../domain/finding.ts'

/** What findings say of a block that tells where one article ends and another begins. */
export type ThreadSign = { findingId: string; blockId: string } & (
  | { kind: 'begins' }
  /** A box beside an article: the block alone is another text. */
  | { kind: 'alone' }
  /** Another article stands in a sentence that goes on elsewhere. */
  | { kind: 'inside'; goesOnAt: string }
  /** A sentence breaks off that goes on in another block. */
  | { kind: 'breaksOff'; goesOnAt: string }
  /** Of no article, where it reaches to the end of the block: a block offset. */
  | { kind: 'furniture'; end: number }
  /** The level that the block should have; 0 for no heading. */
  | { kind: 'level'; level: number }
)

/** The signs that findings are, in their order; most findings are none. */
export function threadSignsOf(findings: readonly AnchoredFinding[]): ThreadSign[] {
  return findings.flatMap(finding => {
    const { id, type, anchor } = finding
    const sign = { findingId: id, blockId: anchor.blockId }
    if (type === 'boilerplate' || finding.data.role === 'folio')
      return anchor.start === 0 ? [{ ...sign, kind: 'furniture', end: anchor.end }] : []
    if (type === 'run_on') return intrusion(sign, finding)
    if (type === 'heading_level') return headingSigns(sign, finding)
    const goesOnAt = type === 'broken_paragraph' ? finding.related[0]?.anchor.blockId : undefined
    return goesOnAt === undefined ? [] : [{ ...sign, kind: 'breaksOff', goesOnAt }]
  })
}

/** `（上接第一版）`: what follows belongs to an article of another page. */
const carriedOver = /^[（(【<\s]*(?:上接|紧接|接)/u

function intrusion(
  sign: { findingId: string; blockId: string },
  { data, anchor, quote, related }: AnchoredFinding,
): ThreadSign[] {
  const goesOnAt = related[0]?.anchor.blockId
  if (data.rule === 'article_inside' && goesOnAt !== undefined) return [{ ...sign, kind: 'inside', goesOnAt }]
  if (data.rule === 'box') return [{ ...sign, kind: 'alone' }]
  const isCarried = data.rule === 'jump' && anchor.start === 0 && carriedOver.test(quote)
  return isCarried || data.rule === 'second_article' || data.rule === 'byline' ? [{ ...sign, kind: 'begins' }] : []
}

function headingSigns(sign: { findingId: string; blockId: string }, { data }: AnchoredFinding): ThreadSign[] {
  const { level } = data
  if (typeof level !== 'number') return []
  const begins: ThreadSign[] = data.rule === 'headline' ? [{ ...sign, kind: 'begins' }] : []
  return [...begins, { ...sign, kind: 'level', level }]
}
