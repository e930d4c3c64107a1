import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { describe, expect, test } from 'vitest'
import { shiftLevels } from './actions/shift-levels.ts'
import { BlockIndex } from './block-index.ts'
import { outlineItemAt, outlineOf, stretchOf } from './outline.ts'
import { schema } from './schema.ts'

/** A document of `1 …` headings by level, `@role …` blocks and plain ones, in sections of three. */
function documentOf(...lines: string[]): Node {
  const blocks = lines.map((line, index) => {
    const [, level, role, text] = /^(?:([1-6]) |@(\w+) )?(.*)$/.exec(line)!
    const attributes = { id: `b${index + 1}`, ...(role ? { role } : {}) }
    const content = text ? schema.text(text) : null
    return level
      ? schema.nodes.heading.create({ ...attributes, level: Number(level) }, content)
      : schema.nodes.paragraph.create(attributes, content)
  })
  const sections: Node[] = []
  for (let at = 0; at < blocks.length; at += 3)
    sections.push(schema.nodes.section.create(null, blocks.slice(at, at + 3)))
  return schema.nodes.doc.create(null, sections)
}

const report = () => documentOf('1 总论', '甲', '2 背景', '乙', '@caption 图一', '3 细节', '丙', '1 结语', '丁')
const posOf = (doc: Node, id: string): number => BlockIndex.of(doc).posOf(id)!

describe('outline', () => {
  test('holds headings, and the roles that are asked for', () => {
    const doc = report()
    expect(outlineOf(doc, new Set()).map(({ level, text }) => `${level} ${text}`)).toEqual([
      '1 总论',
      '2 背景',
      '3 细节',
      '1 结语',
    ])
    expect(outlineOf(doc, new Set(['caption'])).map(({ text }) => text)).toEqual([
      '总论',
      '背景',
      '图一',
      '细节',
      '结语',
    ])
  })

  test('gives the same items for blocks that have not changed', () => {
    const doc = report()
    const before = outlineOf(doc, new Set())
    const typed = new Transform(doc).insert(posOf(doc, 'b2'), schema.text('字')).doc
    expect(outlineOf(typed, new Set()).every((item, index) => item === before[index])).toBe(true)
  })

  test('tells what a place stands under', () => {
    const doc = report()
    expect(outlineItemAt(doc, posOf(doc, 'b4') + 1, new Set())?.text).toBe('背景')
    expect(outlineItemAt(doc, posOf(doc, 'b8'), new Set())?.text).toBe('结语')
    expect(outlineItemAt(documentOf('甲', '1 乙'), 2, new Set())).toBeNull()
  })

  test('a heading reaches to the next of its rank', () => {
    const doc = report()
    const textOf = (id: string, subtree: boolean): string => {
      const { from, to } = stretchOf(doc, posOf(doc, id), subtree)
      return doc.textBetween(from, to, ' ').trim()
    }
    expect(textOf('b3', false)).toBe('背景')
    expect(textOf('b3', true)).toBe('背景 乙 图一 细节 丙')
    expect(textOf('b1', true)).toBe('总论 甲 背景 乙 图一 细节 丙')
    expect(textOf('b8', true)).toBe('结语 丁')
    expect(textOf('b2', true)).toBe('甲')
  })
})

describe('shiftLevels', () => {
  const levels = (doc: Node): number[] => outlineOf(doc, new Set()).map(({ level }) => level)
  function shifted(blockIds: string[], by: 1 | -1, subtree: boolean) {
    const tr = new Transform(report())
    const isDone = shiftLevels(tr, { blockIds, by, subtree })
    return { isDone, levels: levels(tr.doc) }
  }

  test('moves a heading alone, or with what is under it', () => {
    expect(shifted(['b3'], 1, false)).toEqual({ isDone: true, levels: [1, 3, 3, 1] })
    expect(shifted(['b3'], 1, true)).toEqual({ isDone: true, levels: [1, 3, 4, 1] })
    expect(shifted(['b3', 'b6'], -1, true)).toEqual({ isDone: true, levels: [1, 1, 2, 1] })
  })

  test('leaves everything where one would leave the levels, and for what is no heading', () => {
    expect(shifted(['b1'], -1, true)).toEqual({ isDone: false, levels: [1, 2, 3, 1] })
    expect(shifted(['b4'], 1, true).isDone).toBe(false)
  })
})
