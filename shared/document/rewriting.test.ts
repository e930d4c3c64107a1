import { Transform } from 'prosemirror-transform'
import { describe, expect, test } from 'vitest'
import { applySteps, type DocumentState } from './document-state.ts'
import { RecordSet } from './record-set.ts'
import { RecordStep } from './record-step.ts'
import { schema } from './schema.ts'
import { markedDocument, sourcesOf } from './testing/marked-document.ts'
import { queryRecord } from './testing/record-samples.ts'

/** A step as `[from, to, text]`. */
type Replacement = readonly [from: number, to: number, text: string]

/** `**` stands at 3–5 with the record `q`. */
function masked(): DocumentState {
  const { doc } = markedDocument(['云**县概况', '白石区'])
  const start: DocumentState = { doc, records: RecordSet.empty, sources: sourcesOf(doc) }
  return applySteps(start, [new RecordStep(null, { record: queryRecord('q'), from: 3, to: 5 })])
}

function replaced(state: DocumentState, ...replacements: Replacement[]): DocumentState {
  return replacements.reduce((current, [from, to, text]) => {
    const tr = new Transform(current.doc)
    return applySteps(current, (text === '' ? tr.delete(from, to) : tr.replaceWith(from, to, schema.text(text))).steps)
  }, state)
}

function textOf({ doc, records }: DocumentState): string | null {
  const { from, to, removed } = records.get('q')!
  return removed ? null : doc.textBetween(from, to, '|')
}

describe('a span that is being rewritten', () => {
  test('takes over what an input method makes of its text, and undo gives the text back', () => {
    const composed = replaced(masked(), [3, 5, 'z'], [4, 4, 'h'], [3, 5, '中'])
    expect(textOf(composed)).toBe('中')
    const undone = replaced(composed, [3, 4, 'zh'], [3, 5, '**'])
    expect(textOf(undone)).toBe('**')
    expect(undone.records.all()).toEqual(masked().records.all())
  })

  test('grows with what is typed over a selected word', () => {
    const typed = replaced(masked(), [3, 5, 'z'], [4, 4, 'h'], [5, 5, 'o'])
    expect(textOf(typed)).toBe('zho')
    expect(textOf(replaced(typed, [5, 6, ''], [4, 5, ''], [3, 4, '**']))).toBe('**')
    expect(textOf(replaced(typed, [3, 6, '**']))).toBe('**')
  })

  test('grows at its start too, where an input method lets the caret move', () => {
    expect(textOf(replaced(masked(), [3, 5, 'h'], [3, 3, 'z'], [3, 5, '中']))).toBe('中')
  })

  test('is gone when the composition is cancelled, and comes back with undo', () => {
    const cancelled = replaced(masked(), [3, 5, 'z'], [4, 4, 'h'], [3, 5, ''])
    expect(textOf(cancelled)).toBeNull()
    expect(textOf(replaced(cancelled, [3, 3, 'zh'], [3, 5, '**']))).toBe('**')
  })

  test('has exclusive edges again after a step elsewhere, a record step, or undo', () => {
    const typed = replaced(masked(), [3, 5, '临'])
    expect(textOf(replaced(typed, [10, 10, '的'], [4, 4, '溪']))).toBe('临')
    const marked = applySteps(typed, [new RecordStep(null, { record: queryRecord('r'), from: 4, to: 5 })])
    expect(textOf(replaced(marked, [4, 4, '溪']))).toBe('临')
    expect(textOf(replaced(typed, [3, 4, '**'], [5, 5, '溪']))).toBe('**')
  })

  test('does not take what a new paragraph brings', () => {
    const typed = replaced(masked(), [3, 5, '临'])
    const tr = new Transform(typed.doc).split(4, 1, [{ type: schema.nodes.paragraph, attrs: { id: 'n' } }])
    const split = applySteps(typed, tr.steps)
    expect(textOf(split)).toBe('临')
    expect(textOf(replaced(split, [4, 4, '溪']))).toBe('临')
  })

  test('does not grow into a neighbour, and a neighbour keeps its text', () => {
    const state = applySteps(masked(), [new RecordStep(null, { record: queryRecord('r'), from: 5, to: 6 })])
    const typed = replaced(state, [3, 5, '临'], [4, 4, '溪'])
    expect(textOf(typed)).toBe('临溪')
    expect(typed.records.get('r')).toMatchObject({ from: 5, to: 6, removed: false })
  })
})
