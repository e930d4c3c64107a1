import type { ListedBlock } from '../block-list.ts'
import { shapeOf } from '../block-shape.ts'
import { headingNumberOf } from '../heading-number.ts'
import type { Furniture } from './line.ts'

const longestLink = 50
const mostLinks = 20
const surely = 0.8
/** A date at the end of a line, as lists of links have it. */
const dated = /(?:[[(（]?\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\])）]?|[[(（]\d{1,2}-\d{1,2}[\])）]|\s\d{1,2}-\d{1,2})$/u

/** A heading of the text is no link, however short; links are counted in figures, if at all. */
const isPart = (line: string) => {
  const style = headingNumberOf(line)?.style
  return style !== undefined && style !== 'arabic' && style !== 'arabic_paren' && style !== 'circled'
}

/** Whether a line may be the text of a link in a list of such. */
export function isLinkText(text: string): boolean {
  const line = text.trim()
  if (isPart(line) || line.length > longestLink || line.length < 4) return false
  return !/[！：:]$/u.test(line) && !/[。；]/u.test(line)
}

/** Longer than a link, with the end of a sentence. */
const isOpening = (entry: ListedBlock | undefined) =>
  entry?.block.role === 'body' && entry.text.length > longestLink && /。/u.test(entry.text)

const isLink = ({ block, text }: ListedBlock) =>
  block.role === 'body' &&
  block.kind !== 'heading' &&
  isLinkText(text) &&
  shapeOf({ ...block, kind: 'paragraph' }, text) !== 'byline'

/** The name of a file, which stands over its text. */
const fileName = /\.(?:docx?|pdf|pptx?|xlsx?|wps|rar|zip)(?:\s|$)/iu
const editors = /小[编編]|整理|[欢歡]迎/u

/** Adds the lines below 相关阅读 and the like, below blocks that end in such a head (`tails`), and runs of dated links, to what was found on a web page. */
export function linkListsIn(
  list: readonly ListedBlock[],
  found: Map<number, Furniture>,
  tails: readonly number[] = [],
): void {
  const isFile = (index: number) => fileName.test((list[index] as ListedBlock).text)
  const heads = [...found].flatMap(([index, { rule }]) => (rule === 'related' ? [index] : []))
  for (const head of [...heads, ...tails]) {
    const links: number[] = []
    // What a site says of a file stands below its name, or the text.
    const isTold = isFile(head)
    let at = head + 1
    for (; at <= head + mostLinks && at < list.length; at++) {
      if (found.has(at)) {
        // What the editors offer has its title right above.
        if (
          found.get(at)?.rule === 'library' &&
          links.at(-1) === at - 1 &&
          editors.test((list[at] as ListedBlock).text)
        ) {
          links.pop()
          break
        }
        continue
      }
      if (!isLink(list[at] as ListedBlock) || (isTold && !/[:：]/u.test((list[at] as ListedBlock).text))) break
      links.push(at)
    }
    // What stands right above a text is its title.
    if (links.at(-1) === at - 1 && isOpening(list[at])) links.pop()
    for (const link of links) found.set(link, { rule: 'related', weight: 0.82 })
  }
  for (let at = 0; at < list.length; at++) {
    let end = at
    while (end < list.length && isLink(list[end] as ListedBlock) && dated.test((list[end] as ListedBlock).text.trim()))
      end++
    if (end - at >= 3)
      for (let link = at; link < end; link++) if (!found.has(link)) found.set(link, { rule: 'related', weight: 0.75 })
    at = Math.max(at, end)
  }
}

/** Numbered as sites number the links under 【某某】相关文章. */
const counted = /^(?:\d{1,2}\s?[.．、:：]|[·•▪○*-])\s?\S/u
/** A head that stands over nothing else. */
const plainly = 0.9

/** Adds the dated or counted lines below 相关阅读 where nothing else shows that the text is of a web page. */
export function addDatedLinks(list: readonly ListedBlock[], found: Map<number, Furniture>): void {
  for (const [head, { rule, weight }] of [...found]) {
    if (rule !== 'related' || weight < surely) continue
    for (let at = head + 1; at < list.length && !found.has(at); at++) {
      const entry = list[at] as ListedBlock
      if (!isLink(entry) || !(dated.test(entry.text.trim()) || (weight >= plainly && counted.test(entry.text.trim()))))
        break
      found.set(at, { rule, weight: surely })
    }
  }
}
