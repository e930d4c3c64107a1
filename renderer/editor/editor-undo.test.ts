// @vitest-environment happy-dom
import { Transform } from 'prosemirror-transform'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applySteps, type DocumentState, stepsFromJson } from '#shared/document/document-state.ts'
import { RecordSet } from '#shared/document/record-set.ts'
import { schema } from '#shared/document/schema.ts'
import { DocumentEditor } from './document-editor.ts'
import { at, documentOfTexts } from './testing/build.ts'

/** What the engine holds of a document. */
interface Held extends DocumentState {
  revision: number
}

let held: Map<string, Held>
let editor: DocumentEditor
let person: string

const textOf = (id: string) => held.get(id)!.doc.textContent

beforeEach(() => {
  const docs = { d1: documentOfTexts('全市做为'), d2: documentOfTexts('白石区做为') }
  held = new Map(
    Object.entries(docs).map(([id, doc]) => [id, { doc, records: RecordSet.empty, sources: new Map(), revision: 1 }]),
  )
  person = '校对甲'
  editor = new DocumentEditor(
    document.body,
    {
      async save({ documentId, baseRevision, steps }) {
        const { revision, ...state } = held.get(documentId)!
        expect(baseRevision).toBe(revision)
        held.set(documentId, { ...applySteps(state, stepsFromJson(steps)), revision: revision + 1 })
        return { revision: revision + 1 }
      },
      author: () => ({ kind: 'person', name: person }),
      changed: () => undefined,
    },
    key => key,
  )
})
afterEach(() => editor.destroy())

async function open(id: string): Promise<void> {
  await editor.flush()
  const { doc, records, revision } = held.get(id)!
  const head = { title: '', sourceName: '', format: 'text' as const, encoding: 'utf-8' }
  editor.load({
    ...{ id, ...head, fidelity: [], versions: [] },
    revision,
    docJson: JSON.stringify(doc),
    records: records.toAnchored(doc, revision),
  })
}

/** Corrects words of the open document by hand. */
async function correct(text: string, reading: string): Promise<void> {
  const start = textOf(editor.documentId!).indexOf(text)
  editor.hits.reveal({ blockId: 'p0', start, end: start + text.length, text })
  editor.marks.correct(reading)
  await editor.flush()
}

/** What the engine does to words in documents, as one batch, which may be the undoing of another. */
async function batch(batchId: string, [from, to]: [string, string], ids: string[], undoes: string | null = null) {
  await editor.flush()
  for (const documentId of ids) {
    const { revision: baseRevision, ...state } = held.get(documentId)!
    const tr = new Transform(state.doc)
    const pos = at(state.doc, 'p0', state.doc.textContent.indexOf(from))
    tr.replaceWith(pos, pos + from.length, schema.text(to))
    const revision = baseRevision + 1
    held.set(documentId, { ...applySteps(state, tr.steps), revision })
    const stepsJson = JSON.stringify(tr.steps)
    expect(editor.advance({ documentId, baseRevision, revision, stepsJson, batchId, undoes })).toBe(true)
  }
  if (undoes) editor.settle(undoes)
}

/** Presses Undo or Redo, and lets the engine do its part of it. */
async function press(direction: 'undo' | 'redo'): Promise<string> {
  const batchId = editor.batchFor(direction)
  if (batchId) return batchId
  editor[direction]()
  await editor.flush()
  return textOf(editor.documentId!)
}

describe('what Undo takes back', () => {
  it('is the last thing that was done, by hand or by a batch, and Redo makes it again', async () => {
    await open('d1')
    await correct('全市', '全县')
    await batch('B', ['做为', '作为'], ['d1', 'd2'])
    await correct('全县', '全国')
    expect(textOf('d1')).toBe('全国作为')
    expect(await press('undo')).toBe('全县作为')
    expect(await press('undo')).toBe('B')
    await batch('U', ['作为', '做为'], ['d1', 'd2'], 'B')
    expect(await press('undo')).toBe('全市做为')
    expect([editor.canUndo, editor.canRedo]).toEqual([false, true])
    expect(await press('redo')).toBe('全县做为')
    expect(await press('redo')).toBe('U')
    await batch('R', ['做为', '作为'], ['d1', 'd2'], 'U')
    expect(await press('redo')).toBe('全国作为')
    expect([editor.canUndo, editor.canRedo]).toEqual([true, false])
    await press('undo')
    expect(await press('undo')).toBe('R')
  })

  it('comes back as it was where a batch has rewritten it and was taken back', async () => {
    await open('d1')
    await correct('做', '作做')
    await batch('B', ['作做为', '当成'], ['d1'])
    await batch('U', ['当成', '作做为'], ['d1'], 'B')
    expect(await press('undo')).toBe('全市做为')
    expect(await press('redo')).toBe('全市作做为')
  })

  it('is kept of a document that is left, also while batches change it', async () => {
    await open('d1')
    await correct('全市', '全县')
    await open('d2')
    expect(editor.canUndo).toBe(false)
    await correct('白石', '青石')
    await batch('B', ['做为', '作为'], ['d1', 'd2'])
    await correct('青石', '乌石')
    await open('d1')
    expect(await press('undo')).toBe('B')
    await batch('U', ['作为', '做为'], ['d1', 'd2'], 'B')
    expect(await press('undo')).toBe('全市做为')
    await open('d2')
    expect(await press('undo')).toBe('青石区做为')
    expect(await press('undo')).toBe('白石区做为')
    expect([editor.canUndo, await press('redo')]).toEqual([false, '青石区做为'])
  })

  it('is a batch in a document that was never open before', async () => {
    await open('d1')
    await batch('B', ['做为', '作为'], ['d2'])
    expect(editor.canUndo).toBe(false)
    await open('d2')
    expect(await press('undo')).toBe('B')
    editor.settle('B')
    expect(editor.canUndo).toBe(false)
  })

  it('is not what somebody else has done, nor what was given up or changed since', async () => {
    await open('d1')
    await correct('全市', '全县')
    await open('d2')
    const { revision, ...state } = held.get('d1')!
    held.set('d1', { ...state, revision: revision + 1 })
    await open('d1')
    expect(editor.canUndo).toBe(false)
    await correct('全县', '全国')
    person = '校对乙'
    await open('d1')
    expect(editor.canUndo).toBe(false)
  })
})
