import { applySteps, type DocumentState } from '../../document/document-state.ts'
import { RecordStep } from '../../document/record-step.ts'
import type { AnnotationContent } from '../../domain/annotation.ts'
import type { AnnotationRecord } from '../../domain/record.ts'
import { decidedReport } from './decided-report.ts'

/** The decided report, and annotations that cross others or have no text. */
export function crossedReport(): { before: DocumentState; after: DocumentState } {
  const { before, after } = decidedReport()
  const place = (text: string) => {
    let from = -1
    after.doc.descendants((node, pos) => {
      const index = node.isText ? node.text!.indexOf(text) : -1
      if (index >= 0 && from < 0) from = pos + index
    })
    return from
  }
  const thread = [
    {
      id: '01A',
      kind: 'reply',
      text: '附表误排',
      assignee: null,
      author: { kind: 'person', name: '馆员丙' },
      at: 1e12,
    },
    { id: '01C', kind: 'close', text: '照正文', assignee: null, author: { kind: 'person', name: '甲' }, at: 2e12 },
  ] as const
  const make = (id: string, from: number, to: number, content: AnnotationContent) => {
    const author = { kind: 'rule', name: 'ocr_char' } as const
    const record = { type: 'annotation', id, author, at: 1.7e12, findingId: null, ...content } as AnnotationRecord
    return new RecordStep(null, { record, from, to })
  }
  const crossed = place('群众') + 1
  const steps = [
    make('01X', crossed, crossed + 4, { kind: 'query', body: { text: '跨界', thread } }),
    make('01Y', place('临溪县') + 2, place('临溪县') + 5, { kind: 'tag', body: { name: '主体' } }),
    make('01Z', place('建立'), place('建立') + 2, { kind: 'source', body: { original: '', reading: '建立' } }),
    make('02A', place('按月'), place('按月') + 2, {
      kind: 'ocr',
      body: { original: '', reading: '按月', note: '漏识' },
    }),
    make('02B', place('民生'), place('民生'), { kind: 'gap', body: { note: '缺页' } }),
    make('02C', place('经济'), place('经济'), { kind: 'furniture', body: { original: '<分享到>：微信', reading: '' } }),
  ]
  return { before, after: applySteps(after, steps) }
}
