import { type ListedBlock, spanOf } from '../block-list.ts'
import { furnitureOf } from '../boilerplate/line.ts'
import { endOf } from '../continuation.ts'
import type { Intruder } from './intruder.ts'
import { pairsOf } from './subject.ts'

const [shortest, longest] = [8, 34]
const line = /^\s*[\p{Script=Han}\d“”《》、]+(?:[ \u3000][\p{Script=Han}\d“”《》]+)?[！？]?\s*$/u
/** Numbers, and what a text calls its parts. */
const ofParts =
  /^\s*(?:[一二三四五六七八九十\d]{1,3}[、.．]|第[一二三四五六七八九十\d]|附|前言|引言|结[语論论]|尾声|后[记記]|序|正文|摘要|致谢|参考)/u
/** So many of its pairs of characters stand nowhere else. */
const leastNew = 0.9
const longestParagraph = 30

const isProse = (entry: ListedBlock | undefined) =>
  entry?.shape === 'prose' && entry.block.kind === 'paragraph' && entry.text.trim().length >= longestParagraph

/** How many pairs of a line stand in none of some texts, as a part of all of them. */
function newIn(text: string, others: readonly string[]): number {
  const pairs = pairsOf(text)
  if (pairs.length === 0) return 0
  return pairs.filter(pair => !others.some(other => other.includes(pair))).length / pairs.length
}

/** The headline of another article between two paragraphs: the only line of its kind, and the text says nothing of it. */
function loneHeadline(list: readonly ListedBlock[]): Intruder[] {
  const lines = list.flatMap((entry, index) => {
    const { text, block } = entry
    const isOne =
      index > 0 &&
      block.kind === 'paragraph' &&
      block.role === 'body' &&
      !block.list &&
      text.trim().length >= shortest &&
      text.trim().length <= longest &&
      line.test(text) &&
      !ofParts.test(text)
    return isOne ? [index] : []
  })
  const [at] = lines
  if (at === undefined || lines.length > 1 || !isProse(list[at - 1]) || !isProse(list[at + 1])) return []
  const entry = list[at] as ListedBlock
  if (endOf((list[at - 1] as ListedBlock).text) !== 'ended' || furnitureOf(entry.text)) return []
  const others = list.filter(other => other !== entry).map(({ text }) => text)
  return newIn(entry.text, others) < leastNew ? [] : [{ rule: 'second_article', ...spanOf(entry), confidence: 0.64 }]
}

const tail = /[。！？][”」』]?[ \u3000]?(?<said>[\p{Script=Han}\d“”《》]{10,32})\s*$/u
/** Words of sentences, which headlines leave out. */
const ofSentence = /[了着的是也就都还他她它我你这那把被吗呢吧啊]|[，。；：]/u

/** In a short text most sentences speak of something new. UTF-16 units. */
const enoughText = 240

/** The headline of another article behind the last sentence of a paragraph. */
function headlineAtEnd(list: readonly ListedBlock[], index: number): Intruder[] {
  const entry = list[index] as ListedBlock
  if (!isProse(entry) || endOf(entry.text) !== 'open') return []
  const said = tail.exec(entry.text)?.groups?.said
  if (!said || ofSentence.test(said) || index + 1 < list.length) return []
  const before = entry.text.slice(0, entry.text.lastIndexOf(said))
  const others = list.map(other => (other === entry ? before : other.text))
  if (others.reduce((sum, { length }) => sum + length, 0) < enoughText) return []
  const { end } = spanOf(entry)
  return newIn(said, others) < leastNew
    ? []
    : [{ rule: 'fused_heading', start: end - said.length, end, confidence: 0.64 }]
}

/** Headlines and headings that head nothing where they stand. */
export const strangeHeadingsIn = (list: readonly ListedBlock[]): Intruder[] => [
  ...loneHeadline(list),
  ...list.flatMap((_, index) => headlineAtEnd(list, index)),
]
