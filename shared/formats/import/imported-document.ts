import type { Node } from 'prosemirror-model'
import { schema } from '../../document/schema.ts'
import { documentOf } from '../../document/sections.ts'
import type { SourceMap } from '../../document/source-map.ts'
import { newId } from '../../domain/id.ts'
import type { BlockSource } from '../../domain/source.ts'

/** What an importer makes of a text. */
export interface ImportedDocument {
  /** The first heading, or the first line that is no breadcrumb or date line, at most 80 characters; else the file name. */
  title: string
  doc: Node
  /** Where each block came from. Source offsets count UTF-16 units of the decoded text. */
  sources: SourceMap
}

/** Blocks and their sources, as an importer builds them in reading order. */
export interface ImportedBlocks {
  blocks: Node[]
  sources: BlockSource[]
}

const titleLength = 80

/** Puts what an importer has read together. A text without a block gives one empty paragraph. */
export function importedDocument({ blocks, sources }: ImportedBlocks, name: string): ImportedDocument {
  if (blocks.length === 0) {
    const id = newId()
    blocks.push(schema.nodes.paragraph.create({ id }))
    sources.push({ blockId: id, start: 0, end: 0, blankLinesBefore: 0, runs: [] })
  }
  return {
    title: titleOf(blocks) || name.replace(/\.[^.]+$/, ''),
    doc: documentOf(blocks),
    sources: new Map(sources.map(source => [source.blockId, source])),
  }
}

/** Lines at the head of a web page that name the page's place or dates, never its text. */
const pageFurniture =
  /[>›»]|^(?:来源|來源|发布|發布|时间|時間|日期|当前位置|您现在的位置|首页|首頁|浏览|字号|作者|登录)/

function titleOf(blocks: readonly Node[]): string {
  const lines = blocks.filter(block => block.textContent.trim() !== '')
  const heading = lines.find(block => block.type === schema.nodes.heading)
  const line = heading ?? lines.slice(0, 10).find(block => !pageFurniture.test(block.textContent.trim())) ?? lines[0]
  const first = line?.textContent.trim().split('\n')[0] ?? ''
  return Array.from(first.trim().replace(/\s+/g, ' ')).slice(0, titleLength).join('')
}
