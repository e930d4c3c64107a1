import * as v from 'valibot'
import { defineChecker } from '../checker.ts'
import { openReadingRun } from '../reading/open-run.ts'
import { en } from './locales/en.ts'
import { zhCN } from './locales/zh-CN.ts'

/** Wrong, missing, doubled and extra characters. See README.md beside this file. */
export const ocrChar = defineChecker({
  id: 'ocr_char',
  types: ['ocr_char'],
  severity: 'warning',
  readsBlocks: true,
  reads: 'language',
  options: v.object({}),
  messageKeys: ['repeat', 'idiom', 'variant', 'misspelt', 'series', 'missing', 'broken', 'lost', 'learned']
    .map(kind => `found.${kind}`)
    .concat('fix.reading'),
  texts: { 'zh-CN': zhCN, en },
  run: (_, resources) => openReadingRun('ocr_char', resources),
})
