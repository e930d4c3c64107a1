import fc from 'fast-check'
import { closeHistory, redo, redoDepth, undo, undoDepth } from 'prosemirror-history'
import { type Command, EditorState } from 'prosemirror-state'
import { expect, test } from 'vitest'
import { applySteps, type DocumentState, stepsFromJson } from '#shared/document/document-state.ts'
import { RecordSet } from '#shared/document/record-set.ts'
import { RecordStep } from '#shared/document/record-step.ts'
import { markedDocument, sourcesOf } from '#shared/document/testing/marked-document.ts'
import { type Edit, editKinds, edits, transformOf } from '#shared/document/testing/random-edits.ts'
import { queryRecord } from '#shared/document/testing/record-samples.ts'
import { recordsOf, recordsPlugin } from '../records/records-plugin.ts'
import { undoPlugins } from './undo-plugins.ts'

const spans = [
  [2, 5],
  [5, 8],
  [4, 12],
  [7, 9],
  [7, 9],
  [26, 28],
] as const

/** A window with its undo stack, and the engine that gets its steps as they are sent. */
class Desk {
  engine: DocumentState
  /** What the desk looked like, by number of events that could be undone. */
  readonly pictures: ReturnType<Desk['picture']>[]
  #window: EditorState

  constructor() {
    const { doc } = markedDocument(['云泽市临溪县工作报告', '# 一、白石区概况', '全县人均收入增长较快', '二', '云泽市'])
    const steps = spans.map(([from, to], index) => new RecordStep(null, { record: queryRecord(`q${index}`), from, to }))
    this.engine = applySteps({ doc, records: RecordSet.empty, sources: sourcesOf(doc) }, steps)
    this.#window = EditorState.create({
      doc,
      plugins: [recordsPlugin(this.engine.records, key => key), ...undoPlugins()],
    })
    this.pictures = [this.picture()]
  }

  get undoDepth(): number {
    return undoDepth(this.#window)
  }

  get redoDepth(): number {
    return redoDepth(this.#window)
  }

  edit(edit: Edit, isNewEvent: boolean): void {
    const { steps } = transformOf(this.engine, edit)
    for (const step of steps) {
      const tr = this.#window.tr.step(step)
      this.#apply(isNewEvent && step === steps[0] ? closeHistory(tr) : tr)
      this.pictures[this.undoDepth] = this.picture()
    }
  }

  run(command: Command): void {
    command(this.#window, tr => this.#apply(tr))
  }

  #apply(tr: EditorState['tr']): void {
    this.#window = this.#window.apply(tr)
    const sent = JSON.parse(JSON.stringify(tr.steps)) as unknown[]
    this.engine = applySteps(this.engine, stepsFromJson(sent))
    expect(recordsOf(this.#window).records.all()).toEqual(this.engine.records.all())
  }

  picture() {
    const { doc, records, sources } = this.engine
    const byId = records.all().map(placed => [placed.record.id, placed] as const)
    // The source of each character; the stretches of whole blocks follow from the order of edits at their borders.
    const runs = Object.fromEntries(
      [...sources].flatMap(([id, source]) => (source.runs.length ? [[id, source.runs]] : [])),
    )
    return { doc: doc.toJSON() as object, records: Object.fromEntries(byId), runs }
  }
}

/** The same word is composed twice over a span at whose end another ends: the second time takes nothing from that other. */
const composedTwice: Edit[] = [
  { kind: 'insert', a: 0, b: 0, text: '云' },
  { kind: 'record', a: 0, b: 0.12, text: '云' },
  { kind: 'compose', a: 0, b: 0, text: '云' },
  { kind: 'compose', a: 0, b: 0, text: '云' },
]

test('undo gives back text, records and sources event by event, and redo what came after, whatever was typed or composed', () => {
  const kinds = [...editKinds, 'compose', 'compose', 'insert', 'delete'] as const
  fc.assert(
    fc.property(edits(kinds, '云泽人均'), fc.array(fc.boolean(), { maxLength: 14 }), (random, breaks) => {
      const desk = new Desk()
      for (const [index, edit] of random.entries()) desk.edit(edit, breaks[index] ?? true)
      let isRedone = false
      for (const command of [undo, redo, undo]) {
        isRedone ||= command === redo
        while (command === undo ? desk.undoDepth : desk.redoDepth) {
          desk.run(command)
          const [now, then] = [desk.picture(), desk.pictures[desk.undoDepth]!]
          expect(now.doc).toEqual(then.doc)
          expect(now.records).toEqual(then.records)
          if (!isRedone) expect(now.runs).toEqual(then.runs)
        }
      }
    }),
    { numRuns: 150, examples: [[composedTwice, []]] },
  )
})
