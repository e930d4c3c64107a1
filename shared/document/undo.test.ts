import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import type { Step } from 'prosemirror-transform'
import { expect, test } from 'vitest'
import { applySteps, type DocumentState } from './document-state.ts'
import { RecordSet } from './record-set.ts'
import { RecordStep } from './record-step.ts'
import { markedDocument, sourcesOf } from './testing/marked-document.ts'
import { type Edit, editKinds, edits, transformOf } from './testing/random-edits.ts'
import { queryRecord } from './testing/record-samples.ts'

const lines = ['云泽市临溪县工作报告', '# 一、白石区概况', '全县人均收入增长较快', '二', '人均人均收入', '云泽市']

function initial(): DocumentState {
  const { doc } = markedDocument(lines, [2, 3, 1])
  const steps: Step[] = []
  const places = [
    [2, 5],
    [5, 8],
    [4, 12],
    [3, 30],
    [7, 7],
    [26, 28],
  ] as const
  for (const [index, [from, to]] of places.entries())
    steps.push(new RecordStep(null, { record: queryRecord(`q${index}`), from, to }))
  return applySteps({ doc, records: RecordSet.empty, sources: sourcesOf(doc) }, steps)
}

interface Done {
  step: Step
  before: Node
}

function expectSame(actual: DocumentState, wanted: DocumentState): void {
  expect(actual.doc.toJSON()).toEqual(wanted.doc.toJSON())
  expect(byId(actual)).toEqual(byId(wanted))
  expect(Object.fromEntries(actual.sources)).toEqual(Object.fromEntries(wanted.sources))
}

function byId({ records }: DocumentState) {
  return Object.fromEntries(records.all().map(state => [state.record.id, state]))
}

function expectInside({ doc, records }: DocumentState): void {
  for (const { from, to, removed } of records.all()) {
    expect(from).toBeGreaterThanOrEqual(0)
    expect(to).toBeGreaterThanOrEqual(from)
    expect(to).toBeLessThanOrEqual(doc.content.size)
    if (removed) expect(from).toBe(to)
  }
}

/** Takes back the last steps until `keep` are left. */
function undo(state: DocumentState, done: Done[], keep: number): DocumentState {
  let undone = state
  while (done.length > keep) {
    const { step, before } = done.pop()!
    undone = applySteps(undone, [step.invert(before)])
    expectInside(undone)
  }
  return undone
}

/** A level set twice looks like a level set and taken back; a span that begins in a block taken out stands at its edge. */
const levelsSetTwice: [Edit[], number[]] = [
  (['takeOut', 'heading', 'insert', 'heading'] as const).map(kind => ({ kind, a: 0, b: 0, text: '云' })),
  [],
]

/** A word typed over a span whose own text it is: the span goes and comes back in one step. */
const goneAndBack: [Edit[], number[]] = [
  [
    { kind: 'compose', a: 0, b: 0, text: '人' },
    { kind: 'replace', a: 0, b: 0.05, text: '人' },
  ],
  [2],
]

/** Two letters typed where a block was split twice: they go as two borders do. */
const lettersAndBorders: [Edit[], number[]] = [
  (
    [
      ['insert', '云云'],
      ['join', ''],
      ['split', ''],
      ['insert', '云'],
      ['join', ''],
    ] as const
  ).map(([kind, text]) => ({ kind, a: 0, b: 0, text })),
  [],
]

test('undoing everything in reverse gives back text, records and sources, whatever was done and undone before', () => {
  fc.assert(
    fc.property(edits(editKinds, '云泽人均'), fc.array(fc.nat(3), { maxLength: 14 }), (random, undoes) => {
      const start = initial()
      let state = start
      const done: Done[] = []
      for (const [index, edit] of random.entries()) {
        const tr = transformOf(state, edit)
        state = applySteps(state, tr.steps)
        expectInside(state)
        for (const [at, step] of tr.steps.entries()) done.push({ step, before: tr.docs[at]! })
        const back = undoes[index] ?? 0
        if (back > 1) state = undo(state, done, Math.max(0, done.length - back + 1))
      }
      expectSame(undo(state, done, 0), start)
    }),
    { numRuns: 400, examples: [levelsSetTwice, goneAndBack, lettersAndBorders] },
  )
})
