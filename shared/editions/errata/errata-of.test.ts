import fc from 'fast-check'
import type { Transform } from 'prosemirror-transform'
import { describe, expect, it } from 'vitest'
import { annotate } from '../../document/actions/annotate.ts'
import { correctReading } from '../../document/actions/correct-reading.ts'
import { setRole } from '../../document/actions/set-role.ts'
import { takeOut } from '../../document/actions/take-out.ts'
import { BlockIndex } from '../../document/block-index.ts'
import { applySteps, type DocumentState } from '../../document/document-state.ts'
import { RecordSet } from '../../document/record-set.ts'
import { schema } from '../../document/schema.ts'
import { blocksOf } from '../../document/sections.ts'
import { edited } from '../../document/testing/edited.ts'
import { placeOf } from '../../document/testing/place-of.ts'
import { type Edit, editKinds, edits, transformOf } from '../../document/testing/random-edits.ts'
import type { EditionProfile } from '../../domain/edition-profile.ts'
import { importText } from '../../formats/import/index.ts'
import { noisyText } from '../../formats/testing/arbitrary-markdown.ts'
import { makeEdition } from '../edition.ts'
import { shippedProfiles } from '../shipped-profiles.ts'
import { settle } from '../testing/settle-changes.ts'
import { someHead } from '../testing/some-head.ts'
import { trackChanges } from '../tracked/track-changes.ts'
import { errataEdition } from './errata-edition.ts'
import { errataOf } from './errata-of.ts'
import { type TwoTexts, twoTextsOf } from './two-texts.ts'

const author = { kind: 'person', name: '校对甲' } as const
const imported = (text: string): DocumentState => ({ ...importText(text, 'markdown', 'a'), records: RecordSet.empty })

type Kind = 'ocr' | 'source' | 'house'
const correct =
  (was: string, reading: string, kind: Kind = 'ocr') =>
  (tr: Transform) =>
    correctReading(tr, { ...placeOf(tr, was), reading, kind, author, at: 5 })
const type = (before: string, text: string) => (tr: Transform) => tr.insert(placeOf(tr, before).to, schema.text(text))
const remove = (text: string) => (tr: Transform) => {
  const { from, to } = placeOf(tr, text)
  tr.delete(from, to)
}

const trackedOf = (before: DocumentState, after: DocumentState) =>
  trackChanges(after, before, shippedProfiles.errata, { head: someHead })

/** The list of what some edits make of a text: place with context, original, correction, kind. */
function listOf(text: string, ...changes: ((tr: Transform) => unknown)[]): string[][] {
  const before = imported(text)
  let after = before
  for (const change of changes) after = edited(after, tr => void change(tr))
  const table = errataEdition(trackedOf(before, after), after).blocks.at(-1)
  if (table?.kind !== 'table') throw new Error('No table')
  const cells = table.rows.map(row =>
    row.map(({ inlines }) => inlines.map(inline => (inline.kind === 'text' ? inline.text : '\n')).join('')),
  )
  return cells.slice(1).map(([, place, original, correction, kind]) => [place!, original!, correction!, kind!])
}

const report = `首行说明。

# 云泽市工作报吿

现向大会报告工作，请予审议。

## 一、过去一年工作

农业生产穗中有进，粮食増产。

城乡面貌改善。

## 二、今年安排

（一）扩大投资。

（二）一些干部担当做为不够。
`

describe('errataOf', () => {
  it('tells whole words in the line of the source, and counts paragraphs under their heading', () => {
    expect(
      listOf(report, correct('工作报吿', '工作报告'), correct('穗中有进', '稳中有进'), correct('做为', '作为')),
    ).toEqual([
      ['标题“云泽市工作报告”\n…云泽市〔工作报吿〕', '工作报吿', '工作报告', '识别错误'],
      ['“一、过去一年工作”下第 1 段\n…农业生产〔穗中有进〕，粮食増产。…', '穗中有进', '稳中有进', '识别错误'],
      ['“二、今年安排”下第 2 段\n…（二）一些干部担当〔做为〕不够。…', '做为', '作为', '识别错误'],
    ])
  })

  it('counts what went out as the source has it, and not what came in', () => {
    const list = listOf(
      report,
      tr => setRole(tr, { blockId: blocksOf(tr.doc)[4]!.attrs.id as string, role: 'boilerplate' }),
      tr => tr.split(placeOf(tr, '城乡').to, 1, [{ type: schema.nodes.paragraph, attrs: { id: 'new' } }]),
      correct('改善', '改观'),
      remove('首行'),
    )
    expect(list.map(row => row.slice(0, 3))).toEqual([
      ['第 1 段\n〔首行〕说明。…', '首行', '（无）'],
      ['“一、过去一年工作”下第 1 段', '农业生产穗中有进，粮食増产。', '（无）'],
      ['“一、过去一年工作”下第 2 段\n…城乡〔〕面貌改善。…', '（无）', '¶'],
      ['“一、过去一年工作”下第 2 段\n…城乡面貌〔改善〕。…', '改善', '改观'],
    ])
  })

  it('lists neighbours apart and overlapping ones with what the text has now', () => {
    const list = listOf(
      '甲乙丙丁。\n\n“户均増收1.8万元。今年好。',
      correct('甲', '申'),
      correct('乙', '己'),
      correct('“户均増收1.8万元。', '“户均増收1.8万元。”', 'house'),
      correct('户均増收', '户均增收'),
    )
    expect(list).toEqual([
      ['第 1 段\n〔甲〕乙丙丁。…', '甲', '申', '识别错误'],
      ['第 1 段\n…甲〔乙〕丙丁。…', '乙', '己', '识别错误'],
      ['第 2 段\n〔“户均増收1.8万元。〕今年好。…', '“户均増收1.8万元。', '“户均增收1.8万元。”', '体例统一'],
      ['第 2 段\n…“〔户均増收〕1.8万元。今年好。…', '户均増收', '户均增收', '识别错误'],
    ])
  })

  it('lists each of two lines that were taken out one after the other', () => {
    const list = listOf(
      '正文。\n\n上一篇：甲\n下一篇：乙\n\n尾。',
      correct('上一篇：甲', ''),
      correct('下一篇：乙', ''),
    )
    expect(list.map(row => row.slice(1, 3))).toEqual([
      ['上一篇：甲', '（无）'],
      ['下一篇：乙', '（无）'],
    ])
  })

  it('lists typing by hand as one change, whatever was corrected in it', () => {
    const list = listOf(
      '移送5人。\n\n尾段。',
      type('5人。', '2O14年共2OO件。'),
      correct('2OO', '200'),
      correct('2O14', '2014'),
    )
    expect(list).toEqual([['第 1 段\n…移送5人。〔〕', '（无）', '2014年共200件。', '文字修改']])
  })

  it('leaves typing beside a correction out of it', () => {
    expect(listOf('甲乙丙。', correct('甲', '申'), remove('乙'), type('申', '新'))).toEqual([
      ['第 1 段\n〔甲〕乙丙。…', '甲', '申', '识别错误'],
      ['第 1 段\n…甲〔乙〕丙。…', '乙', '新', '文字修改'],
    ])
  })

  it('lists a correction that was corrected again once, and one that was undone by hand not at all', () => {
    expect(listOf('甲乙丙。', correct('乙', '己'), correct('己', '已')).map(row => row.slice(1, 3))).toEqual([
      ['乙', '已'],
    ])
    expect(listOf('甲乙丙。', correct('乙', '己'), correct('己', '乙'))).toEqual([])
  })

  it('tells a copy that is set aside as one, whatever was corrected in it', () => {
    const list = listOf('抄录字句。\n\n尾。', correct('抄录', '抄绿'), tr => {
      const body = { keptDocumentId: null, keptBlockId: null, keptExact: '' }
      annotate(tr, { ...placeOf(tr, '抄绿字句。'), content: { kind: 'duplicate', body }, author, at: 1 })
    })
    expect(list).toEqual([['第 1 段', '抄录字句。', '（无）', '重复']])
  })

  it('tells page furniture that was run into a paragraph as such', () => {
    const list = listOf('棚户区澳门博彩送元改造。', tr =>
      takeOut(tr, { ...placeOf(tr, '澳门博彩送元'), role: 'boilerplate' }),
    )
    expect(list.map(row => row.slice(1))).toContainEqual(['澳门博彩送元', '（无）', '页面成分'])
  })

  it('does not cut a character of two units', () => {
    const [row] = listOf('𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀误𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀', correct('误', '正'))
    expect(row![0]).toBe(`第 1 段\n…${'𠀀'.repeat(10)}〔误〕${'𠀀'.repeat(10)}…`)
  })
})

/** A random edit, or a correction at its place. */
function afterEdit(state: DocumentState, { isCorrection, ...edit }: Edit & { isCorrection: boolean }): DocumentState {
  try {
    if (!isCorrection) return applySteps(state, transformOf(state, edit).steps)
    const { blocks } = BlockIndex.of(state.doc)
    const { node, contentPos } = blocks[Math.floor(edit.a * blocks.length)]!
    const from = contentPos + Math.floor(edit.b * node.content.size)
    const to = Math.min(contentPos + node.content.size, from + (edit.text.length % 4))
    const kind = edit.b < 0.5 ? 'ocr' : 'house'
    const reading = edit.a < 0.2 ? '' : edit.text.slice(0, 3)
    return edited(state, tr => void correctReading(tr, { from, to, reading, kind, author, at: 5 }))
  } catch {
    return state
  }
}

const unchanged = (text: string, stretches: readonly { from: number; to: number }[]) =>
  Array.from({ length: text.length }, (_, at) =>
    stretches.some(({ from, to }) => from <= at && at < to) ? '' : text[at],
  ).join('')

/** Where each paragraph of the imported text stands, by the headings above. */
const placesOf = ({ passages, source }: TwoTexts) =>
  passages.map(({ start, end, section, paragraph }) => [source.slice(start, end), section, paragraph])

describe('errata of any edits', () => {
  const some = fc
    .tuple(edits(editKinds, '甲乙，a'), fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }))
    .map(([list, corrections]) => list.map((edit, at) => ({ ...edit, isCorrection: corrections[at]! })))
  const property = (check: (before: DocumentState, after: DocumentState) => void, numRuns = 400) =>
    fc.assert(
      fc.property(noisyText, some, (text, list) => {
        const before = imported(text)
        check(before, list.reduce(afterEdit, before))
      }),
      { numRuns },
    )

  it('stand in the source as they say', () => {
    property((before, after) => {
      const { source } = twoTextsOf(trackedOf(before, before).blocks)
      for (const each of errataOf(trackedOf(before, after), after)) {
        expect([each.original, `${each.original}¶`]).toContain(source.slice(each.source.from, each.source.to))
        expect(source).toContain(each.before + each.original + each.after)
        expect(each.original).not.toBe(each.correction)
      }
    })
  })

  it('are made of changes that give both texts', () => {
    property((before, after) => {
      const { blocks } = trackedOf(before, after)
      const plain = { ...shippedProfiles.clean, roles: shippedProfiles.diplomatic.roles }
      const linesOf = (state: DocumentState, profile: EditionProfile) =>
        settle(makeEdition(state, profile, { head: someHead }).blocks, 'accept')
      expect(settle(blocks, 'accept')).toEqual(linesOf(after, shippedProfiles.errata))
      expect(settle(blocks, 'reject')).toEqual(linesOf(before, plain))
    })
  })

  it('are all in which source and text differ', () => {
    property((before, after) => {
      const tracked = trackedOf(before, after)
      const errata = errataOf(tracked, after)
      const { source, present } = twoTextsOf(tracked.blocks)
      expect(
        unchanged(
          source,
          errata.map(each => each.source),
        ),
      ).toBe(
        unchanged(
          present,
          errata.map(each => each.present),
        ),
      )
    })
  })

  it('are in paragraphs that are counted as without the edits', () => {
    property((before, after) => {
      const paragraphs = (state: DocumentState) =>
        placesOf(twoTextsOf(trackedOf(before, state).blocks)).map(([text]) => text)
      expect(paragraphs(after).join('¶')).toBe(paragraphs(before).join('¶'))
    }, 100)
  })
})
