import type { ListedBlock } from '../block-list.ts'
import { foldLine } from '../fold-line.ts'
import type { Furniture } from './line.ts'

const plain = 0.66
/** A figure, a word or two, letters without Chinese: what counters, tabs and names of boards consist of. */
const atom = /^(?:[\d,.\s/:%+-]{1,12}|\p{Script=Han}{1,4}|[\x20-\x7e]{1,24})$/u
const longestHemmed = 24
/** What a paper bears over its title. */
const ofPaper =
  /文件$|[〔[（(]\s?\d{4}\s?[〕\])）]|[。；！？]|委员会|人民政府|[局厅办院部]$|报告|通知|公告|意见|决定|方案/u
const mostHemmed = 12

/** Whether a line stands where only furniture can: it is known to be some, or holds hardly anything. */
type Kind = 'furniture' | 'atom' | 'unknown' | 'text'

function kindOf({ block, text, shape }: ListedBlock, furniture: Furniture | undefined): Kind {
  if (furniture && furniture.weight >= plain) return 'furniture'
  if (block.role !== 'body' || block.kind !== 'paragraph' || block.list) return 'text'
  const line = text.trim()
  if (line.length <= longestHemmed && atom.test(line)) return 'atom'
  if (shape === 'label' && line.length <= longestHemmed && !line.includes('\n') && !ofPaper.test(foldLine(line)))
    return 'unknown'
  return shape === 'prose' || shape === 'item' ? 'text' : 'unknown'
}

/** Lines that hold hardly anything, with furniture on either side, or over it at the head of a page that has its headline below. */
function addAtoms(kinds: readonly Kind[], found: Map<number, Furniture>): void {
  const headline = kinds.indexOf('unknown')
  const hasHeadline = headline >= 0 && headline < (kinds.indexOf('text') + 1 || kinds.length)
  for (let at = -1; at < kinds.length; at++) {
    if (
      at < 0 ? !hasHeadline || found.get(kinds.indexOf('furniture'))?.rule === 'source_line' : kinds[at] !== 'furniture'
    )
      continue
    let end = at + 1
    while (end < kinds.length && kinds[end] === 'atom') end++
    if (kinds[end] !== 'furniture' || end - at > mostHemmed) continue
    for (let atom = at + 1; atom < end; atom++) found.set(atom, { rule: 'navigation', weight: 0.66 })
    at = end - 1
  }
}

/** Short lines over the path to a page, with furniture on either side: the name of a site, what it says of itself. */
function addAbovePath(list: readonly ListedBlock[], kinds: readonly Kind[], found: Map<number, Furniture>): void {
  const first = kinds.indexOf('text')
  const head = kinds.slice(0, first < 0 ? 0 : first)
  const path = head.findLastIndex((_, at) => found.get(at)?.rule === 'breadcrumb')
  // The headline is below.
  if (!head.some((kind, at) => at > path && (kind === 'unknown' || kind === 'atom'))) return
  const isHem = (at: number) => at < 0 || kinds[at] === 'furniture' || (found.get(at)?.weight ?? 0) >= plain
  for (let at = 0; at < path; at++) {
    if (kinds[at] !== 'unknown' || !isHem(at - 1) || !isHem(at + 1)) continue
    const line = (list[at] as ListedBlock).text.trim()
    if (line.length <= longestHemmed && !ofPaper.test(foldLine(line)))
      found.set(at, { rule: 'navigation', weight: 0.6 })
  }
}

const separator = /\s?[-_|—–·]{1,2}\s?|\s+/u
const titled = /^(?:本文|文章|页面|文档|原)?(?:标题|题目|名称|链接)\s?[:：]\s?/u
const [shortestTitle, longestBrowser] = [5, 100]

/** What browsers show over a page: the headline of the text again, with the names of a board and of the site. */
function addBrowserTitles(list: readonly ListedBlock[], found: Map<number, Furniture>): void {
  const titles = new Set<string>()
  for (const { text, shape } of list)
    if ((shape === 'label' || shape === 'heading' || shape === 'prose') && text.length <= longestBrowser)
      titles.add(text.trim())
  for (const [index, { block, text, shape }] of list.entries()) {
    const line = text.trim()
    if (found.has(index) || block.kind !== 'paragraph' || block.role !== 'body' || line.length > longestBrowser)
      continue
    if (titled.test(line)) {
      if (titles.has(line.replace(titled, ''))) found.set(index, { rule: 'source_line', weight: 0.76 })
      continue
    }
    const at = line.search(/\s?[-_|—–]/u)
    if (at < shortestTitle || shape === 'item' || /[。；！？，]/u.test(line.slice(at))) continue
    const title = line.slice(0, at)
    const rest = line.slice(at).split(separator).filter(Boolean)
    if (titles.has(title) && rest.length > 0 && rest.length <= 4 && rest.every(part => part.length <= 16))
      found.set(index, { rule: 'navigation', weight: 0.74 })
  }
}

const [shortestThread, mostBelow] = [8, 10]
/** A title without marks and the numbers of notes. */
export const lettersOnly = (text: string) => text.replace(/\[\d{1,2}\]|[^\p{L}\p{N}]+/gu, '')

/** The title of a thread or a page between lines of furniture, which the text below has again at its head. */
function addThreadTitles(list: readonly ListedBlock[], kinds: readonly Kind[], found: Map<number, Furniture>): void {
  const isHem = (at: number) => kinds[at] === 'furniture'
  for (let at = 0; at + 2 < list.length; at++) {
    const { text, shape, block } = list[at] as ListedBlock
    if (isHem(at) || shape !== 'label' || block.kind !== 'paragraph' || !isHem(at + 1) || (at > 0 && !isHem(at - 1)))
      continue
    let below = at + 1
    while (below < at + mostBelow && (isHem(below) || kinds[below] === 'atom')) below++
    const [own, again] = [lettersOnly(text), lettersOnly(list[below]?.text ?? '')]
    if (again.length >= shortestThread && again.length <= longestBrowser && own.startsWith(again))
      found.set(at, { rule: 'navigation', weight: 0.74 })
  }
}

/** Adds what shows no sign of its own on a web page, and has furniture on either side or repeats its headline. */
export function addHemmed(list: readonly ListedBlock[], found: Map<number, Furniture>): void {
  addBrowserTitles(list, found)
  const kinds = list.map((entry, at) => kindOf(entry, found.get(at)))
  addThreadTitles(list, kinds, found)
  addAtoms(kinds, found)
  addAbovePath(list, kinds, found)
}
