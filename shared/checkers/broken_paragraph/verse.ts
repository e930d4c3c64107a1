import type { ListedBlock } from '../block-list.ts'
import { lettersOf } from '../letters.ts'

const clauseEnd = /[，。；！？、][”」』]?$|——[”」』]?$/u
const stopInside = /[。！？](?![”」』]?$)/u
/** A line of verse in a paragraph of its own has hardly more. UTF-16 units. */
const longestLine = 24
/** So many lines in a row are a song; as many of them as this are of one length. */
const [fewestLines, fewestEqual] = [4, 2]

const isLine = (entry: ListedBlock | undefined): entry is ListedBlock => {
  if (entry?.block.kind !== 'paragraph') return false
  const line = entry.text.trim()
  return line.length <= longestLine && clauseEnd.test(line) && !stopInside.test(line) && !line.includes('\n')
}

const lengthOf = ({ text }: ListedBlock) => lettersOf(text).length

/** The longest row of lines around one that all end in a mark, of three on either side. */
function linesAround(list: readonly ListedBlock[], index: number): ListedBlock[] {
  let [first, last] = [index, index]
  while (first > index - 3 && isLine(list[first - 1])) first--
  while (last < index + 3 && isLine(list[last + 1])) last++
  return list.slice(first, last + 1)
}

/** Two lines of one length, the first of which ends in a comma and the second in a full stop: 文章千古事，/ 得失寸心知。 */
function isCouplet(left: ListedBlock, right: ListedBlock | undefined): boolean {
  const length = lengthOf(left)
  return length >= 4 && isLine(right) && lengthOf(right) === length && /[。！？]/u.test(right.text.trim().slice(-2))
}

/**
 * Whether a line is one of verse that is set line by line: each ends in a mark, and they are of one length – two, three
 * and more – or a song of lines among which some are.
 */
export function isVerse(list: readonly ListedBlock[], index: number): boolean {
  const entry = list[index]
  if (!isLine(entry)) return false
  const lines = linesAround(list, index)
  if (lines.length < 2) return false
  if (lines.length === 2) return isCouplet(lines[0] as ListedBlock, lines[1])
  const lengths = lines.map(lengthOf)
  const own = lengthOf(entry)
  const equal = Math.max(...lengths.map(length => lengths.filter(other => other === length).length))
  if (lines.length >= fewestLines && equal >= fewestEqual) return true
  return equal >= lines.length || (lengths.filter(length => length === own).length >= 3 && equal >= 3)
}
