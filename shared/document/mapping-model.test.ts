import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import type { Transform } from 'prosemirror-transform'
import { expect, test } from 'vitest'
import { BlockIndex } from './block-index.ts'
import { applySteps, type DocumentState } from './document-state.ts'
import { RecordSet } from './record-set.ts'
import { RecordStep } from './record-step.ts'
import { markedDocument, sourcesOf } from './testing/marked-document.ts'
import { edits, transformOf } from './testing/random-edits.ts'
import { queryRecord } from './testing/record-samples.ts'

/** One character of the model; it carries its records and its source with it wherever it goes. */
interface Character {
  records: ReadonlySet<string>
  source: number | null
}

const spans = [
  ['a', 3, 6],
  ['b', 5, 9],
  ['c', 4, 21],
  ['d', 9, 11],
] as const

function initial(): DocumentState {
  const { doc } = markedDocument(['云泽市临溪县白石区', '全县人口均衡发展'])
  const steps = spans.map(([id, from, to]) => new RecordStep(null, { record: queryRecord(id), from, to }))
  return applySteps({ doc, records: RecordSet.empty, sources: sourcesOf(doc) }, steps)
}

function modelOf({ doc, records, sources }: DocumentState): Character[] {
  const characters: Character[] = []
  forEachCharacter(doc, (pos, blockId, offset) => {
    const own = records.all().filter(({ from, to, removed }) => !removed && from <= pos && pos < to)
    const run = sources.get(blockId)?.runs.find(each => each.offset <= offset && offset < each.offset + each.length)
    const source = run ? run.source + offset - run.offset : null
    characters.push({ records: new Set(own.map(({ record }) => record.id)), source })
  })
  return characters
}

function forEachCharacter(doc: Node, visit: (pos: number, blockId: string, offset: number) => void): void {
  for (const { id, contentPos, node } of BlockIndex.of(doc).blocks)
    for (let offset = 0; offset < node.content.size; offset++) visit(contentPos + offset, id, offset)
}

/** Number of characters before a docPos. */
function charactersBefore(doc: Node, docPos: number): number {
  let count = 0
  forEachCharacter(doc, pos => {
    if (pos < docPos) count++
  })
  return count
}

/** What comes in belongs to the records of both its neighbours; what goes takes its tags along. */
function editModel(model: Character[], tr: Transform): Character[] {
  let edited = model
  for (const [index, step] of tr.steps.entries()) {
    const [before, after] = [tr.docs[index]!, tr.docs[index + 1] ?? tr.doc]
    step.getMap().forEach((oldStart, oldEnd, newStart, newEnd) => {
      const from = charactersBefore(before, oldStart)
      const to = charactersBefore(before, oldEnd)
      const size = charactersBefore(after, newEnd) - charactersBefore(after, newStart)
      const both = [...(edited[from - 1]?.records ?? [])].filter(id => edited[to]?.records.has(id))
      const fresh = Array.from({ length: size }, () => ({ records: new Set(both), source: null }))
      edited = [...edited.slice(0, from), ...fresh, ...edited.slice(to)]
    })
  }
  return edited
}

test('records and sources go where a character by character model says', () => {
  const kinds = ['insert', 'delete', 'split', 'join', 'section', 'bold', 'heading'] as const
  // Latin letters come in and Chinese goes out, so that nothing comes back.
  fc.assert(
    fc.property(edits(kinds, 'abcde'), random => {
      let state = initial()
      let model = modelOf(state)
      for (const edit of random) {
        const tr = transformOf(state, edit)
        const isBlind = tr.steps.length > 0 && edit.kind === 'delete' && /[a-z]/.test(removedText(tr))
        if (isBlind) continue
        state = applySteps(state, tr.steps)
        model = editModel(model, tr)
        expect(modelOf(state)).toEqual(model)
      }
      const living = new Set(model.flatMap(({ records }) => [...records]))
      for (const { record, removed } of state.records.all()) expect(removed).toBe(!living.has(record.id))
    }),
    { numRuns: 300 },
  )
})

function removedText(tr: Transform): string {
  let text = ''
  tr.steps.forEach((step, index) => {
    step.getMap().forEach((from, to) => {
      text += tr.docs[index]!.textBetween(from, to)
    })
  })
  return text
}
