import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { expect, test } from 'vitest'
import { setHeadingLevel } from './actions/set-heading-level.ts'
import { setThread } from './actions/set-thread.ts'
import { BlockIndex } from './block-index.ts'
import { applySteps, type DocumentState } from './document-state.ts'
import { RecordSet } from './record-set.ts'
import { RecordStep } from './record-step.ts'
import { blocksOf } from './sections.ts'
import { markedDocument, sourcesOf } from './testing/marked-document.ts'
import { queryRecord } from './testing/record-samples.ts'
import { inThreadOrder, threadOf, threadsOf } from './threads.ts'

const lines = ['甲一', '乙一', '甲二', '丙一', '乙二', '甲三']

function page(): DocumentState {
  const { doc } = markedDocument(lines, [2, 1, 3])
  const tr = new Transform(doc)
  for (const [thread, ids] of [
    ['乙', ['b2', 'b5']],
    ['丙', ['b4']],
  ] as const)
    setThread(tr, { blockIds: ids, subtree: false, thread })
  return applySteps({ doc, records: RecordSet.empty, sources: sourcesOf(doc) }, tr.steps)
}
const texts = (doc: Node): string[] => blocksOf(doc).map(block => block.textContent)

test('threads are read one after the other, each in its own order', () => {
  const state = page()
  expect(threadsOf(state.doc)).toEqual(['', '乙', '丙'])
  expect(texts(inThreadOrder(state).doc)).toEqual(['甲一', '甲二', '甲三', '乙一', '乙二', '丙一'])
  expect(texts(state.doc)).toEqual(lines)
})

test('what is said about a thread goes along; what spans several holds in the one that has most of it', () => {
  const start = page()
  const at = (id: string, offset: number) => BlockIndex.of(start.doc).posOf(id)! + offset
  const say = (id: string, from: number, to: number) => new RecordStep(null, { record: queryRecord(id), from, to })
  const state = applySteps(start, [
    say('own', at('b5', 0), at('b5', 2)),
    say('across', at('b1', 0), at('b2', 1)),
    say('around', at('b1', 1), at('b6', 1)),
    say('point', at('b4', 1), at('b4', 1)),
  ])
  const { doc, records } = inThreadOrder(state)
  const held = (id: string) => doc.textBetween(records.get(id)!.from, records.get(id)!.to, '|')
  expect(held('own')).toBe('乙二')
  expect(held('across')).toBe('甲一')
  expect(held('around')).toBe('一|甲二|甲')
  expect(doc.resolve(records.get('point')!.from).parent.textContent).toBe('丙一')
})

test('a document of one thread stays the very same', () => {
  const { doc } = markedDocument(lines)
  const state = { doc, records: RecordSet.empty, sources: sourcesOf(doc) }
  expect(inThreadOrder(state)).toBe(state)
})

test('a section goes with its heading, and a block keeps its thread when it becomes a heading', () => {
  const { doc } = markedDocument(['# 题', '甲', '# 又', '乙'])
  const tr = new Transform(doc)
  setThread(tr, { blockIds: ['b1'], subtree: true, thread: '一' })
  expect(blocksOf(tr.doc).map(threadOf)).toEqual(['一', '一', '', ''])
  setHeadingLevel(tr, { blockId: 'b2', level: 2 })
  setHeadingLevel(tr, { blockId: 'b1', level: 0 })
  expect(blocksOf(tr.doc).map(threadOf)).toEqual(['一', '一', '', ''])
})
