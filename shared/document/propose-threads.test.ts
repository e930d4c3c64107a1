import { expect, test } from 'vitest'
import { proposeThreads } from './propose-threads.ts'
import { schema } from './schema.ts'
import { documentOf } from './sections.ts'
import { type ThreadSign, threadSignsOf } from './thread-signs.ts'

/** A page of these blocks with ids `b0`, `b1`, …; `# ` and `## ` begin headings. */
function pageOf(...lines: string[]) {
  return documentOf(
    lines.map((line, index) => {
      const [, marks = '', text = ''] = /^(#*) ?(.*)$/.exec(line) ?? []
      const id = `b${index}`
      return marks
        ? schema.nodes.heading.create({ id, level: marks.length }, schema.text(text))
        : schema.nodes.paragraph.create({ id }, schema.text(text))
    }),
  )
}
const sign = (blockId: string, more: object) => ({ findingId: `f-${blockId}`, blockId, ...more }) as ThreadSign
const proposed = (doc: ReturnType<typeof pageOf>, ...signs: ThreadSign[]) =>
  proposeThreads(doc, signs).map(({ thread, blockIds }) => `${thread}: ${blockIds.join(' ')}`)

test('headlines over by-lines and datelines begin articles, inner headings and second lines of headlines do not', () => {
  const doc = pageOf(
    '青溪日报 第3版',
    '# 一条河的新生',
    '## ——青溪治水纪实',
    '本报记者 沈知远 郑禾',
    '河水清了。',
    '## 源头治污',
    '管网建成。',
    '# 植树活动举行',
    '本报讯（记者 周也）3月12日，植树活动举行。',
  )
  expect(proposed(doc)).toEqual([': b0', '一条河的新生: b1 b2 b3 b4 b5 b6', '植树活动举行: b7 b8'])
})

test('an article inside a sentence is a thread, and the text goes on behind it', () => {
  const doc = pageOf(
    '# 治水',
    '本报记者 沈知远',
    '死水变成了活',
    '# 消防检查',
    '本报讯 6月，检查商场。',
    '水，水质提升。',
  )
  const inside = [sign('b3', { kind: 'inside', goesOnAt: 'b5' }), sign('b4', { kind: 'inside', goesOnAt: 'b5' })]
  expect(proposeThreads(doc, inside)).toEqual([
    { thread: '', blockIds: ['b0', 'b1', 'b2', 'b5'], findingIds: [] },
    { thread: '消防检查', blockIds: ['b3', 'b4'], findingIds: ['f-b3', 'f-b4'] },
  ])
})

test('what another page carries over ends where the sentence goes on, or at the next heading', () => {
  const doc = pageOf(
    '# 治水',
    '死水变成了活',
    '（上接第一版）会议强调，压实责任。',
    '会议要求，防范事故。',
    '水，提升。',
    '## 兴业',
    '人气旺。',
  )
  const carried = sign('b2', { kind: 'begins' })
  const broken = sign('b1', { kind: 'breaksOff', goesOnAt: 'b4' })
  expect(proposed(doc, carried, broken)).toEqual([': b0 b1 b4 b5 b6', '会议强调: b2 b3'])
  expect(proposed(doc, carried)).toEqual([': b0 b1 b5 b6', '会议强调: b2 b3 b4'])
  const lone = pageOf('# 治水', '河清。', '（上接第一版）', '## 兴业', '人气旺。')
  expect(proposed(lone, carried)).toEqual([])
})

test('a headline that a checker has found begins an article, a box is one block, furniture is of none', () => {
  const doc = pageOf(
    '# 治水',
    '河清。',
    '### 夜话：小院里的事',
    '晚上七点半。',
    '延伸阅读 小院，是指院子。',
    '还有人来。',
    '责任编辑：苏禾',
  )
  const signs = [
    sign('b2', { kind: 'begins' }),
    sign('b2', { kind: 'level', level: 1 }),
    sign('b4', { kind: 'alone' }),
    sign('b6', { kind: 'furniture', end: 7 }),
  ]
  expect(proposed(doc, ...signs)).toEqual([': b6', '治水: b0 b1', '夜话：小院里的事: b2 b3 b5', '延伸阅读 小院: b4'])
})

test('a text of one piece is left alone, whatever its headings', () => {
  expect(proposed(pageOf('# 一、总体情况', '向好。', '# 二、下一步工作', '落实。'))).toEqual([])
  expect(proposed(pageOf('# 治水', '本报记者 沈知远', '河清。', '# 后记', '写完。'))).toEqual([])
  expect(proposed(pageOf('河清。'), sign('b0', { kind: 'furniture', end: 3 }))).toEqual([])
})

test('two articles that begin alike have different names', () => {
  const doc = pageOf('# 治水', '河清。', '本报讯 昨日，会议召开。', '本报讯 昨日，集市开张。')
  const begins = [sign('b2', { kind: 'begins' }), sign('b3', { kind: 'begins' })]
  expect(proposed(doc, ...begins)).toEqual([': b0 b1', '昨日: b2', '昨日 2: b3'])
})

test('findings of other kinds are no signs', () => {
  const anchor = { blockId: 'b1', start: 0, end: 7 }
  const finding = (more: object) => ({ id: 'f', anchor, related: [], data: {}, quote: '', ...more }) as never
  expect(
    threadSignsOf([
      finding({ type: 'run_on', data: { rule: 'caption', role: 'caption' } }),
      finding({ type: 'run_on', data: { rule: 'jump', role: 'jump' }, quote: '（下转第三版）' }),
      finding({ type: 'run_on', data: { rule: 'jump', role: 'jump' }, quote: '（上接第一版）' }),
      finding({ type: 'broken_paragraph', related: [{ documentId: 'd', anchor: { blockId: 'b4' } }] }),
      finding({ type: 'heading_level', data: { rule: 'headline', level: 1 } }),
      finding({ type: 'ocr_char' }),
    ]),
  ).toEqual([
    { findingId: 'f', blockId: 'b1', kind: 'begins' },
    { findingId: 'f', blockId: 'b1', kind: 'breaksOff', goesOnAt: 'b4' },
    { findingId: 'f', blockId: 'b1', kind: 'begins' },
    { findingId: 'f', blockId: 'b1', kind: 'level', level: 1 },
  ])
})
