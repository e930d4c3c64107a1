import fc from 'fast-check'
import { type Step, Transform } from 'prosemirror-transform'
import { afterEach, expect, it } from 'vitest'
import { RecordStep } from '#shared/document/record-step.ts'
import { schema } from '#shared/document/schema.ts'
import { blocksOf, splitSections } from '#shared/document/sections.ts'
import { newId } from '#shared/domain/id.ts'
import type { DocumentRecord } from '#shared/domain/record.ts'
import type { ProjectStore } from '../db/project-store.ts'
import { memoryStoreOf } from '../testing/memory-store.ts'
import { reportText } from '../testing/report-texts.ts'
import { removeTemporaryFolders } from '../testing/temporary-folder.ts'
import { DocumentStates } from './document-states.ts'
import { saveSteps } from './save-steps.ts'

afterEach(removeTemporaryFolders)

const origin = { actor: { kind: 'person' as const, name: '甲' }, client: 'desk', at: 5 }
const save = (store: ProjectStore, states: DocumentStates, documentId: string, steps: readonly Step[]) => {
  const input = { documentId, baseRevision: states.load(documentId).revision, label: 'typing' }
  return saveSteps(store, states, { ...input, steps: steps.map(step => step.toJSON()) }, origin)
}
const query = (from: number, to: number): RecordStep => {
  const record: DocumentRecord = {
    ...{ id: newId(), type: 'annotation', kind: 'query', body: { text: '？' } },
    ...{ author: origin.actor, at: 1, findingId: null },
  }
  return new RecordStep(null, { record, from, to })
}
/** What of a state must survive storing. Anchors in untouched text may keep the revision they were made at. */
const lasting = (states: DocumentStates, documentId: string) => {
  const { state, positions, revision, length } = states.load(documentId)
  const records = state.records.toAnchored(state.doc, 0).toSorted((a, b) => (a.record.id < b.record.id ? -1 : 1))
  const sources = [...state.sources.values()].toSorted((a, b) => (a.blockId < b.blockId ? -1 : 1))
  return { doc: state.doc.toJSON(), records, sources, positions, revision, length }
}

type Edit = (tr: Transform) => void
const place = (tr: Transform, share: number): number => Math.floor(share * (tr.doc.content.size - 4)) + 2
const textPlace = (tr: Transform, share: number): number | null => {
  const pos = tr.doc.resolve(place(tr, share))
  return pos.parent.isTextblock ? pos.pos : null
}
const edits =
  (kind: number, a: number, b: number): Edit =>
  tr => {
    const at = textPlace(tr, a)
    if (at === null) return
    const end = tr.doc.resolve(at).end()
    const to = at + Math.floor(b * (end - at))
    if (kind === 0) tr.insert(at, schema.text('新增'))
    else if (kind === 1 && to > at) tr.delete(at, to)
    else if (kind === 2) tr.split(at, 1, [{ type: schema.nodes.paragraph, attrs: { id: newId() } }])
    else if (kind === 3 && to > at) tr.step(query(at, to))
    else if (kind === 4 && place(tr, b) > at) tr.deleteRange(at, place(tr, b))
    splitSections(tr)
  }

it('leads the tables to the very state that memory holds, whatever is edited', async () => {
  const edit = fc.tuple(
    fc.nat(4),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { maxLength: 12 }), async list => {
      const { store, documentId } = await memoryStoreOf(reportText(60))
      const states = new DocumentStates(store)
      for (const [kind, a, b] of list) {
        const tr = new Transform(states.load(documentId).state.doc)
        edits(kind, a, b)(tr)
        if (tr.steps.length > 0 && blocksOf(tr.doc).length > 0) save(store, states, documentId, tr.steps)
        expect(lasting(new DocumentStates(store), documentId)).toEqual(lasting(states, documentId))
      }
      store.close()
      removeTemporaryFolders()
    }),
    { numRuns: 40 },
  )
})

it('logs every step with its batch, person and desk', async () => {
  const { store, documentId } = await memoryStoreOf(reportText(3))
  const states = new DocumentStates(store)
  const tr = new Transform(states.load(documentId).state.doc).insert(2, schema.text('一')).insert(3, schema.text('二'))
  save(store, states, documentId, tr.steps)
  const steps = store.history.stepsAfter(documentId, 0)
  expect(steps.map(({ revision, seq, client, baseRevision }) => ({ revision, seq, client, baseRevision }))).toEqual([
    { revision: 1, seq: 0, client: 'desk', baseRevision: 0 },
    { revision: 1, seq: 1, client: 'desk', baseRevision: 0 },
  ])
  expect(steps.map(({ stepJson }) => JSON.parse(stepJson))).toEqual(tr.steps.map(step => step.toJSON()))
  expect(store.history.batch(steps[0]?.batchId ?? '')).toMatchObject({ label: 'typing', actor: origin.actor, at: 5 })
  store.close()
})

it('stores nothing when a write fails in the middle, in the tables or in memory', async () => {
  const { store, documentId } = await memoryStoreOf(reportText(3))
  const states = new DocumentStates(store)
  const before = lasting(states, documentId)
  const tr = new Transform(states.load(documentId).state.doc).insert(2, schema.text('一'))
  const { insertStep } = store.history
  store.history.insertStep = () => {
    throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' })
  }
  expect(() => save(store, states, documentId, tr.steps)).toThrow('full')
  expect(lasting(states, documentId)).toEqual(before)
  expect(lasting(new DocumentStates(store), documentId)).toEqual(before)
  store.history.insertStep = insertStep
  expect(save(store, states, documentId, tr.steps)).toMatchObject({ revision: 1, decided: [] })
  store.close()
})

it('knows steps again whose answer was lost, and stores only what came after them', async () => {
  const { store, documentId } = await memoryStoreOf(reportText(3))
  const states = new DocumentStates(store)
  const tr = new Transform(states.load(documentId).state.doc).insert(2, schema.text('一')).insert(3, schema.text('二'))
  const [first, second] = tr.steps.map(step => step.toJSON() as object)
  const sent = { documentId, baseRevision: 0, label: 'typing' }
  saveSteps(store, states, { ...sent, steps: [first] }, origin)
  expect(saveSteps(store, states, { ...sent, steps: [first] }, origin)).toMatchObject({ revision: 1, steps: [] })
  expect(saveSteps(store, states, { ...sent, steps: [first, second] }, origin)).toMatchObject({
    ...{ revision: 2, steps: [second] },
  })
  expect(states.load(documentId).state.doc.eq(tr.doc)).toBe(true)
  expect(lasting(new DocumentStates(store), documentId)).toEqual(lasting(states, documentId))
  const others = new Transform(tr.doc).insert(2, schema.text('三')).steps.map(step => step.toJSON() as object)
  expect(() => saveSteps(store, states, { ...sent, steps: others }, origin)).toThrow('revision_conflict')
  store.close()
})

it('lets the title follow the line that gave it, back and forth', async () => {
  const { store, documentId } = await memoryStoreOf('首页 > 公开\n云泽市工作报吿\n各位代表：')
  const states = new DocumentStates(store)
  const title = () => store.documents.get(documentId)?.title
  const edit = (change: (tr: Transform) => void) => {
    const tr = new Transform(states.load(documentId).state.doc)
    change(tr)
    save(store, states, documentId, tr.steps)
    return tr
  }
  expect(title()).toBe('云泽市工作报吿')
  const mended = edit(tr => {
    const { from, to } = findText(tr, '吿')
    tr.replaceWith(from, to, schema.text('告'))
  })
  expect(title()).toBe('云泽市工作报告')
  edit(tr => tr.insert(findText(tr, '各位').from, schema.text('尊敬的')))
  expect(title()).toBe('云泽市工作报告')
  edit(tr => tr.step(mended.steps[0]!.invert(mended.docs[0]!)))
  expect(title()).toBe('云泽市工作报吿')
  edit(tr => {
    const { from, to } = findText(tr, '云泽市工作报吿')
    tr.delete(from, to)
  })
  expect(title()).toBe('云泽市工作报吿')
  store.close()
})

function findText(tr: Transform, text: string): { from: number; to: number } {
  let from = -1
  tr.doc.descendants((node, pos) => {
    const index = node.isText ? node.text!.indexOf(text) : -1
    if (index >= 0 && from < 0) from = pos + index
  })
  return { from, to: from + text.length }
}
