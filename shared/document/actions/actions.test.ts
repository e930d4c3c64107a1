import { Transform } from 'prosemirror-transform'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../domain/errors.ts'
import { BlockIndex } from '../block-index.ts'
import { applySteps, type DocumentState } from '../document-state.ts'
import { RecordSet } from '../record-set.ts'
import { RecordStep } from '../record-step.ts'
import { schema } from '../schema.ts'
import { blocksOf, documentOf, sectionSizes } from '../sections.ts'
import { edited } from '../testing/edited.ts'
import { markedDocument, sourcesOf } from '../testing/marked-document.ts'
import { findingSample, queryRecord, reader } from '../testing/record-samples.ts'
import { applyDecision, type DecisionRequest } from './apply-decision.ts'
import { joinBlocks } from './join-blocks.ts'
import { setHeadingLevel } from './set-heading-level.ts'
import { setRole } from './set-role.ts'
import { splitAtSeam } from './split-at-seam.ts'
import { takeBackDecision } from './take-back.ts'

type Marks = Record<'a' | 'b' | 'c' | 'd', number>

function stateOf(lines: string[], sections?: number[]): DocumentState & { at: Marks } {
  const { doc, at } = markedDocument(lines, sections)
  return { doc, records: RecordSet.empty, sources: sourcesOf(doc), at: at as Marks }
}

function decided(state: DocumentState, request: Partial<DecisionRequest> & Pick<DecisionRequest, 'place'>) {
  const whole: DecisionRequest = {
    finding: findingSample(),
    relatedPlaces: [],
    choice: { verdict: 'accepted', scope: 'place' },
    author: reader,
    at: 5,
    ...request,
  }
  return edited(state, tr => applyDecision(tr, whole))
}

const texts = ({ doc }: DocumentState) => blocksOf(doc).map(block => block.textBetween(0, block.content.size, '', '¦'))
const recordsOf = ({ records }: DocumentState) =>
  records.all().map(({ record, from, to }) => ({ ...record, id: '', from, to }))
const decisionOf = ({ records }: DocumentState) => records.all().find(({ record }) => record.type === 'decision')!

describe('decisions', () => {
  test('a mask keeps its characters and gets an annotation', () => {
    const { at, ...state } = stateOf(['云泽<a>**<b>县'])
    const finding = findingSample({ data: { kind: 'place', group: 'g1' } })
    const after = decided(state, {
      finding,
      place: { from: at.a, to: at.b },
      choice: { verdict: 'accepted', scope: 'place', mask: { maskKind: 'place', value: '临溪' } },
    })
    expect(texts(after)).toEqual(['云泽**县'])
    const span = { from: at.a, to: at.b, findingId: 'f1' }
    expect(recordsOf(after)).toMatchObject([
      { ...span, kind: 'mask', body: { maskKind: 'place', group: 'g1', value: '临溪' } },
      { ...span, type: 'decision', verdict: 'accepted', at: 5 },
    ])
  })

  test('a rejected finding leaves text and annotations alone', () => {
    const { at, ...state } = stateOf(['云泽<a>**<b>县'])
    const choice = { verdict: 'rejected', scope: 'project' } as const
    const after = decided(state, { place: { from: at.a, to: at.b }, choice })
    expect(recordsOf(after)).toMatchObject([{ type: 'decision', verdict: 'rejected', scope: 'project' }])
  })

  test('a duplicate is set aside, or the other copy when this one is to stay', () => {
    const { at, ...state } = stateOf(['<a>临溪县<b>概况', '<c>临溪县<d>概况'])
    const place = { from: at.c, to: at.d }
    const other = { documentId: 'doc', from: at.a, to: at.b }
    const anchor = { ...findingSample().anchor, blockId: 'b1', exact: '临溪县' }
    const finding = findingSample({ type: 'duplicate', related: [{ documentId: 'doc', anchor }] })
    const request = { finding, place, relatedPlaces: [other] }
    const body = { keptDocumentId: 'doc', keptExact: '临溪县' }
    expect(recordsOf(decided(state, request))[0]).toMatchObject({ ...place, body: { ...body, keptBlockId: 'b1' } })
    const swapped = decided(state, { ...request, choice: { verdict: 'accepted', scope: 'place', keepOther: true } })
    expect(recordsOf(swapped)[0]).toMatchObject({ from: at.a, to: at.b, body: { ...body, keptBlockId: 'b2' } })
  })

  test('a broken paragraph is joined with a seam, and parted again when the decision is taken back', () => {
    const { at, ...state } = stateOf(['全县人口<a>', '图一', '<b>人口均衡发展', '其他'])
    const finding = findingSample({ type: 'broken_paragraph', data: { overlap: 2 } })
    const relatedPlaces = [{ documentId: 'doc', from: at.b, to: at.b }]
    const after = decided(state, { finding, place: { from: at.a, to: at.a + 1 }, relatedPlaces })
    expect(texts(after)).toEqual(['全县人口¦均衡发展', '图一', '其他'])
    expect(recordsOf(after)[0]).toMatchObject({ kind: 'join', body: { distance: 1, dropped: '人口' }, from: at.a })
    const back = edited(after, tr => takeBackDecision(tr, decisionOf(after), after.records))
    expect(texts(back)).toEqual(['全县人口', '图一', '人口均衡发展', '其他'])
    expect(back.records.all()).toEqual([])
    expect(back.doc.eq(state.doc)).toBe(true)
  })

  test('a correction changes only the characters that differ and can be taken back', () => {
    const { at, ...state } = stateOf(['促进<a>人均均衡<b>发展'])
    const finding = findingSample({ type: 'ocr_char', fixes: [{ text: '人口均衡', label: '', safe: false }] })
    const after = decided(state, { finding, place: { from: at.a, to: at.b } })
    expect(texts(after)).toEqual(['促进人口均衡发展'])
    expect(recordsOf(after)).toMatchObject([
      { kind: 'ocr', body: { original: '人均均衡', reading: '人口均衡' }, from: at.a, to: at.b },
      { type: 'decision', from: at.a, to: at.b },
    ])
    expect(after.sources.get('b1')?.runs).toEqual([
      { offset: 0, length: 3, source: 0 },
      { offset: 4, length: 4, source: 4 },
    ])
    const back = edited(after, tr => takeBackDecision(tr, decisionOf(after), after.records))
    expect(back.doc.eq(state.doc)).toBe(true)
    expect(back.records.all()).toEqual([])
  })

  test('a stray character is taken out and its decision keeps the place', () => {
    const { at, ...state } = stateOf(['云泽<a> <b>市'])
    const finding = findingSample({ type: 'space', fixes: [{ text: '', label: '', safe: true }] })
    const after = decided(state, { finding, place: { from: at.a, to: at.b } })
    expect(texts(after)).toEqual(['云泽市'])
    expect(recordsOf(after)).toMatchObject([
      { kind: 'house', from: at.a, to: at.a },
      { from: at.a, to: at.a },
    ])
    const back = edited(after, tr => takeBackDecision(tr, decisionOf(after), after.records))
    expect(texts(back)).toEqual(['云泽 市'])
  })

  test('a heading gets the level of the fix', () => {
    const { at, ...state } = stateOf(['<a>一、概况<b>'])
    const finding = findingSample({ type: 'heading_level', fixes: [{ text: 'h3', label: '', safe: false }] })
    const after = decided(state, { finding, place: { from: at.a, to: at.b } })
    expect(blocksOf(after.doc)[0]).toMatchObject({ attrs: { id: 'b1', level: 3 } })
    const back = edited(after, tr => takeBackDecision(tr, decisionOf(after), after.records))
    expect(blocksOf(back.doc)[0]?.type.name).toBe('paragraph')
  })

  test('page furniture and advertising that is taken out of a paragraph is recorded as such', () => {
    const { at, ...state } = stateOf(['改造<a>博彩送元<b>开工'])
    const place = { from: at.a, to: at.b }
    const fixes = [{ text: '', label: 'x', safe: false }]
    for (const type of ['spam', 'boilerplate'] as const) {
      const after = decided(state, { finding: findingSample({ type, fixes }), place })
      expect(recordsOf(after)[0]).toMatchObject({ kind: 'furniture', body: { original: '博彩送元', reading: '' } })
      const back = edited(after, tr => takeBackDecision(tr, decisionOf(after), after.records))
      expect(texts(back)).toEqual(['改造博彩送元开工'])
    }
  })

  test('a line of page furniture gets its role and keeps its text; taken back it is body again', () => {
    const { at, ...state } = stateOf(['<a>首页 > 政务公开<b>', '正文。'])
    const fixes = [{ text: '', label: '', safe: false }]
    const finding = findingSample({ type: 'boilerplate', fixes, data: { role: 'boilerplate' } })
    const after = decided(state, { finding, place: { from: at.a, to: at.b } })
    expect(texts(after)).toEqual(['首页 > 政务公开', '正文。'])
    expect(blocksOf(after.doc)[0]?.attrs.role).toBe('boilerplate')
    const back = edited(after, tr => takeBackDecision(tr, decisionOf(after), after.records))
    expect(blocksOf(back.doc)[0]?.attrs.role).toBe('body')
  })

  test.each([
    ['at the start', ['<a>（上接第一版）<b>会议强调。', '其他'], ['（上接第一版）', '会议强调。', '其他']],
    ['in the middle', ['会议<a>（下转第三版）<b>强调。', '其他'], ['会议强调。', '（下转第三版）', '其他']],
    ['at the end', ['会议强调。<a>（下转第三版）<b>', '其他'], ['会议强调。', '（下转第三版）', '其他']],
  ])('a jump line %s of a paragraph becomes a block of its own, and goes back', (_where, lines, expected) => {
    const { at, ...state } = stateOf(lines)
    const finding = findingSample({ type: 'run_on', data: { role: 'jump' } })
    const after = decided(state, { finding, place: { from: at.a, to: at.b } })
    expect(texts(after)).toEqual(expected)
    const jump = blocksOf(after.doc).find(block => block.textContent.includes('版'))!
    expect(jump.attrs.role).toBe('jump')
    expect(after.doc.textBetween(decisionOf(after).from, decisionOf(after).to)).toBe('')
    const ids = blocksOf(after.doc).map(block => block.attrs.id)
    expect(ids.filter(id => id !== jump.attrs.id)).toEqual(['b1', 'b2'])
    expect(after.sources.get(jump.attrs.id as string)?.runs).toEqual([
      { offset: 0, length: 7, source: state.doc.resolve(at.a).parentOffset },
    ])
    const back = edited(after, tr => takeBackDecision(tr, decisionOf(after), after.records))
    expect(back.doc.eq(state.doc)).toBe(true)
    expect(back.records.all()).toEqual([])
    expect(back.sources.get('b1')).toEqual(state.sources.get('b1'))
  })

  test('a jump line that was a line of a paragraph takes its line break along', () => {
    const { at, ...state } = stateOf(['会议强调。⏎<a>（下转第三版）<b>⏎另悉。'])
    const finding = findingSample({ type: 'run_on', data: { role: 'jump' } })
    const after = decided(state, { finding, place: { from: at.a, to: at.b } })
    expect(texts(after)).toEqual(['会议强调。¦另悉。', '（下转第三版）'])
    const back = edited(after, tr => takeBackDecision(tr, decisionOf(after), after.records))
    expect(back.doc.eq(state.doc)).toBe(true)
  })

  test('what was taken out stays a block when the place it came from is gone, and what became something else stays that', () => {
    const { at, ...state } = stateOf(['会议强调。<a>（下转第三版）<b>', '其他'])
    const finding = findingSample({ type: 'run_on', data: { role: 'jump' } })
    const after = decided(state, { finding, place: { from: at.a, to: at.b } })
    const emptied = edited(after, tr => tr.delete(1, 1 + after.doc.child(0).child(0).nodeSize))
    const back = edited(emptied, tr => takeBackDecision(tr, decisionOf(emptied), emptied.records))
    expect(texts(back)).toEqual(['（下转第三版）', '其他'])
    expect(blocksOf(back.doc)[0]?.attrs.role).toBe('body')
    const blockId = blocksOf(after.doc)[1]!.attrs.id as string
    const changed = edited(after, tr => setRole(tr, { blockId, role: 'caption' }))
    const kept = edited(changed, tr => takeBackDecision(tr, decisionOf(changed), changed.records))
    expect(texts(kept)).toEqual(texts(after))
    expect(blocksOf(kept.doc)[1]?.attrs.role).toBe('caption')
  })

  test('a correction without a reading is refused', () => {
    const { at, ...state } = stateOf(['<a>云<b>泽'])
    const finding = findingSample({ type: 'garble' })
    expect(() => decided(state, { finding, place: { from: at.a, to: at.b } })).toThrow(AppError)
  })
})

describe('joining', () => {
  const joining = { firstBlockId: 'b1', secondBlockId: 'b2', seamKind: 'page' }

  function withRecord(lines: string[], sections?: number[]) {
    const { at, ...state } = stateOf(lines, sections)
    return applySteps(state, [new RecordStep(null, { record: queryRecord('q'), from: at.a, to: at.b })])
  }
  const quoted = ({ doc, records }: DocumentState) => {
    const { from, to } = records.get('q')!
    return doc.textBetween(from, to)
  }

  test('neighbours keep records and sources', () => {
    const state = withRecord(['云泽市', '# <a>**临溪**<b>县', '白石区'])
    const after = edited(state, tr => joinBlocks(tr, joining))
    expect(texts(after)).toEqual(['云泽市¦临溪县', '白石区'])
    expect(quoted(after)).toBe('临溪')
    expect(blocksOf(after.doc)[0]!.child(2).marks[0]?.type.name).toBe('strong')
    expect(after.sources.get('b1')).toMatchObject({
      start: 0,
      end: 7,
      runs: [
        { offset: 0, length: 3, source: 0 },
        { offset: 4, length: 3, source: 4 },
      ],
    })
    const back = edited(after, tr => splitAtSeam(tr, 5))
    expect(texts(back)).toEqual(texts(state))
    expect(quoted(back)).toBe('临溪')
    expect(back.sources.get('b2')).toEqual(state.sources.get('b2'))
  })

  test('over a section border the other blocks keep their sections', () => {
    const state = withRecord(['云泽市', '<a>临溪<b>县', '白石区'], [1, 2])
    const after = edited(state, tr => joinBlocks(tr, joining))
    expect(texts(after)).toEqual(['云泽市¦临溪县', '白石区'])
    expect(sectionSizes(after.doc)).toEqual([1, 1])
    expect(quoted(after)).toBe('临溪')
  })

  test('a section that it empties goes', () => {
    const state = withRecord(['云泽市', '<a>临溪<b>县', '白石区'], [1, 1, 1])
    expect(sectionSizes(edited(state, tr => joinBlocks(tr, joining)).doc)).toEqual([1, 1])
    const far = edited(state, tr => joinBlocks(tr, { firstBlockId: 'b3', secondBlockId: 'b2' }))
    expect(texts(far)).toEqual(['云泽市', '白石区¦临溪县'])
    expect(sectionSizes(far.doc)).toEqual([1, 1])
    expect(quoted(far)).toBe('临溪')
  })

  test('over other blocks records of one character and sources travel', () => {
    const state = withRecord(['云泽市', '图一', '临<a>县<b>县', '白石区'], [2, 2])
    const after = edited(state, tr => joinBlocks(tr, { firstBlockId: 'b1', secondBlockId: 'b3' }))
    expect(texts(after)).toEqual(['云泽市¦临县县', '图一', '白石区'])
    expect(after.records.get('q')).toMatchObject({ removed: false, from: 7, to: 8 })
    expect(after.sources.get('b1')?.runs).toEqual([
      { offset: 0, length: 3, source: 0 },
      { offset: 4, length: 3, source: 7 },
    ])
  })

  test('a join taken back gives a heading its level and a list item its marker', () => {
    const { doc } = markedDocument(['云泽市', '临溪县', '白石区'])
    const list = { kind: 'bullet', depth: 1, marker: '-' }
    const heading = schema.nodes.heading.create({ id: 'b2', level: 3, quote: 1 }, schema.text('概况'))
    const item = schema.nodes.paragraph.create({ id: 'b3', list, role: 'caption' }, schema.text('其一'))
    const whole = documentOf([blocksOf(doc)[0]!, heading, item])
    const tr = new Transform(whole)
    joinBlocks(tr, { firstBlockId: 'b2', secondBlockId: 'b3' })
    const seamPos = joinBlocks(tr, joining)
    splitAtSeam(tr, seamPos)
    splitAtSeam(tr, BlockIndex.of(tr.doc).posOf('b2')! + 2)
    expect(tr.doc.toJSON()).toEqual(whole.toJSON())
  })

  test('a join taken back leaves the block right behind when the one it followed is gone', () => {
    const { at: _at, ...state } = stateOf(['云泽市', '图一', '临溪县', '白石区'])
    const tr = new Transform(state.doc)
    const seamPos = joinBlocks(tr, { firstBlockId: 'b1', secondBlockId: 'b3' })
    const { contentPos, node } = BlockIndex.of(tr.doc).find('b2')!
    tr.delete(contentPos - 1, contentPos - 1 + node.nodeSize)
    splitAtSeam(tr, seamPos)
    expect(blocksOf(tr.doc).map(block => block.textContent)).toEqual(['云泽市', '临溪县', '白石区'])
  })

  test('a rule cannot be joined', () => {
    const state = stateOf(['云泽市', '---'])
    expect(() => edited(state, tr => joinBlocks(tr, joining))).toThrow(AppError)
  })
})

test('a heading becomes a paragraph and keeps its id', () => {
  const { at, ...state } = stateOf(['# <a>概况<b>'])
  const after = edited(state, tr => setHeadingLevel(tr, { blockId: 'b1', level: 0 }))
  expect(blocksOf(after.doc)[0]).toMatchObject({ type: { name: 'paragraph' }, attrs: { id: 'b1' } })
  expect(at.a).toBe(2)
})
