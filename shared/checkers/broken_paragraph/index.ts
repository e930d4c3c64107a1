import * as v from 'valibot'
import { defineChecker } from '../checker.ts'
import { en } from './locales/en.ts'
import { zhCN } from './locales/zh-CN.ts'
import { openRun } from './run.ts'

const options = v.object({
  /** Whether the joins of a text that is cut at one width throughout are reported, one by one under one rule. */
  wrappedLines: v.optional(v.boolean(), true),
})

/** Sentences that a page, column or picture cut. See README.md beside this file. */
export const brokenParagraph = defineChecker({
  id: 'broken_paragraph',
  types: ['broken_paragraph'],
  severity: 'warning',
  reads: 'words',
  options,
  messageKeys: ['found.next', 'found.far', 'found.missing', 'found.wrapped', 'fix.join'],
  texts: { 'zh-CN': zhCN, en },
  run: openRun,
})
