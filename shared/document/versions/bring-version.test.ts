import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { describe, expect, it } from 'vitest'
import { BlockIndex } from '../anchors.ts'
import { applySteps, type DocumentState } from '../document-state.ts'
import { RecordSet } from '../record-set.ts'
import { RecordStep } from '../record-step.ts'
import { schema } from '../schema.ts'
import { blocksOf, documentOf } from '../sections.ts'
import { sourcesOf } from '../testing/marked-document.ts'
import { decisionRecord, queryRecord } from '../testing/record-samples.ts'
import { bringVersion } from './bring-version.ts'
import { nodeKey } from './node-keys.ts'

const origin = { author: { kind: 'import', name: '甲' } as const, at: 1, name: '报告.txt' }
let imports = 0

/** An import of these lines, with ids of its own. */
function imported(lines: readonly string[]): Node {
  imports++
  const blocks = lines.map((line, index) => {
    const id = `i${imports}-${index}`
    const text = line.replace('# ', '')
    const content = text === '' ? null : schema.text(text)
    return line.startsWith('# ')
      ? schema.nodes.heading.create({ id }, content)
      : schema.nodes.paragraph.create({ id }, content)
  })
  return documentOf(blocks.length > 0 ? blocks : [schema.nodes.paragraph.create({ id: `i${imports}` })])
}

const stateOf = (doc: Node): DocumentState => ({ doc, records: RecordSet.empty, sources: sourcesOf(doc) })
const textsOf = (doc: Node): string[] => blocksOf(doc).map(block => block.textContent)
const keysOf = (doc: Node): string[] => blocksOf(doc).map(nodeKey)

/** The document after an edit at the only place where a text stands. */
function edited(state: DocumentState, text: string, reading: string): DocumentState {
  const tr = new Transform(state.doc)
  const from = placeOf(state.doc, text)
  tr.replaceWith(from, from + text.length, reading === '' ? [] : schema.text(reading))
  return applySteps(state, tr.steps)
}

function placeOf(doc: Node, text: string): number {
  const block = BlockIndex.of(doc).blocks.find(({ node }) => node.textContent.includes(text))
  if (!block) throw new Error(`No ${text}`)
  return block.contentPos + block.node.textContent.indexOf(text)
}

function marked(state: DocumentState, id: string, text: string): DocumentState {
  const from = placeOf(state.doc, text)
  return applySteps(state, [new RecordStep(null, { record: queryRecord(id), from, to: from + text.length })])
}

function brought(state: DocumentState, base: Node, lines: readonly string[]) {
  const result = bringVersion(state, { base, incoming: imported(lines) }, origin)
  const after = applySteps(state, result.tr.steps)
  const exacts = after.records
    .toAnchored(after.doc, 0)
    .map(each => [each.record.id, each.removed ? null : each.anchor.exact])
  return { ...result, after, texts: textsOf(after.doc), exacts }
}

const report = ['# 云泽市工作报告', '全年完成提案办理二百项。', '其中教育类六十项。', '下一年继续推进。']

describe('a new version', () => {
  it('changes nothing when it is the same, whatever was edited and decided since', () => {
    const base = imported(report)
    const state = marked(edited(stateOf(base), '二百项', '二百一十项'), 'q', '教育类')
    const { tr, report: told } = brought(state, base, report)
    expect(tr.steps).toEqual([])
    expect(told).toEqual({ changes: 0, kept: 1, conflicts: [], losses: [] })
  })

  it('changes, puts in and takes out blocks, keeps corrections, marks and ids', () => {
    const base = imported(report)
    const state = marked(edited(stateOf(base), '二百项', '二百一十项'), 'q', '提案')
    const lines = ['# 云泽市年度工作报告', '新写的一段。', '全年共完成提案办理二百项。', '下一年继续推进。', '又一段。']
    const { texts, exacts, report: told, after } = brought(state, base, lines)
    expect(texts).toEqual([
      '云泽市年度工作报告',
      '新写的一段。',
      '全年共完成提案办理二百一十项。',
      '下一年继续推进。',
      '又一段。',
    ])
    expect(exacts).toEqual([['q', '提案']])
    expect(told).toEqual({ changes: 5, kept: 1, conflicts: [], losses: [] })
    expect(blocksOf(after.doc)[2]?.attrs.id).toBe(blocksOf(base)[1]?.attrs.id)
  })

  it('leaves the text of the editor where both changed, and asks there', () => {
    const base = imported(report)
    const state = edited(stateOf(base), '二百项', '二百一十项')
    const { texts, report: told, after } = brought(state, base, report.with(1, '全年完成提案办理二百零五项。'))
    expect(texts[1]).toBe('全年完成提案办理二百一十项。')
    expect(told.conflicts).toMatchObject([{ kind: 'text', base: '', current: '一十', incoming: '零五' }])
    const [query] = after.records.toAnchored(after.doc, 0)
    expect(query).toMatchObject({
      record: { kind: 'query', body: { text: '报告.txt: 「零五」' } },
      anchor: { exact: '一十' },
    })
  })

  it('keeps a block that was edited and is gone there, and tells of one that is gone here', () => {
    const base = imported(report)
    const gone = new Transform(base)
    const { pos, node } = { pos: placeOf(base, '其中') - 1, node: blocksOf(base)[2]! }
    gone.delete(pos, pos + node.nodeSize)
    const state = edited(applySteps(stateOf(base), gone.steps), '下一年', '明年')
    const { texts, report: told } = brought(state, base, [report[0]!, report[1]!, '其中教育类七十项。'])
    expect(texts).toEqual(['云泽市工作报告', '全年完成提案办理二百项。', '明年继续推进。'])
    expect(told.conflicts.map(({ kind }) => kind)).toEqual(['gone_here', 'gone_there'])
  })

  it('lets marks follow their text to another block and tells of those whose text is gone', () => {
    const base = imported([...report, '附件一：名单如下。'])
    const state = marked(marked(marked(stateOf(base), 'moved', '教育类六十项'), 'gone', '继续推进'), 'along', '名单')
    const lines = ['附件一：名单如下。', report[0]!, '全年完成提案办理二百项。其中教育类六十项。']
    const { texts, exacts, report: told } = brought(state, base, lines)
    expect(texts).toEqual(lines.map(line => line.replace('# ', '')))
    expect(exacts).toEqual([
      ['moved', '教育类六十项'],
      ['gone', null],
      ['along', '名单'],
    ])
    expect(told.losses).toEqual([
      { record: 'query', outcome: 'removed', exact: '继续推进', around: '下一年继续推进。' },
    ])
    expect(told.kept).toBe(2)
  })

  it('keeps the marks of a short block that nothing else looks like, even where the lines around it are taken for others', () => {
    const first = ['# ', '云泽市', '云泽市', '三', '']
    const base = imported(first)
    const state = marked(stateOf(base), 'q', '三')
    const { texts, exacts, report: told } = brought(state, base, ['', '云泽市', '云泽市', '三', '云泽市'])
    expect(texts).toEqual(['', '云泽市', '云泽市', '三', '云泽市'])
    expect(exacts).toEqual([['q', '三']])
    expect(told.losses).toEqual([])
  })

  it('tells of a mark and of the decision that made it once', () => {
    const base = imported(report)
    const state = marked(stateOf(base), 'q', '六十')
    const at = placeOf(base, '六十')
    const decide = (id: string, verdict: 'accepted' | 'deferred') =>
      new RecordStep(null, { record: decisionRecord({ id, verdict }), from: at, to: at + 2 })
    const decided = applySteps(state, [decide('d1', 'accepted'), decide('d2', 'deferred')])
    const { report: told } = brought(decided, base, report.toSpliced(2, 1))
    expect(told.losses.map(({ record }) => record)).toEqual(['query', 'deferred'])
    expect(told.kept).toBe(0)
  })

  it('is the base of the next one', () => {
    const base = imported(report)
    const state = edited(stateOf(base), '二百项', '二百一十项')
    const second = report.with(1, '全年完成提案办理二百零五项。')
    const first = brought(state, base, second)
    const next = brought(first.after, first.incoming, second.with(3, '来年继续推进。'))
    expect(next.texts).toEqual([
      '云泽市工作报告',
      '全年完成提案办理二百一十项。',
      '其中教育类六十项。',
      '来年继续推进。',
    ])
    expect(next.report.conflicts).toEqual([])
  })

  it('changes what a block is', () => {
    const base = imported(report)
    const { after } = brought(stateOf(base), base, report.with(3, '# 下一年继续推进。'))
    expect(blocksOf(after.doc).map(({ type }) => type.name)).toEqual(['heading', 'paragraph', 'paragraph', 'heading'])
  })
})

describe('for any versions', () => {
  const sentence = fc
    .array(fc.constantFrom('云泽市', '临溪县', '完成', '任务', '教育', '。', '三', '百项'), { maxLength: 8 })
    .map(parts => parts.join(''))
  const lines = fc.array(
    fc.oneof(
      sentence,
      sentence.map(text => `# ${text}`),
    ),
    { minLength: 1, maxLength: 12 },
  )

  it('an untouched document becomes the new version', () => {
    fc.assert(
      fc.property(lines, lines, (first, second) => {
        const base = imported(first)
        const { after } = brought(stateOf(base), base, second)
        expect(keysOf(after.doc)).toEqual(keysOf(imported(second)))
      }),
    )
  })

  it('nothing that the editor has typed is lost, and what was not edited is the new version', () => {
    const places = fc.array(fc.nat(30), { maxLength: 6 })
    fc.assert(
      fc.property(lines, lines, places, (first, second, typed) => {
        const base = imported(first)
        let state = stateOf(base)
        for (const place of typed) {
          const { blocks } = BlockIndex.of(state.doc)
          const { contentPos, node } = blocks[place % blocks.length]!
          const tr = new Transform(state.doc).insert(contentPos + (place % (node.content.size + 1)), schema.text('<'))
          state = applySteps(state, tr.steps)
        }
        const { texts } = brought(state, base, second)
        expect(texts.join('').match(/</g)?.length ?? 0).toBe(typed.length)
      }),
    )
  })

  it('decisions in blocks that did not change stay as they were', () => {
    const edits = fc.array(fc.record({ line: fc.nat(11), text: sentence }), { maxLength: 4 })
    fc.assert(
      fc.property(lines, edits, (first, changes) => {
        const base = imported(first)
        let state = stateOf(base)
        for (const [at, { node, contentPos }] of BlockIndex.of(base).blocks.entries()) {
          if (node.content.size === 0) continue
          const record = decisionRecord({ id: `d${at}` })
          state = applySteps(state, [new RecordStep(null, { record, from: contentPos, to: contentPos + 1 })])
        }
        const second = [...first]
        for (const { line, text } of changes) if (line < second.length) second[line] = text
        const was = state.records.toAnchored(base, 0)
        const { after, exacts } = brought(state, base, second)
        const now = new Map(after.records.toAnchored(after.doc, 0).map(each => [each.record.id, each]))
        for (const [at, line] of first.entries()) {
          if (second[at] !== line || first.filter(each => each === line).length > 1) continue
          if (second.filter(each => each === line).length > 1) continue
          const old = was.find(each => each.record.id === `d${at}`)
          if (old) expect(now.get(`d${at}`)?.anchor).toEqual(old.anchor)
        }
        expect(exacts).toHaveLength(was.length)
      }),
    )
  })
})
