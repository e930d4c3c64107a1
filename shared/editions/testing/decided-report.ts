import { Transform } from 'prosemirror-transform'
import type { ExportFormat } from '../../contract/editions.ts'
import { annotate } from '../../document/actions/annotate.ts'
import { correctReading } from '../../document/actions/correct-reading.ts'
import { joinBlocks } from '../../document/actions/join-blocks.ts'
import { setRole } from '../../document/actions/set-role.ts'
import { applySteps, type DocumentState } from '../../document/document-state.ts'
import { RecordSet } from '../../document/record-set.ts'
import { schema } from '../../document/schema.ts'
import { blocksOf } from '../../document/sections.ts'
import { placeOf } from '../../document/testing/place-of.ts'
import type { AnnotationContent } from '../../domain/annotation.ts'
import type { EditionProfile } from '../../domain/edition-profile.ts'
import { exporterOf } from '../../formats/export/registry.ts'
import { importText } from '../../formats/import/index.ts'
import type { Edition } from '../edition.ts'
import { makeEditionFor } from '../make-edition-for.ts'
import { someHead } from './some-head.ts'

const reportText = `# 云泽市提案工作报告

云泽市融媒体记者 林一舟

一年来，**市共提出提案120件，立案110件，办结率达98.5%，群重满意度明显提高<上升>。

第1页

## 一、主要做法

坚持[专班](https://example.org/a?b=1&c=2)推进，逐件落

实责任，**重点**提案由领导领衔督办。

- 建立台帐
- 按月通报
  - 逐级反馈
1. 年初交办
2. 年中督查

| 项目 | 数量 |
|---|---:|
| 经济类 | 45 |
| 民生类 | 65 |

> 办得好，才算好。

## 二、下一步打算

逐件落实，按月通报。

逐件落实，按月通报。

受云泽市委托，由临溪县负责“𠀀字号”项目。
`

const author = { kind: 'person', name: '校对甲' } as const
const other = { kind: 'person', name: '复核乙' } as const
const at = Date.UTC(2026, 2, 2, 9, 30)

/** A made-up report before and after every kind of decision was taken in it. */
export function decidedReport(): { before: DocumentState; after: DocumentState } {
  const before: DocumentState = { ...importText(reportText, 'markdown', 'a'), records: RecordSet.empty }
  const tr = new Transform(before.doc)
  const say = (text: string, content: AnnotationContent, by: typeof author | typeof other = author) =>
    annotate(tr, { ...placeOf(tr, text), content, author: by, at })
  const correct = (was: string, reading: string, kind: 'ocr' | 'source' | 'house', note?: string) =>
    correctReading(tr, { ...placeOf(tr, was), reading, kind, author: other, at, ...(note ? { note } : {}) })
  setRole(tr, { blockId: blockWith(tr, '记者'), role: 'byline' })
  setRole(tr, { blockId: blockWith(tr, '第1页'), role: 'folio' })
  const seam = joinBlocks(tr, {
    firstBlockId: blockWith(tr, '逐件落'),
    secondBlockId: blockWith(tr, '实责任'),
    seamKind: 'page',
  })
  annotate(tr, { from: seam, to: seam + 1, content: { kind: 'join', body: { distance: 0 } }, author, at })
  say('**', { kind: 'mask', body: { maskKind: 'place', group: '**市', value: '云泽' } })
  correct('群重', '群众', 'ocr')
  correct('台帐', '台账', 'house')
  correct('明显提高<上升>', '明显提高', 'source', '衍文')
  correct('120件', '一百二十件', 'house')
  say('办结率', { kind: 'query', body: { text: '与附表不符？<待核>' } }, other)
  say('临溪县', { kind: 'tag', body: { name: '县区' } })
  say('督办', { kind: 'unclear', body: { note: '墨迹' } })
  const copy = placeOf(tr, '逐件落实，按月通报。', true)
  annotate(tr, {
    ...copy,
    content: {
      kind: 'duplicate',
      body: { keptDocumentId: null, keptBlockId: blockWith(tr, '逐件落实，按月通报。'), keptExact: '逐件落实' },
    },
    author,
    at,
  })
  const { from } = placeOf(tr, '负责')
  tr.insert(from, schema.text('全程'))
  return { before, after: applySteps(before, tr.steps) }
}

/** An edition of that report. */
export function decidedEdition(profile: EditionProfile, format: ExportFormat): Edition {
  const { before, after } = decidedReport()
  return makeEditionFor(after, profile, exporterOf(format), { head: someHead, baseline: before })
}

/** That report in a format. */
export function written(profile: EditionProfile, format: ExportFormat): string | Uint8Array {
  return exporterOf(format).write(decidedEdition(profile, format))
}

function blockWith(tr: Transform, text: string): string {
  const block = blocksOf(tr.doc).find(each => each.textContent.includes(text))
  if (!block) throw new Error(`No ${text}`)
  return block.attrs.id as string
}
