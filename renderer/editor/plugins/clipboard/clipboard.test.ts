import { Fragment, Slice } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import { schema } from '#shared/document/schema.ts'
import { at, documentOfSections, paragraph } from '../../testing/build.ts'
import { cleanSlice, withoutSections } from './clipboard-slice.ts'
import { sliceOfText, textOfSlice } from './clipboard-text.ts'

const { paragraph: p, table, table_row: row, table_cell: cell, line_break: br, seam } = schema.nodes

describe('copying', () => {
  it('leaves the sections out and keeps how far the slice is open', () => {
    const doc = documentOfSections(2, 2)
    const slice = withoutSections(doc.slice(at(doc, 'p1', 1), at(doc, 'p2', 1), true))
    expect(slice.content.childCount).toBe(2)
    expect(slice.content.firstChild!.type).toBe(p)
    expect([slice.openStart, slice.openEnd]).toEqual([1, 1])
  })

  it('gives clean text with a blank line between blocks', () => {
    const item = p.create({ list: { kind: 'ordered', depth: 0, marker: '2.' } }, schema.text('第二项'))
    const joined = p.create(null, [
      schema.text('上页'),
      seam.create(),
      schema.text('下页'),
      br.create(),
      schema.text('末'),
    ])
    const cells = ['指标', '**亿元'].map(text => cell.create(null, schema.text(text)))
    const content = Fragment.from([item, joined, table.create(null, [row.create(null, cells)])])
    expect(textOfSlice(new Slice(content, 0, 0))).toBe('2. 第二项\n\n上页下页\n末\n\n指标\t**亿元')
  })
})

describe('pasting', () => {
  it('makes a paragraph of each line and keeps leading full-width spaces', () => {
    const slice = sliceOfText('　　甲\r\n\r\n乙\n', schema)
    expect(slice.content.content.map(node => node.textContent)).toEqual(['　　甲', '乙'])
  })

  it('cuts a paragraph that is too long to edit at a sentence end, and says that it goes on', () => {
    const sentence = '全县人口均衡发展。'
    const slice = cleanSlice(sliceOfText(sentence.repeat(700), schema))
    const blocks = slice.content.content
    expect(blocks.map(block => block.textContent.length % sentence.length)).toEqual([0, 0])
    expect(blocks.map(block => block.attrs.continues as boolean)).toEqual([false, true])
    expect(blocks.every(block => block.content.size <= 5000)).toBe(true)
    expect([slice.openStart, slice.openEnd]).toEqual([1, 1])
  })

  it('takes ids away and holds attributes to their bounds', () => {
    const bad = p.create(
      { id: 'x', role: 'evil', quote: 99999, list: { kind: 'bullet', depth: -3, marker: '长'.repeat(99) } },
      schema.text('文'),
    )
    const { attrs } = cleanSlice(new Slice(Fragment.from([bad, paragraph('乙', 'p1')]), 0, 0)).content.firstChild!
    expect(attrs).toMatchObject({ id: '', role: 'body', quote: 8, list: { depth: 0, marker: '长'.repeat(12) } })
  })
})
