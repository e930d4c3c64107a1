import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkOnce } from './once.ts'
import { CheckSession } from './session.ts'
import { markedSnapshot } from './testing/marked-snapshot.ts'

const report = `政协**市委员会召开会议*次，办理提案**件，我们毫不动摇坚持党对
政协工作的全面领导，不断巩固良好局面。
全市新培育专精特新企业三十二家，云泽高新区升格为国家级园区，规模以上工业增加值增长百分之九。
临溪县继续推进移民搬迁，石塘乡修通了环山公路。
全市新培育专精特新企业三十二家，云泽高新区升格为国家级园区，规模以上工业增加值增长百分之九。`
const other = '白石区新建学校三所，*县新建学校*所。'

const snapshotOf = (text: string, id: string) => markedSnapshot(text, id).snapshot

function held(...documents: [id: string, text: string][]): CheckSession {
  const session = new CheckSession()
  for (const [id, text] of documents) session.update(snapshotOf(text, id))
  return session
}

describe('CheckSession', () => {
  it('finds the same whatever the order and the history', () => {
    const straight = held(['a', report], ['b', other])
    const winding = held(['b', report], ['a', other], ['c', report])
    winding.remove('c')
    winding.update(snapshotOf(other, 'b'))
    winding.update(snapshotOf(report, 'a'))
    expect(winding.check(['a', 'b'])).toEqual(straight.check(['a', 'b']))
    expect(straight.check(['a']).map(({ type }) => type)).toEqual(
      expect.arrayContaining(['mask', 'duplicate', 'broken_paragraph']),
    )
  })

  it('finds in a document alone what it finds in all', () => {
    const session = held(['a', report], ['b', `${report}\n${other}`])
    const all = session.check(['a', 'b'])
    expect([...session.check(['a']), ...session.check(['b'])]).toEqual(all)
  })

  it('finds at once what a session finds', () => {
    const snapshots = [snapshotOf(report, 'a'), snapshotOf(`${other}\n${report}`, 'b')]
    const session = held(['a', report], ['b', `${other}\n${report}`])
    expect(checkOnce(snapshots, ['b'])).toEqual(session.check(['b']))
    expect(checkOnce(snapshots, ['a', 'b'], { minConfidence: 0 })).toEqual(
      session.check(['a', 'b'], { minConfidence: 0 }),
    )
  })

  it('gives findings in text order with quotes that fit', () => {
    const findings = held(['a', report]).check(['a'], { minConfidence: 0 })
    const { text } = snapshotOf(report, 'a')
    for (const finding of findings) expect(finding.quote).toBe(text.slice(finding.start, finding.end))
    expect(findings.map(({ start }) => start)).toEqual(findings.map(({ start }) => start).sort((a, b) => a - b))
  })

  it('gives every finding of a document an id of its own', () => {
    const findings = held(['a', `${report}\n${report}\n${report}`]).check(['a'], { minConfidence: 0 })
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
  })

  it('keeps ids when text elsewhere changes, and does not change them by the confidence asked for', () => {
    const session = held(['a', report])
    const before = session.check(['a'], { minConfidence: 0 })
    const strong = session.check(['a'], { minConfidence: 0.9 }).map(({ id }) => id)
    expect(before.map(({ id }) => id)).toEqual(expect.arrayContaining(strong))
    session.update(snapshotOf(`云泽市政协工作报告摘要，供各位委员审阅讨论。\n${report}`, 'a'))
    const after = new Set(session.check(['a'], { minConfidence: 0 }).map(({ id }) => id))
    const kept = before.filter(({ type, start }) => type === 'mask' && start > 16)
    for (const { id } of kept) expect(after).toContain(id)
  })

  it('stops between documents when cancelled and says how far it is', () => {
    const session = held(['a', other], ['b', other], ['c', other])
    const signal = { cancelled: false }
    const seen: [number, number][] = []
    const onProgress = (done: number, total: number) => {
      seen.push([done, total])
      signal.cancelled = done === 2
    }
    const findings = session.check(['a', 'b', 'c'], { signal, onProgress })
    expect(seen).toEqual([
      [1, 3],
      [2, 3],
    ])
    expect(new Set(findings.map(({ documentId }) => documentId))).toEqual(new Set(['a', 'b']))
  })

  it('ignores documents that it does not hold', () => {
    const session = held(['a', other])
    session.remove('a')
    session.remove('never')
    expect(session.check(['a', 'never'])).toEqual([])
  })

  it('never gives a span outside its document, whatever the text', () => {
    const pieces = fc.constantFrom(
      '**',
      '市',
      '*',
      '次。',
      '\n',
      '政协',
      '“',
      '”',
      '，',
      '某',
      '×',
      '年 月 日',
      '《云》',
      '　',
      'a',
      '😀',
      report,
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), parts => {
        const snapshot = snapshotOf(parts.join(''), 'a')
        const session = new CheckSession()
        session.update(snapshot)
        for (const { start, end, related, confidence } of session.check(['a'], { minConfidence: 0 })) {
          for (const span of [{ start, end }, ...related]) {
            expect(span.start).toBeGreaterThanOrEqual(0)
            expect(span.end).toBeGreaterThanOrEqual(span.start)
            expect(span.end).toBeLessThanOrEqual(snapshot.text.length)
          }
          expect(confidence).toBeGreaterThan(0)
          expect(confidence).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 300 },
    )
  })
})
