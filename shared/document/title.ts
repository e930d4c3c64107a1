import type { Node } from 'prosemirror-model'
import { type BlockRole, rolesLeftOut } from '../domain/block.ts'
import { schema } from './schema.ts'

const titleLength = 80
/** Lines among which a title is looked for where no heading is. */
const linesTried = 10

/** Lines at the head of a web page that name the page's place or dates, never its text. */
const pageFurniture =
  /[>›»]|^(?:来源|來源|发布|發布|时间|時間|日期|当前位置|您现在的位置|首页|首頁|浏览|字号|作者|登录)/

/** The block that names a text: its first heading, else its first line that is no furniture. */
export function titleBlockOf(blocks: readonly Node[]): Node | undefined {
  return blocks.find(block => block.type === schema.nodes.heading && isLine(block)) ?? firstLine(blocks)
}

/** The title that a block gives its text; empty when there is none. */
export function titleIn(block: Node | undefined): string {
  return shortTitle(block?.textContent.trim().split('\n')[0] ?? '')
}

export function shortTitle(title: string): string {
  return Array.from(title.trim().replace(/\s+/g, ' ')).slice(0, titleLength).join('')
}

/**
 * The title of a document after a change. A title that its text gave it goes with the block that did: what is put right
 * there is put right in the title. One that came from elsewhere stays, and so does that of a block that went out.
 */
export function titleAfter(title: string, before: readonly Node[], after: readonly Node[]): string {
  const block = titleBlockOf(before)
  if (!block || titleIn(block) !== title) return title
  return titleIn(after.find(each => each.attrs.id === block.attrs.id)) || title
}

/** The first line that is no furniture, if one of the first ten is none; else the first. */
function firstLine(blocks: readonly Node[]): Node | undefined {
  const lines: Node[] = []
  for (const block of blocks) {
    if (!isLine(block)) continue
    if (!pageFurniture.test(block.textContent.trim())) return block
    if (lines.push(block) === linesTried) break
  }
  return lines[0]
}

function isLine(block: Node): boolean {
  return !rolesLeftOut.has(block.attrs.role as BlockRole) && block.textContent.trim() !== ''
}
