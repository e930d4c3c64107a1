import { history, undo } from 'prosemirror-history'
import type { EditorState, Transaction } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { schema } from '#shared/document/schema.ts'
import { sectionSizes } from '#shared/document/sections.ts'
import { documentOfSections, idsOf, paragraph, stateAt } from '../../testing/build.ts'
import { backspaceAtSectionStart, deleteAtSectionEnd } from './edge-commands.ts'

function run(state: EditorState, command: typeof backspaceAtSectionStart): EditorState | null {
  let next: EditorState | null = null
  const didRun = command(state, (tr: Transaction) => {
    next = state.apply(tr)
  })
  return didRun ? (next ?? state) : null
}

describe('Backspace at the start of a section', () => {
  it('joins the block to the last one of the section before and leaves the others', () => {
    const state = run(stateAt(documentOfSections(3, 3), 'p3', 0), backspaceAtSectionStart)!
    expect(sectionSizes(state.doc)).toEqual([3, 2])
    expect(state.doc.child(0).lastChild!.textContent).toBe('甲2甲3')
    expect(state.selection.$head.parentOffset).toBe(2)
    expect(state.selection.$head.parent.attrs.id).toBe('p2')
  })

  it('takes a section away that it empties', () => {
    const state = run(stateAt(documentOfSections(2, 1, 2), 'p2', 0), backspaceAtSectionStart)!
    expect(sectionSizes(state.doc)).toEqual([2, 2])
    expect(idsOf(state.doc)).toEqual(['p0', 'p1', 'p3', 'p4'])
  })

  it('is undone in one step', () => {
    const doc = documentOfSections(3, 3)
    let state = run(stateAt(doc, 'p3', 0, [history()]), backspaceAtSectionStart)!
    undo(state, tr => {
      state = state.apply(tr)
    })
    expect(state.doc.toJSON()).toEqual(doc.toJSON())
  })

  it('takes a rule before it away, as inside a section', () => {
    const doc = schema.nodes.doc.create(null, [
      schema.nodes.section.create(null, [paragraph('上文', 'a'), schema.nodes.rule.create({ id: 'r' })]),
      schema.nodes.section.create(null, [paragraph('下文', 'b'), paragraph('尾', 'c')]),
    ])
    const state = run(stateAt(doc, 'b', 0), backspaceAtSectionStart)!
    expect(idsOf(state.doc)).toEqual(['a', 'b', 'c'])
  })

  it('leaves other places to the ordinary command', () => {
    const doc = documentOfSections(3, 3)
    for (const [id, offset] of [
      ['p0', 0],
      ['p3', 1],
      ['p4', 0],
    ] as const)
      expect(run(stateAt(doc, id, offset), backspaceAtSectionStart)).toBeNull()
  })
})

describe('Delete at the end of a section', () => {
  it('brings the next block over the border', () => {
    const state = run(stateAt(documentOfSections(3, 3), 'p2', 2), deleteAtSectionEnd)!
    expect(sectionSizes(state.doc)).toEqual([3, 2])
    expect(state.doc.child(0).lastChild!.textContent).toBe('甲2甲3')
    expect(state.selection.$head.parentOffset).toBe(2)
  })

  it('is undone in one step', () => {
    const doc = documentOfSections(3, 1)
    let state = run(stateAt(doc, 'p2', 2, [history()]), deleteAtSectionEnd)!
    expect(sectionSizes(state.doc)).toEqual([3])
    undo(state, tr => {
      state = state.apply(tr)
    })
    expect(state.doc.toJSON()).toEqual(doc.toJSON())
  })

  it('does nothing at the end of the document', () => {
    expect(run(stateAt(documentOfSections(3, 3), 'p5', 2), deleteAtSectionEnd)).toBeNull()
  })
})
