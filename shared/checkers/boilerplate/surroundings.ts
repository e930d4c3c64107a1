import type { ListedBlock } from '../block-list.ts'
import type { Furniture } from './line.ts'

/** Longest item of a navigation bar and longest line of a page's foot, UTF-16 units. */
const [longestItem, longestFoot] = [6, 40]
const fewestItems = 3
const plain = 0.75
const attachment = /^附件|\.(?:pdf|docx?|xlsx?|wps|zip|rar)\s*$/iu
const labelled = /^[\p{Script=Han}\s]{2,8}[:：]/u

const isText = ({ text, shape }: ListedBlock) =>
  shape === 'prose' && (text.trim().length >= 30 || /.{14}。\s*$/u.test(text))
const isItem = ({ block, text }: ListedBlock) =>
  block.kind === 'paragraph' &&
  block.role === 'body' &&
  new RegExp(`^\\p{Script=Han}{2,${longestItem}}$`, 'u').test(text.trim())

/** The stacked items of a navigation bar before the text: each a line, three and more in a row. */
function addNavigation(list: readonly ListedBlock[], found: Map<number, Furniture>, first: number): void {
  for (let at = 0; at < first; at++) {
    let end = at
    while (end < first && isItem(list[end] as ListedBlock)) end++
    if (end - at >= fewestItems)
      for (let item = at; item < end; item++) if (!found.has(item)) found.set(item, { rule: 'navigation', weight: 0.7 })
    at = Math.max(at, end)
  }
}

/** Labelled lines between two lines of furniture before the text belong to the same table: `成文日期：2023-02-01`. */
function addLabels(list: readonly ListedBlock[], found: Map<number, Furniture>, first: number): void {
  const isFurniture = (at: number) => (found.get(at)?.weight ?? 0) >= 0.5
  for (let at = 1; at < first; at++) {
    if (isFurniture(at) || !isFurniture(at - 1)) continue
    let end = at
    while (end < first && !isFurniture(end) && labelled.test((list[end] as ListedBlock).text.trim())) end++
    if (end < first && isFurniture(end) && end > at)
      for (let line = at; line < end; line++) found.set(line, { rule: 'source_line', weight: 0.7 })
    at = Math.max(at, end)
  }
}

/** Adds what stands around the text of a web page and shows no sign of its own: stacked navigation, labels, the foot. */
export function addSurroundings(list: readonly ListedBlock[], found: Map<number, Furniture>): void {
  const isOwn = (entry: ListedBlock, at: number) => isText(entry) && !found.has(at)
  const first = list.findIndex(isOwn)
  if (first < 0) return
  addNavigation(list, found, first)
  addLabels(list, found, first)
  const last = list.findLastIndex(isOwn)
  let isFoot = false
  for (let at = last + 1; at < list.length; at++) {
    const { block, text } = list[at] as ListedBlock
    isFoot ||= (found.get(at)?.weight ?? 0) >= plain
    if (!isFoot || found.has(at) || block.role !== 'body' || block.kind === 'cell') continue
    const line = text.trim()
    if (line.length <= longestFoot && !attachment.test(line) && !/。$/u.test(line))
      found.set(at, { rule: 'navigation', weight: 0.66 })
  }
}
