import fc from 'fast-check'
import type { Transform } from 'prosemirror-transform'
import { describe, expect, it } from 'vitest'
import { annotate } from '../../document/actions/annotate.ts'
import { correctReading } from '../../document/actions/correct-reading.ts'
import { joinBlocks } from '../../document/actions/join-blocks.ts'
import { setRole } from '../../document/actions/set-role.ts'
import { applySteps, type DocumentState } from '../../document/document-state.ts'
import { RecordSet } from '../../document/record-set.ts'
import { blocksOf } from '../../document/sections.ts'
import { edited } from '../../document/testing/edited.ts'
import { placeOf } from '../../document/testing/place-of.ts'
import { type Edit, editKinds, edits, transformOf } from '../../document/testing/random-edits.ts'
import { importText } from '../../formats/import/index.ts'
import { noisyText } from '../../formats/testing/arbitrary-markdown.ts'
import { makeEdition } from '../edition.ts'
import type { EditionBlock } from '../edition-blocks.ts'
import { shippedProfiles } from '../shipped-profiles.ts'
import { settle } from '../testing/settle-changes.ts'
import { someHead } from '../testing/some-head.ts'
import { trackChanges } from './track-changes.ts'

const author = { kind: 'person', name: '校对甲' } as const
const tools = { head: someHead }
const imported = (text: string): DocumentState => ({ ...importText(text, 'markdown', 'a'), records: RecordSet.empty })

const correct = (was: string, reading: string) => (tr: Transform) =>
  correctReading(tr, { ...placeOf(tr, was), reading, kind: 'ocr', author, at: 5 })

function changesOf(blocks: readonly EditionBlock[]) {
  return blocks.flatMap(block => {
    if (block.kind === 'table') return []
    const inner = block.inlines.flatMap(inline =>
      inline.kind === 'text' && inline.change ? [[inline.change.kind, inline.change.reason, inline.text]] : [],
    )
    return block.endChange ? [...inner, [block.endChange.kind, block.endChange.reason, '¶']] : inner
  })
}

/** The state after a random edit; the same where the edit does not fit, as splitting a cell. */
function afterEdit(state: DocumentState, edit: Edit): DocumentState {
  try {
    return applySteps(state, transformOf(state, edit).steps)
  } catch {
    return state
  }
}

const linesOf = (blocks: readonly EditionBlock[]) => settle(blocks, 'accept')
const plain = { ...shippedProfiles.clean, roles: shippedProfiles.diplomatic.roles, duplicates: 'keep' } as const

/** What the tracked edition of a state becomes when all is accepted and when all is rejected. */
function expectBothTexts(before: DocumentState, after: DocumentState, profile = shippedProfiles.changes): void {
  const { blocks } = trackChanges(after, before, profile, tools)
  expect(settle(blocks, 'accept')).toEqual(linesOf(makeEdition(after, { ...profile }, tools).blocks))
  expect(settle(blocks, 'reject')).toEqual(linesOf(makeEdition(before, plain, tools).blocks))
}

describe('trackChanges', () => {
  it('shows nothing where nothing was changed', () => {
    const state = imported('# 题\n\n正文**要**。\\\n硬\n软\n\n| 甲 | 乙 |\n|--|--|\n| 一 | 二 |\n')
    const { blocks } = trackChanges(state, state, shippedProfiles.changes, tools)
    expect(changesOf(blocks)).toEqual([])
    expect(settle(blocks, 'reject')).toEqual(['题', '正文要。\n硬软', '甲\t乙', '一\t二'])
  })

  it('tells who corrected what, and replaces no more than differs', () => {
    const before = imported('云泽市人民政俯工作报告全文。\n\n数字字重复。')
    const after = edited(before, tr => {
      correct('政俯', '政府')(tr)
      correct('字字', '字')(tr)
    })
    const { blocks } = trackChanges(after, before, shippedProfiles.changes, tools)
    expect(changesOf(blocks)).toEqual([
      ['deletion', 'ocr', '俯'],
      ['insertion', 'ocr', '府'],
      ['deletion', 'ocr', '字'],
    ])
    const first = blocks[0]
    const change = first?.kind === 'paragraph' && first.inlines.find(inline => 'change' in inline && inline.change)
    expect(change).toMatchObject({ change: { author: '校对甲', at: 5 } })
    expectBothTexts(before, after)
  })

  it('tells typing that nobody marked as an edit of the last who saved', () => {
    const before = imported('甲乙丙。')
    const after = edited(before, tr => {
      const { from } = placeOf(tr, '丙')
      tr.insert(from, tr.doc.type.schema.text('新'))
    })
    const { blocks } = trackChanges(after, before, shippedProfiles.changes, tools)
    expect(changesOf(blocks)).toEqual([['insertion', 'edit', '新']])
    expectBothTexts(before, after)
  })

  it('shows a joined paragraph as a border that went out, a set-aside copy and a role left out as text that went out', () => {
    const before = imported('断开的\n\n第1页\n\n句子。\n\n抄录一次。\n\n尾')
    const after = edited(before, tr => {
      const ids = blocksOf(tr.doc).map(block => block.attrs.id as string)
      setRole(tr, { blockId: ids[1]!, role: 'folio' })
      const seam = joinBlocks(tr, { firstBlockId: ids[0]!, secondBlockId: ids[2]! })
      annotate(tr, { from: seam, to: seam + 1, content: { kind: 'join', body: { distance: 1 } }, author, at: 1 })
      const body = { keptDocumentId: null, keptBlockId: null, keptExact: '' }
      annotate(tr, { ...placeOf(tr, '抄录一次。'), content: { kind: 'duplicate', body }, author, at: 1 })
    })
    expectBothTexts(before, after)
    const { blocks } = trackChanges(after, before, shippedProfiles.changes, tools)
    expect(settle(blocks, 'accept')).toEqual(['断开的句子。', '尾'])
    expect(changesOf(blocks)).toContainEqual(['deletion', 'duplicate', '抄录一次。'])
  })

  it('shows masks that are filled and what house style sets otherwise', () => {
    const before = imported('受###市委托,共12項。')
    const after = edited(before, tr => {
      const body = { maskKind: 'place', group: 'g', value: '云泽' } as const
      annotate(tr, { ...placeOf(tr, '###'), content: { kind: 'mask', body }, author, at: 1 })
    })
    const profile = { ...shippedProfiles.changes, masks: 'fill', width: 'chinese' } as const
    const { blocks } = trackChanges(after, before, profile, tools)
    expect(changesOf(blocks)).toEqual([
      ['deletion', 'mask', '###'],
      ['insertion', 'mask', '云泽'],
      ['deletion', 'style', ','],
      ['insertion', 'style', '，'],
    ])
    expectBothTexts(before, after, profile)
  })

  it('gives both texts after any edits', () => {
    fc.assert(
      fc.property(noisyText, edits(editKinds, '甲乙，a'), (text, list) => {
        const before = imported(text)
        let after = before
        for (const edit of list) after = afterEdit(after, edit)
        expectBothTexts(before, after)
      }),
      { numRuns: 400 },
    )
  })
})
