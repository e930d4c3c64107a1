import { history, undo } from 'prosemirror-history'
import { Fragment, Slice } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import { at, documentOfTexts, idsOf, paragraph, stateAt } from '../../testing/build.ts'
import { CompositionGuard } from '../composition/composition-guard.ts'
import { splitTextBlock } from '../keymap/split-block.ts'
import { blockIds } from './block-ids-plugin.ts'

const plugins = () => [blockIds(new CompositionGuard()), history()]

describe('block ids', () => {
  it('are fresh for pasted blocks, and the block that was there keeps its own', () => {
    const doc = documentOfTexts('云泽市概况', '临溪县概况')
    const state = stateAt(doc, 'p0', 0, plugins())
    const copies = Fragment.from([paragraph('抄来的', 'p0'), paragraph('新的', '')])
    const tr = state.tr.replace(at(doc, 'p1', 0) - 1, at(doc, 'p1', 0) - 1, new Slice(copies, 0, 0))
    const ids = idsOf(state.apply(tr).doc)
    expect([ids[0], ids[3]]).toEqual(['p0', 'p1'])
    expect(new Set(ids).size).toBe(4)
    expect(ids.every(id => id !== '')).toBe(true)
  })

  it('are fresh for the later half of a split, whatever split it', () => {
    const doc = documentOfTexts('前半后半')
    const state = stateAt(doc, 'p0', 2, plugins())
    const ids = idsOf(state.apply(state.tr.split(at(doc, 'p0', 2))).doc)
    expect(ids[0]).toBe('p0')
    expect(ids[1]).not.toBe('p0')
  })

  it('come and go with the change on one undo step', () => {
    const doc = documentOfTexts('前半后半')
    let state = stateAt(doc, 'p0', 2, plugins())
    state = state.apply(state.tr.split(at(doc, 'p0', 2)))
    undo(state, tr => {
      state = state.apply(tr)
    })
    expect(state.doc.toJSON()).toEqual(doc.toJSON())
  })

  it('wait while an input method composes', () => {
    const guard = new CompositionGuard()
    const doc = documentOfTexts('前半后半')
    let state = stateAt(doc, 'p0', 2, [blockIds(guard)])
    guard.start()
    state = state.apply(state.tr.split(at(doc, 'p0', 2)))
    expect(idsOf(state.doc)).toEqual(['p0', 'p0'])
    guard.clear()
    state = state.apply(state.tr)
    expect(new Set(idsOf(state.doc)).size).toBe(2)
  })
})

describe('Enter', () => {
  const enter = (text: string, offset: number) => {
    let state = stateAt(documentOfTexts(text), 'p0', offset)
    splitTextBlock(state, tr => {
      state = state.apply(tr)
    })
    return state
  }

  it('gives the later half a new id', () => {
    const state = enter('前半后半', 2)
    const [first, second] = idsOf(state.doc)
    expect(first).toBe('p0')
    expect(second).toMatch(/^[0-9A-Z]{26}$/)
  })

  it('at the start puts an empty paragraph before, so that the block stays itself', () => {
    const state = enter('全文', 0)
    expect(idsOf(state.doc)[1]).toBe('p0')
    expect(state.selection.$head.parent.attrs.id).toBe('p0')
    expect(state.doc.firstChild!.firstChild!.textContent).toBe('')
  })

  it('at the end begins an empty paragraph', () => {
    const state = enter('全文', 2)
    expect(idsOf(state.doc)[0]).toBe('p0')
    expect(state.selection.$head.parent.content.size).toBe(0)
  })
})
