import type { ListedBlock } from '../block-list.ts'
import { matchesOf } from '../matches.ts'
import type { Intruder } from './intruder.ts'

/** How the records of a kind of text begin: what stands at the start of most blocks is run in where it stands inside one. */
interface Opening {
  /** At the beginning of a block. */
  starts: RegExp
  /** Behind the end of a sentence. */
  inside: RegExp
  fewest: number
  confidence: number
}

const openings: readonly Opening[] = [
  // Points of a report: ——依法惩治……。——服务保障…….
  { starts: /^\s*——\p{Script=Han}/u, inside: /(?<=[。！？])——(?=\p{Script=Han})/gu, fewest: 2, confidence: 0.74 },
  // Lives: 陆怀清（1872—1941），字静之.
  {
    starts:
      /^\s*\p{Script=Han}{2,4}[（(](?:约)?\d{4}\s?[—–~～\-－]|^\s*\p{Script=Han}{2,4}，(?:[男女]，|(?:生于)?\d{4}年)/u,
    inside:
      /(?<=[。！？])\p{Script=Han}{2,4}(?:[（(](?:约)?\d{4}\s?[—–~～\-－]{1,2}[^）)]{0,12}[）)]|，[男女]，(?:[^，。]{1,12}，)?)/gu,
    fewest: 2,
    confidence: 0.74,
  },
  // Talks: 问：……。答：…….
  { starts: /^\s*[问問答][：:]/u, inside: /(?<=[。！？”])[问問答][：:]/gu, fewest: 3, confidence: 0.72 },
]
const mayOpen = /[。！？”](?:——|[问問答][：:]|\p{Script=Han}{2,4}[（(，])/u
/** More of the records than one in so many are not run in by mistake: the text is set so. */
const mostInside = 3

/** Records of a series that were run into the one before. */
export function fusedRecordsIn(list: readonly ListedBlock[]): Intruder[] {
  const candidates = list.filter(({ block, text }) => block.kind === 'paragraph' && mayOpen.test(text))
  if (candidates.length === 0) return []
  return openings.flatMap(({ starts, inside, fewest, confidence }): Intruder[] => {
    const hits = candidates.flatMap(({ block, text }) =>
      matchesOf(text, inside).map(match => ({
        start: block.start + match.index,
        end: block.start + match.index + match[0].length,
      })),
    )
    if (hits.length === 0) return []
    const regular = list.filter(
      ({ block, text }) => block.kind === 'paragraph' && starts.test(text.slice(0, 24)),
    ).length
    if (regular < fewest || hits.length * mostInside > Math.max(regular, mostInside)) return []
    return hits.map(hit => ({ rule: 'fused_record', ...hit, confidence }))
  })
}
