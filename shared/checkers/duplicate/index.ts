import * as v from 'valibot'
import { defineChecker } from '../checker.ts'
import { en } from './locales/en.ts'
import { zhCN } from './locales/zh-CN.ts'
import { defaultFewest, openRun } from './run.ts'

const options = v.object({
  /** Whether copies in other documents count. */
  acrossDocuments: v.optional(v.boolean(), true),
  /** Repeats with fewer letters are never reported, apart from what is printed twice in a row. */
  fewestLetters: v.optional(v.pipe(v.number(), v.minValue(defaultFewest)), defaultFewest),
})

/** Passages that stand elsewhere too and should not. See README.md beside this file. */
export const duplicate = defineChecker({
  id: 'duplicate',
  types: ['duplicate'],
  severity: 'warning',
  options,
  messageKeys: ['found.continuation', 'found.place', 'found.order', 'found.document', 'found.doubled', 'fix.drop'],
  texts: { 'zh-CN': zhCN, en },
  run: openRun,
})
