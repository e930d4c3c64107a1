import type { ListedBlock } from '../block-list.ts'
import type { Furniture } from './line.ts'

/** Longest item of a navigation bar and longest line of a page's foot, UTF-16 units. */
const [longestItem, longestFoot] = [6, 40]
const fewestItems = 3
const plain = 0.75
const attachment = /^附件|\.(?:pdf|docx?|xlsx?|wps|zip|rar)\s*$/iu
/** What a paper says of itself stands at the foot of a page as well as at its head. */
const ofPaper =
  /^[【[〔]?\s?(?:关\s?键\s?[词字]|關\s?鍵\s?[詞字]|摘\s?要|内容提要|提\s?要|参考文献|參考文獻|基金项目|作者简介|作者单位|中图分类号|key\s?words|abstract)/iu
const labelled = /^[\p{Script=Han}\s]{2,8}[:：]/u
const longestLabelled = 10

/** How a table of a page names what it tells of a text; anything else before a colon may be the headline. */
const pageLabel =
  /^(?:索\s?引|主\s?题|分\s?类|体\s?裁|服务|对象|发文|发布|成文|生成|公开|信息|文\s?号|标\s?题|名\s{0,4}称|有效|时\s?效|关键|字\s?号|来\s?源|作\s?者|编\s?辑|责\s?编|审\s?核|日\s?期|时\s?间|栏\s?目|所属|责任|废止|生效|实施|状\s?态|机\s?构|部\s?门|单\s?位|内容|附\s?件|备\s?注|阅读|浏览|点击|文章|稿件|效力|制定|统一|登记|有无|概\s?述)/u
const isLabelled = (line: string) =>
  labelled.test(line) && (pageLabel.test(line) || line.replace(/^[^:：]*[:：]/u, '').trim().length < longestLabelled)

const isText = ({ text, shape }: ListedBlock) =>
  shape === 'prose' && (text.trim().length >= 30 || /.{14}。\s*$/u.test(text))
const isItem = ({ block, text }: ListedBlock) =>
  block.kind === 'paragraph' &&
  block.role === 'body' &&
  new RegExp(`^\\p{Script=Han}{2,${longestItem}}$`, 'u').test(text.trim())

/** The stacked items of a navigation bar before the text: each a line, three and more in a row. */
function addNavigation(list: readonly ListedBlock[], found: Map<number, Furniture>, first: number): void {
  const text = (list[first] as ListedBlock).text.trim()
  const isBelow = (at: number) => text.startsWith((list[at] as ListedBlock).text.trim())
  const isKnown = (at: number) => (found.get(at)?.weight ?? 0) >= 0.5
  for (let at = 0; at < first; at++) {
    let end = at
    while (end < first && isItem(list[end] as ListedBlock)) end++
    // The headline may be as short: the text begins with it.
    const unknown = [...list.keys()].slice(at, end).filter(item => !isKnown(item) && !isBelow(item))
    if (end - at >= fewestItems)
      for (const item of unknown) if (!found.has(item)) found.set(item, { rule: 'navigation', weight: 0.7 })
    at = Math.max(at, end)
  }
}

const titled = /^(?:信息)?(?:名\s*称|标\s*题)[:：]\s*/u

/** A row that holds the headline is a page's only where the text has it again. */
function isRow(list: readonly ListedBlock[], at: number): boolean {
  const line = (list[at] as ListedBlock).text.trim()
  if (!isLabelled(line)) return false
  const headline = line.replace(titled, '')
  return headline === line || list.some(({ text }, other) => other > at && text.trim() === headline)
}

/** Labelled lines between two lines of furniture, or over the first, before the text belong to the same table: `成文日期：2023-02-01`. */
function addLabels(list: readonly ListedBlock[], found: Map<number, Furniture>, first: number): void {
  const isFurniture = (at: number) => (found.get(at)?.weight ?? 0) >= 0.5
  for (let at = 0; at < first; at++) {
    // Above the first line that shows itself only what names a column of a page's table.
    const isBelow = at === 0 ? pageLabel.test((list[0] as ListedBlock).text.trim()) : isFurniture(at - 1)
    if (isFurniture(at) || !isBelow) continue
    let end = at
    while (end < first && !isFurniture(end) && isRow(list, end)) end++
    if (end < first && isFurniture(end) && end > at)
      for (let line = at; line < end; line++) found.set(line, { rule: 'source_line', weight: 0.7 })
    at = Math.max(at, end)
  }
}

/** A row of a table. */
const framedRow = /^\|.*\|$/u

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
    // A heading and what stands under it are text again, wherever a foot was set.
    const own = found.get(at)
    // The number of a page stands above text as well.
    isFoot =
      block.kind !== 'heading' && (isFoot || (own !== undefined && own.weight >= plain && own.rule !== 'page_count'))
    if (!isFoot || found.has(at) || block.role !== 'body' || block.kind === 'cell') continue
    const line = text.trim()
    if (ofPaper.test(line) || framedRow.test(line)) continue
    if (line.length <= longestFoot && !attachment.test(line) && !/。$/u.test(line))
      found.set(at, { rule: 'navigation', weight: 0.66 })
  }
}
