import fc from 'fast-check'
import { Slice } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { expect, test } from 'vitest'
import { applySteps, type DocumentState } from './document-state.ts'
import { RecordSet } from './record-set.ts'
import { RecordStep } from './record-step.ts'
import { schema } from './schema.ts'
import { splitSections } from './sections.ts'
import { edited } from './testing/edited.ts'
import { markedDocument, sourcesOf } from './testing/marked-document.ts'
import { queryRecord } from './testing/record-samples.ts'

/** A state with the record `q` from the mark `<a>` to `<b>`. */
function marked(lines: string[], sections?: number[]) {
  const { doc, at } = markedDocument(lines, sections)
  const record = queryRecord('q')
  const start: DocumentState = { doc, records: RecordSet.empty, sources: sourcesOf(doc) }
  const state = applySteps(start, [new RecordStep(null, { record, from: at.a!, to: at.b! })])
  return { state, at: at as Record<string, number> & { a: number; b: number } }
}

function textOf({ doc, records }: DocumentState): string | null {
  const { from, to, removed } = records.get('q')!
  return removed ? null : doc.textBetween(from, to, '|', '¦')
}

test('typing at either edge does not grow a span, typing inside does', () => {
  const { state, at } = marked(['云泽市<a>白石<m>区<b>概况'])
  expect(textOf(edited(state, tr => tr.insert(at.a, schema.text('的'))))).toBe('白石区')
  expect(textOf(edited(state, tr => tr.insert(at.b, schema.text('的'))))).toBe('白石区')
  expect(textOf(edited(state, tr => tr.insert(at.m!, schema.text('的'))))).toBe('白石的区')
})

test('a span replaced wholly or in part takes over the new text', () => {
  const { state, at } = marked(['云泽市<a>白石<m>区<b>概况'])
  expect(textOf(edited(state, tr => tr.replaceWith(at.a, at.b, schema.text('临溪县'))))).toBe('临溪县')
  expect(textOf(edited(state, tr => tr.replaceWith(at.m!, at.b, schema.text('县城'))))).toBe('白石县城')
})

test('a replacement over an edge trims the span', () => {
  const { state, at } = marked(['云泽<s>市<a>白<m>石区<b>概况'])
  expect(textOf(edited(state, tr => tr.replaceWith(at.s!, at.m!, schema.text('临溪'))))).toBe('石区')
})

test('a deleted span becomes a tombstone where its text was, and comes back with its text', () => {
  const { state, at } = marked(['云泽<s>市<a>白石区<b>概<e>况'])
  const gone = edited(state, tr => tr.delete(at.s!, at.e!))
  expect(gone.records.get('q')).toMatchObject({ removed: true, from: at.s, to: at.s })
  const retyped = edited(gone, tr => tr.insert(at.s!, schema.text('白石区')))
  expect(textOf(retyped)).toBe('白石区')
})

test('cut and paste brings a span along, even of one character among equals', () => {
  const { state } = marked(['人<a>人<b>人均', '云泽市'])
  const moved = edited(state, tr => {
    const { content } = tr.doc.slice(2, 6)
    tr.delete(2, 6)
    tr.replace(6, 6, new Slice(content, 0, 0))
  })
  expect(moved.records.get('q')).toMatchObject({ removed: false, from: 7, to: 8 })
  expect(moved.doc.textContent).toBe('云泽人人人均市')
})

test('text typed elsewhere does not revive a tombstone', () => {
  const { state, at } = marked(['云泽市<a>白石<b>概况', '临溪县'])
  const gone = edited(state, tr => tr.delete(at.a - 1, at.b + 1))
  const typed = edited(gone, tr => tr.insert(tr.doc.content.size - 2, schema.text('有白石处')))
  expect(typed.records.get('q')?.removed).toBe(true)
})

test('splitting and joining blocks keep a span', () => {
  const { state, at } = marked(['云泽市<a>白石<m>区<b>概况'])
  const split = edited(state, tr => tr.split(at.m!, 1, [{ type: schema.nodes.paragraph, attrs: { id: 'n' } }]))
  expect(textOf(split)).toBe('白石|区')
  expect(textOf(edited(split, tr => tr.join(at.m! + 1)))).toBe('白石区')
})

test('sections that are split and joined leave every record in place', () => {
  const lines = Array.from({ length: 260 }, (_, line) => `第${line}行`)
  lines[140] = '<a>云泽市'
  lines[150] = '临溪县<b>'
  const { state } = marked(lines, [3, 200, 57])
  const before = textOf(state)
  const after = edited(state, splitSections)
  expect(after.doc.children.map(section => section.childCount)).toEqual([...Array(11).fill(16), 27, 16, 16, 25])
  expect(textOf(after)).toBe(before)
})

test('records survive being stored, tombstones with their text', () => {
  const { state, at } = marked(['云泽市', '临溪<a>县白石<b>区'])
  const stored = state.records.toAnchored(state.doc, 3)
  expect(stored[0]).toMatchObject({
    removed: false,
    anchor: { blockId: 'b2', start: 2, end: 5, exact: '县白石', prefix: '临溪', suffix: '区', revision: 3 },
  })
  expect(RecordSet.fromAnchored(state.doc, stored).all()).toEqual(state.records.all())
  const gone = edited(state, tr => tr.delete(at.a, at.b))
  const tombstones = gone.records.toAnchored(gone.doc, 4)
  expect(tombstones[0]).toMatchObject({ removed: true, anchor: { blockId: 'b2', start: 2, end: 2, exact: '县白石' } })
  const reloaded = { ...gone, records: RecordSet.fromAnchored(gone.doc, tombstones) }
  expect(reloaded.records.all()).toEqual(gone.records.all())
  expect(textOf(edited(reloaded, tr => tr.insert(at.a, schema.text('县白石'))))).toBe('县白石')
})

test('a removed tombstone comes back as a tombstone', () => {
  const { state, at } = marked(['云泽市<a>白石<b>概况'])
  const gone = edited(state, tr => tr.delete(at.a, at.b))
  const step = new RecordStep(gone.records.get('q')!, null)
  const without = applySteps(gone, [step])
  expect(without.records.all()).toEqual([])
  expect(applySteps(without, [step.invert()]).records.all()).toEqual(gone.records.all())
})

test('record steps in a batch give what they give one by one', () => {
  const { doc } = markedDocument(['云泽市临溪县', '白石区'])
  const change = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), from: fc.nat(6), isGone: fc.boolean() })
  fc.assert(
    fc.property(fc.array(fc.oneof(change, fc.constant(null)), { maxLength: 20 }), changes => {
      const tr = new Transform(doc)
      let single = RecordSet.empty
      for (const each of changes) {
        if (!each) tr.insert(4, schema.text('的'))
        else {
          const was = single.get(each.id) ?? null
          const now = { record: { ...queryRecord(each.id), at: each.from }, from: 2, to: 2 + each.from }
          if (was || !each.isGone) tr.step(new RecordStep(was, each.isGone ? null : now))
        }
        single = tr.steps.reduce(
          (set, step, index) => set.apply(step, tr.docs[index]!, tr.docs[index + 1] ?? tr.doc),
          RecordSet.empty,
        )
      }
      const batch = RecordSet.empty.applyAll(tr.steps, [...tr.docs, tr.doc])
      const byId = (set: RecordSet) => new Map(set.all().map(placed => [placed.record.id, placed]))
      expect(byId(batch)).toEqual(byId(single))
    }),
  )
})
