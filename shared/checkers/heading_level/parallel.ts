import { endOf } from '../continuation.ts'
import { headsBelow } from '../heading-over.ts'
import { type Outline, type OutlineEntry, unmarkedEntry } from '../outline.ts'
import { blockAdvertisements } from '../spam/scan.ts'
import type { Judgement } from './judgement.ts'

const [shortest, longest] = [6, 40]
const breaks = /[，、：—\s]+/u
const stop = /[。；;！!？?，,、：:—)）]["”’」』]*$|[。；！？]|\d{1,4}$/u

/** Lengths of the parts of a heading in two or more parts: `源头治污，让河道清起来` is 4 and 6. */
function partsOf(line: string): number[] | null {
  if (line.length < shortest || line.length > longest || stop.test(line)) return null
  const parts = line.split(breaks).filter(Boolean)
  return parts.length >= 2 && parts.every(part => part.length >= 3) ? parts.map(part => part.length) : null
}

const separatorsOf = (line: string) => line.replace(/[^，、：—\s]+/gu, '.').replace(/\s+/gu, ' ')
const isLike = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((length, at) => Math.abs(length - (b[at] as number)) <= 1)

const [shortestPlain, longestPlain] = [4, 10]
const isPlain = (line: string) =>
  line.length >= shortestPlain && line.length <= longestPlain && /^\p{Script=Han}+$/u.test(line)

/** Whether a line stands alone between paragraphs that are whole; captions, jump lines and running heads may precede. */
export function isSetApart(list: Outline['list'], index: number): boolean {
  const [before, after] = [list[index - 1], list[index + 1]]
  if (!before || after?.shape !== 'prose' || after.text.trim().length < 30) return false
  if (endOf(before.text) === 'ended' || ['caption', 'jump', 'label'].includes(before.shape)) return true
  const isAdvertised = blockAdvertisements
    .of(list, before.text)
    .some(({ confidence, end }) => confidence >= 0.5 && end >= before.text.trimEnd().length)
  return isAdvertised || headsBelow(list, index)
}

/** Single-part lines set apart like marked headings of about their length: `守住绿水青山` beside `栽好梧桐树`. */
function plainSisters({ list, entries }: Outline): Judgement[] {
  const models = entries.filter(({ level, number, line }) => level > 1 && !number && isPlain(line))
  if (models.length < 2) return []
  return list.flatMap(({ block, text, shape }, index): Judgement[] => {
    if (block.kind !== 'paragraph' || block.list || block.role !== 'body' || shape !== 'label') return []
    const line = text.trim()
    if (!isPlain(line) || !isSetApart(list, index)) return []
    const like = models.filter(model => Math.abs(model.line.length - line.length) <= 1)
    const levels = like.map(({ level }) => level)
    const level = Math.min(...levels)
    const witness = like.find(model => model.level === level)
    if (like.length < 2 || !witness) return []
    const target = unmarkedEntry(list, index)
    return [{ target, rule: 'unmarked', level, confidence: 0.62, witness }]
  })
}

/** Unmarked lines between paragraphs that are built like marked headings without numbers. */
export function judgeParallels(outline: Outline): Judgement[] {
  const { list, entries } = outline
  const models = new Map<string, { parts: number[]; entry: OutlineEntry }[]>()
  for (const entry of entries) {
    const parts = entry.level > 1 && !entry.number ? partsOf(entry.line) : null
    if (!parts) continue
    const key = separatorsOf(entry.line)
    models.set(key, [...(models.get(key) ?? []), { parts, entry }])
  }
  const plain = plainSisters(outline)
  if (models.size === 0) return plain
  const inParts = list.flatMap(({ block, text, shape }, index): Judgement[] => {
    if (block.kind !== 'paragraph' || block.list || block.role !== 'body' || text.length > longest) return []
    if (shape === 'byline' || shape === 'caption' || shape === 'jump' || shape === 'salutation') return []
    const line = text.trim()
    const parts = partsOf(line)
    const [before, after] = [list[index - 1], list[index + 1]]
    if (!parts || !before || after?.shape !== 'prose' || endOf(before.text) !== 'ended') return []
    const like = models.get(separatorsOf(line))?.filter(model => isLike(model.parts, parts)) ?? []
    const witness = like[0]?.entry
    if (!witness || like.length < 2) return []
    const target = unmarkedEntry(list, index)
    return [{ target, rule: 'unmarked', level: witness.level, confidence: 0.7, witness }]
  })
  return [...inParts, ...plain]
}
