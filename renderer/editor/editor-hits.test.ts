// @vitest-environment happy-dom
import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { afterEach, expect, it, vi } from 'vitest'
import { correctReading } from '#shared/document/actions/correct-reading.ts'
import { schema } from '#shared/document/schema.ts'
import { DocumentEditor } from './document-editor.ts'
import { at, documentOfTexts } from './testing/build.ts'

let editor: DocumentEditor
let doc: Node
const save = vi.fn(async ({ baseRevision }: { baseRevision: number }) => ({ revision: baseRevision + 1 }))
const author = { kind: 'person' as const, name: '校对' }

afterEach(() => {
  editor.destroy()
  save.mockClear()
})

function open(...texts: string[]): void {
  doc = documentOfTexts(...texts)
  editor = new DocumentEditor(document.body, { save, author: () => author, changed: () => undefined }, key => key)
  const head = { id: 'd1', title: '', sourceName: '', format: 'text' as const, encoding: 'utf-8', revision: 1 }
  editor.load({ ...head, docJson: JSON.stringify(doc), records: [], fidelity: [], versions: [] })
}
const hit = (blockId: string, start: number, text = '甲') => ({ blockId, start, end: start + text.length, text })
const show = () => editor.hits.show([hit('p0', 1), hit('p0', 3), hit('p1', 0)])
const selected = () => editor.selection().from

it('walks from the selection round the end and leaves out what is not there', () => {
  open('一甲二甲', '甲三')
  show()
  editor.hits.show([hit('p0', 1), hit('p0', 2), hit('p0', 3), hit('p1', 0)])
  expect(editor.hits.count).toBe(3)
  const walk = (direction: 1 | -1) => [editor.hits.step(direction), editor.hits.current, selected()]
  expect(walk(1)).toEqual([true, 0, at(doc, 'p0', 1)])
  expect(walk(1)).toEqual([true, 1, at(doc, 'p0', 3)])
  expect(walk(-1)).toEqual([true, 0, at(doc, 'p0', 1)])
  expect(walk(-1)).toEqual([true, 2, at(doc, 'p1', 0)])
  expect(walk(1)).toEqual([true, 0, at(doc, 'p0', 1)])
  editor.hits.settle(at(doc, 'p0', 2))
  expect(editor.hits.current).toBe(1)
  editor.hits.clear()
  expect([editor.hits.step(1), editor.hits.current]).toEqual([false, -1])
})

it('replaces the current hit, goes on to the next, and undoes that', async () => {
  open('一甲二甲', '甲三')
  show()
  editor.hits.step(1)
  expect(editor.hits.replaceCurrent({ reading: '乙丙', record: 'house', author })).toBe(true)
  expect(editor.plainText).toContain('一乙丙二甲')
  expect([editor.hits.count, editor.hits.current]).toEqual([2, 0])
  expect(editor.marks.all()).toHaveLength(1)
  await editor.flush()
  expect(save).toHaveBeenCalledWith(expect.objectContaining({ label: 'replace' }))
  editor.undo()
  expect(editor.plainText).toContain('一甲二甲')
  expect(editor.marks.all()).toHaveLength(0)
})

it('replaces nothing that holds a seam, nor while the engine changes the document', () => {
  open('甲乙')
  doc = documentOfTexts('x')
  const block = schema.nodes.paragraph.create({ id: 'p0' }, [
    schema.text('甲'),
    schema.nodes.seam.create(),
    schema.text('乙'),
  ])
  doc = schema.nodes.doc.create(null, [schema.nodes.section.create(null, [block])])
  const head = { id: 'd2', title: '', sourceName: '', format: 'text' as const, encoding: 'utf-8', revision: 1 }
  editor.load({ ...head, docJson: JSON.stringify(doc), records: [], fidelity: [], versions: [] })
  editor.hits.show([{ blockId: 'p0', start: 0, end: 3, text: '甲乙' }])
  editor.hits.step(1)
  expect(editor.hits.replaceCurrent({ reading: '丙', record: 'none', author })).toBe(false)
  editor.hits.show([hit('p0', 0)])
  editor.hits.step(1)
  editor.freeze(true)
  expect(editor.hits.replaceCurrent({ reading: '丙', record: 'none', author })).toBe(false)
  editor.freeze(false)
  expect(editor.hits.replaceCurrent({ reading: '丙', record: 'none', author })).toBe(true)
})

it('follows what the engine has stored, keeping its own undo', async () => {
  open('一甲二', '三')
  editor.hits.show([hit('p1', 0, '三')])
  editor.hits.step(1)
  editor.hits.replaceCurrent({ reading: '四', record: 'none', author })
  await editor.flush()
  const revision = 2
  const now = documentOfTexts('一甲二', '四')
  const tr = new Transform(now)
  const from = at(now, 'p0', 1)
  correctReading(tr, { from, to: from + 1, reading: '乙乙', kind: 'house', author, at: 1 })
  const stepsJson = JSON.stringify(tr.steps.map(step => step.toJSON()))
  const batch = { documentId: 'd1', stepsJson, undoes: null }
  expect(editor.advance({ ...batch, batchId: 'A', baseRevision: 7, revision: 8 })).toBe(false)
  expect(editor.advance({ ...batch, batchId: 'B', baseRevision: revision, revision: 3 })).toBe(true)
  expect(editor.plainText).toContain('一乙乙二')
  expect(editor.marks.all()).toHaveLength(1)
  expect(editor.saveStatus).toBe('saved')
  save.mockClear()
  expect(editor.batchFor('undo')).toBe('B')
  for (const batchId of ['A', 'B']) editor.settle(batchId)
  editor.undo()
  expect(editor.plainText).toContain('一乙乙二')
  expect(editor.plainText).toContain('三')
  await editor.flush()
  expect(save).toHaveBeenCalledWith(expect.objectContaining({ baseRevision: 3 }))
})
