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
]
const mayOpen = /[。！？”](?:——|\p{Script=Han}{2,4}[（(，]|\p{Script=Han}{1,6}[：:])/u
/** More of the records than one in so many are not run in by mistake: the text is set so. */
const mostInside = 3
/** Who speaks, or what a field is called: 问：, 主持人：. */
const label = /^\s*(\p{Script=Han}{1,6})[：:]/u
const labelInside = /(?<=[。！？”])(\p{Script=Han}{1,6})[：:](?=\s?[\p{Script=Han}\d“《])/gu
/** So many blocks must begin with labels, and with one of them. */
const [fewestLabels, fewestOfOne] = [4, 2]

/** Turns of a talk, or fields of a form, of which each begins a block elsewhere. */
function fusedTurnsIn(list: readonly ListedBlock[], candidates: readonly ListedBlock[]): Intruder[] {
  const hits = candidates.flatMap(({ block, text }) =>
    label.test(text)
      ? matchesOf(text, labelInside).map(({ index, 0: { length }, 1: name = '' }) => {
          return { name, start: block.start + index, end: block.start + index + length }
        })
      : [],
  )
  if (hits.length === 0) return []
  const counts = new Map<string, number>()
  for (const { text } of list) {
    const name = label.exec(text.slice(0, 10))?.[1]
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const found = hits.filter(({ name }) => (counts.get(name) ?? 0) >= fewestOfOne)
  if (all < fewestLabels || found.length * mostInside > all) return []
  return found.map(({ start, end }) => ({ rule: 'fused_record', start, end, confidence: 0.72 }))
}

/** Records of a series that were run into the one before. */
export function fusedRecordsIn(list: readonly ListedBlock[]): Intruder[] {
  const candidates = list.filter(({ block, text }) => block.kind === 'paragraph' && mayOpen.test(text))
  if (candidates.length === 0) return []
  const found = openings.flatMap(({ starts, inside, fewest, confidence }): Intruder[] => {
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
  return [...found, ...fusedTurnsIn(list, candidates)]
}
