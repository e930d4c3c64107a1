import { Transform } from 'prosemirror-transform'
import { describe, expect, it } from 'vitest'
import { annotate } from '../document/actions/annotate.ts'
import { correctReading } from '../document/actions/correct-reading.ts'
import { joinBlocks } from '../document/actions/join-blocks.ts'
import { applySteps } from '../document/document-state.ts'
import { RecordSet } from '../document/record-set.ts'
import { blocksOf } from '../document/sections.ts'
import type { AnnotationContent } from '../domain/annotation.ts'
import { exportFormats } from '../formats/export/registry.ts'
import { importText } from '../formats/import/index.ts'
import { makeEdition } from './edition.ts'
import { shippedProfiles } from './shipped-profiles.ts'
import { someHead } from './testing/some-head.ts'

const author = { kind: 'person', name: '校对' } as const
const duplicate: AnnotationContent = {
  kind: 'duplicate',
  body: { keptDocumentId: null, keptBlockId: null, keptExact: '' },
}
const mask = (value: string | null): AnnotationContent => ({
  kind: 'mask',
  body: { maskKind: 'place', group: 'g', value },
})

/** The state of a Markdown text after an edit. */
function stateOf(text: string, edit: (tr: Transform) => void) {
  const { doc, sources } = importText(text, 'markdown', 'a')
  const tr = new Transform(doc)
  edit(tr)
  return applySteps({ doc, sources, records: RecordSet.empty }, tr.steps)
}

/** Annotates the stretch from the first occurrence of `start` to the end of the last occurrence of `end`. */
function mark(tr: Transform, content: AnnotationContent, start: string, end = start): void {
  let from = -1
  let to = -1
  tr.doc.descendants((node, pos) => {
    if (!node.isText) return
    if (from < 0 && node.text!.includes(start)) from = pos + node.text!.indexOf(start)
    if (node.text!.includes(end)) to = pos + node.text!.lastIndexOf(end) + end.length
  })
  annotate(tr, { from, to, content, author, at: 0 })
}

const print = (state: Parameters<typeof makeEdition>[0], masks: 'keep' | 'fill' | 'uniform' = 'keep') => {
  const edition = makeEdition(state, { ...shippedProfiles.clean, masks }, { head: someHead })
  return { text: exportFormats.txt.write(edition), summary: edition.summary }
}

describe('makeEdition', () => {
  it('leaves set-aside blocks out whole, headings and cells with them, and parts of blocks in part', () => {
    const text = '# 题\n\n首段。\n\n## 重题\n\n重段\n\n---\n\n| 重 | 表 |\n|--|--|\n\n末段。重复一次。'
    const state = stateOf(text, tr => {
      mark(tr, duplicate, '重题', '表')
      mark(tr, duplicate, '重复一次。')
    })
    const { text: printed, summary } = print(state)
    expect(printed).toBe('题\n首段。\n末段。\n')
    expect(summary.duplicatesLeftOut).toEqual([
      { blocks: 4, characters: 6, excerpt: '重题 重段 重 表' },
      { blocks: 0, characters: 5, excerpt: '重复一次。' },
    ])
  })

  it('renders masks by policy and keeps those without a value', () => {
    const state = stateOf('受政协**市、###县委托。', tr => {
      mark(tr, mask('云泽'), '**')
      mark(tr, mask(null), '###')
    })
    expect(print(state).text).toBe('受政协**市、###县委托。\n')
    expect(print(state, 'fill').text).toBe('受政协云泽市、###县委托。\n')
    expect(print(state, 'uniform').text).toBe('受政协××市、××县委托。\n')
    expect(print(state, 'fill').summary).toMatchObject({ masksFilled: 1, masksKept: 1 })
    expect(print(state).summary).toMatchObject({ masksFilled: 0, masksKept: 2 })
  })

  it('leaves out a paragraph of which corrections have left nothing', () => {
    const state = stateOf('正文。\n\n上一篇：甲\n下一篇：乙', tr => {
      for (const line of ['上一篇：甲', '下一篇：乙']) {
        let from = -1
        tr.doc.descendants((node, pos) => {
          if (node.isText && node.text!.includes(line)) from = pos + node.text!.indexOf(line)
        })
        correctReading(tr, { from, to: from + line.length, reading: '', kind: 'furniture', author, at: 0 })
      }
    })
    expect(print(state).text).toBe('正文。\n')
    const tei = makeEdition(state, shippedProfiles.tei, { head: someHead, trace: true })
    expect(exportFormats.tei.write(tei)).toMatch(
      /<p [^>]*><surplus [^>]*reason="furniture"[^>]*>上一篇：甲<\/surplus><surplus /,
    )
  })

  it('closes seams and counts them', () => {
    const state = stateOf('断开的\n\n句子。', tr => {
      const ids = blocksOf(tr.doc).map(block => block.attrs.id as string)
      joinBlocks(tr, { firstBlockId: ids[0]!, secondBlockId: ids[1]! })
    })
    expect(print(state)).toMatchObject({ text: '断开的句子。\n', summary: { joins: 1 } })
  })

  it('leaves page furniture out and makes split paragraphs whole', () => {
    const long = '云泽市上下同心，稳步推进各项工作。'.repeat(400)
    const state = stateOf(`第1页\n\n${long}\n\n尾`, tr => {
      tr.setNodeAttribute(1, 'role', 'folio')
    })
    expect(blocksOf(state.doc)).toHaveLength(4)
    expect(print(state).text).toBe(`${long}\n尾\n`)
  })
})
