import { Slice } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { describe, expect, test } from 'vitest'
import { applySteps, type DocumentState } from './document-state.ts'
import { RecordSet } from './record-set.ts'
import { schema } from './schema.ts'
import { sourceOffset, sourceRange } from './source-map.ts'
import { edited } from './testing/edited.ts'
import { markedDocument, sourcesOf } from './testing/marked-document.ts'

function stateOf(lines: string[]): DocumentState & { at: Record<string, number> } {
  const { doc, at } = markedDocument(lines)
  return { doc, at, records: RecordSet.empty, sources: sourcesOf(doc) }
}

const runsOf = (state: DocumentState, id: string) =>
  state.sources.get(id)?.runs.map(run => [run.offset, run.length, run.source])

describe('carrying sources', () => {
  test('typed text has no source and blocks that are left alone keep their objects', () => {
    const state = stateOf(['云泽<a>市', '临溪县'])
    const after = edited(state, tr => tr.insert(state.at.a!, schema.text('新')))
    expect(runsOf(after, 'b1')).toEqual([
      [0, 2, 0],
      [3, 1, 2],
    ])
    expect(after.sources.get('b2')).toBe(state.sources.get('b2'))
  })

  test('a split gives each part its stretch, a join puts them together', () => {
    const state = stateOf(['云泽<a>市', '临溪县'])
    const split = edited(state, tr => tr.split(state.at.a!, 1, [{ type: schema.nodes.paragraph, attrs: { id: 'n' } }]))
    expect(split.sources.get('b1')).toMatchObject({ start: 0, end: 2 })
    expect(split.sources.get('n')).toMatchObject({ start: 2, end: 3 })
    const joined = edited(split, tr => tr.join(state.at.a! + 1))
    expect(joined.sources.get('b1')).toEqual(state.sources.get('b1'))
    expect(joined.sources.has('n')).toBe(false)
  })

  test('moved text keeps its source, in either order', () => {
    const state = stateOf(['云<a>泽市临溪<b>县', '白石区<c>'])
    const { a, b, c } = state.at as { a: number; b: number; c: number }
    const { content } = state.doc.slice(a, b)
    const cutFirst = edited(state, tr => tr.delete(a, b).replace(c - (b - a), c - (b - a), new Slice(content, 0, 0)))
    const pasteFirst = edited(state, tr => tr.replace(c, c, new Slice(content, 0, 0)).delete(a, b))
    for (const moved of [cutFirst, pasteFirst]) {
      expect(runsOf(moved, 'b1')).toEqual([
        [0, 1, 0],
        [1, 1, 5],
      ])
      expect(runsOf(moved, 'b2')).toEqual([
        [0, 3, 7],
        [3, 4, 1],
      ])
    }
  })

  test('undoing a deletion gives the source back', () => {
    const state = stateOf(['云<a>泽市<b>临溪县'])
    const tr = new Transform(state.doc).delete(state.at.a!, state.at.b!)
    const gone = applySteps(state, tr.steps)
    expect(runsOf(gone, 'b1')).toEqual([
      [0, 1, 0],
      [1, 3, 3],
    ])
    const back = applySteps(gone, [tr.steps[0]!.invert(state.doc)])
    expect(back.sources.get('b1')).toEqual(state.sources.get('b1'))
  })
})

describe('looking up', () => {
  const sources = new Map([
    [
      'b1',
      {
        blockId: 'b1',
        start: 0,
        end: 20,
        blankLinesBefore: 0,
        runs: [
          { offset: 0, length: 3, source: 2 },
          { offset: 3, length: 2, source: 8 },
          { offset: 7, length: 2, source: 10 },
        ],
      },
    ],
    ['rule', { blockId: 'rule', start: 21, end: 24, blankLinesBefore: 0, runs: [] }],
  ])

  test('a border between runs belongs to the later run as a start and to the earlier as an end', () => {
    expect(sourceOffset(sources, 'b1', 3, 'start')).toBe(8)
    expect(sourceOffset(sources, 'b1', 3, 'end')).toBe(5)
  })

  test('text that the source does not have takes the nearest place', () => {
    expect(sourceOffset(sources, 'b1', 6, 'start')).toBe(10)
    expect(sourceOffset(sources, 'b1', 6, 'end')).toBe(10)
    expect(sourceRange(sources, { blockId: 'b1', offset: 5 }, { blockId: 'b1', offset: 6 })).toEqual({
      start: 10,
      end: 10,
    })
  })

  test('a block without text is its whole stretch, a block without source is null', () => {
    expect(sourceRange(sources, { blockId: 'rule', offset: 0 }, { blockId: 'rule', offset: 1 })).toEqual({
      start: 21,
      end: 24,
    })
    expect(sourceOffset(sources, 'b9', 0, 'start')).toBeNull()
  })
})
