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
/** More of the records than one in so many are not run in by mistake: the text is set so. */
const mostInside = 3
/** Who speaks, or what a field is called: 问：, 主持人：. */
const label = /^\s*(\p{Script=Han}{1,6})[：:]/u
const labelInside = /(?<=[。！？”])(\p{Script=Han}{1,6})[：:](?=\s?[\p{Script=Han}\d“《])/gu
/** So many blocks must begin with labels, and with one of them. */
const [fewestLabels, fewestOfOne] = [4, 2]
/** UTF-16 units of the name of an entry. */
const longestEntry = 16

/** Turns of a talk, or fields of a form, of which each begins a block elsewhere. */
function fusedTurnsIn(list: readonly ListedBlock[]): Intruder[] {
  const counts = new Map<string, number>()
  const labelled = list.filter(({ block, text }) => {
    const name = block.kind === 'paragraph' ? label.exec(text.slice(0, 10))?.[1] : undefined
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
    return name !== undefined
  })
  if (labelled.length < fewestLabels) return []
  const found = labelled.flatMap(({ block, text }) =>
    matchesOf(text, labelInside)
      .filter(([, name]) => (counts.get(name as string) ?? 0) >= fewestOfOne)
      .map(({ index, 0: { length } }) => ({ start: block.start + index, end: block.start + index + length })),
  )
  if (found.length * mostInside > labelled.length) return []
  return found.map(span => ({ rule: 'fused_record', ...span, confidence: 0.72 }))
}

/** Entries of a book that begin in bold: **恒丰号** 杂货店……。**同春堂** 药店……. */
function fusedEntriesIn(list: readonly ListedBlock[]): Intruder[] {
  // A sentence in bold leads in what follows; an entry is a name.
  const isName = ({ block, text }: ListedBlock, [start, end]: readonly [number, number]) =>
    end - start <= longestEntry && /\p{Script=Han}$/u.test(text.slice(0, end - block.start))
  const entries = list.filter(entry => {
    const [first] = entry.block.strong
    return entry.block.kind === 'paragraph' && first?.[0] === entry.block.start && isName(entry, first)
  })
  if (entries.length < fewestLabels - 1) return []
  const found = entries.flatMap(entry =>
    entry.block.strong.slice(1).flatMap(([start, end]) => {
      const before = entry.text.slice(0, start - entry.block.start).trimEnd()
      return /[。！？]$/u.test(before) && isName(entry, [start, end]) ? [{ start, end }] : []
    }),
  )
  if (found.length * mostInside > entries.length) return []
  return found.map(span => ({ rule: 'fused_record', ...span, confidence: 0.74 }))
}

/** Records of a series that were run into the one before. */
export function fusedRecordsIn(list: readonly ListedBlock[]): Intruder[] {
  const found = openings.flatMap(({ starts, inside, fewest, confidence }): Intruder[] => {
    const isParagraph = ({ block }: ListedBlock) => block.kind === 'paragraph'
    const regular = list.filter(entry => isParagraph(entry) && starts.test(entry.text.slice(0, 24))).length
    if (regular < fewest) return []
    const hits = list.filter(isParagraph).flatMap(({ block, text }) =>
      matchesOf(text, inside).map(({ index, 0: { length } }) => {
        return { start: block.start + index, end: block.start + index + length }
      }),
    )
    if (hits.length * mostInside > Math.max(regular, mostInside)) return []
    return hits.map(hit => ({ rule: 'fused_record', ...hit, confidence }))
  })
  return [...found, ...fusedTurnsIn(list), ...fusedEntriesIn(list)]
}
