import { Slice } from 'prosemirror-model'
import { ReplaceStep, Transform } from 'prosemirror-transform'
import { expect, test } from 'vitest'
import { applySteps, stepsFromJson } from './document-state.ts'
import { RecordSet } from './record-set.ts'
import { RecordStep } from './record-step.ts'
import { schema } from './schema.ts'
import { markedDocument, sourcesOf } from './testing/marked-document.ts'
import { queryRecord } from './testing/record-samples.ts'

const { doc } = markedDocument(['云泽市', '临溪县'])
const state = { doc, records: RecordSet.empty, sources: sourcesOf(doc) }
const rejected = expect.objectContaining({ code: 'step_rejected' })

test('steps that went through JSON do the same', () => {
  const tr = new Transform(doc).insert(3, schema.text('新'))
  tr.step(new RecordStep(null, { record: queryRecord('q'), from: 2, to: 4 })).delete(2, 4)
  const sent = stepsFromJson(JSON.parse(JSON.stringify(tr.steps)) as unknown[])
  const [here, there] = [applySteps(state, tr.steps), applySteps(state, sent)]
  expect(there.doc.eq(here.doc)).toBe(true)
  expect(there.records.all()).toEqual(here.records.all())
  expect([...there.sources]).toEqual([...here.sources])
})

test.each([
  ['a place beyond the end', new ReplaceStep(90, 91, Slice.empty)],
  ['a block whose id is taken', splitStep('b2')],
  ['a block without an id', splitStep('')],
  ['a section that stands twice', new ReplaceStep(0, 0, new Slice(doc.content, 0, 0))],
  ['a record beyond the end', new RecordStep(null, { record: queryRecord('q'), from: 2, to: 99 })],
  ['a document without blocks', new ReplaceStep(1, doc.content.size - 1, Slice.empty)],
])('%s is refused', (_what, step) => {
  expect(() => applySteps(state, [step])).toThrow(rejected)
})

test('what is no step is refused', () => {
  expect(() => stepsFromJson([{ stepType: 'none' }])).toThrow(rejected)
  expect(() => stepsFromJson(['x'])).toThrow(rejected)
})

function splitStep(id: string) {
  return new Transform(doc).split(3, 1, [{ type: schema.nodes.paragraph, attrs: { id } }]).steps[0]!
}
