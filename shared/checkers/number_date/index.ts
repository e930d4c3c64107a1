import * as v from 'valibot'
import type { FindingDraft } from '../../domain/finding.ts'
import { blockListOf } from '../block-list.ts'
import { type CheckedDocument, defineChecker, perDocument } from '../checker.ts'
import { en } from './locales/en.ts'
import { zhCN } from './locales/zh-CN.ts'

const options = v.object({})

/** What is looked for in one block. */
const pattern = /\uFFFD+/gu

function check(document: CheckedDocument): FindingDraft[] {
  const { documentId } = document.snapshot
  return blockListOf(document).flatMap(({ block, text }) =>
    [...text.matchAll(pattern)].map(match => ({
      documentId,
      type: 'number_date',
      start: block.start + match.index,
      end: block.start + match.index + match[0].length,
      message: { key: 'checkers.number_date.found', params: { quote: match[0] } },
      severity: 'warning',
      confidence: 0.5,
    })),
  )
}

/** See README.md beside this file. */
export const numberDate = defineChecker({
  id: 'number_date',
  types: ['number_date'],
  severity: 'warning',
  options,
  messageKeys: ['found'],
  texts: { 'zh-CN': zhCN, en },
  run: () => perDocument(document => document, check),
})
