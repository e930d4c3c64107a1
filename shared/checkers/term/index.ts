import * as v from 'valibot'
import { defineChecker } from '../checker.ts'
import { openReadingRun } from '../reading/open-run.ts'
import { en } from './locales/en.ts'
import { zhCN } from './locales/zh-CN.ts'

/** Names, titles and set phrases that are written differently elsewhere. See README.md beside this file. */
export const term = defineChecker({
  id: 'term',
  types: ['term'],
  severity: 'warning',
  reads: 'language',
  options: v.object({}),
  messageKeys: [
    'found.phrase',
    'found.title',
    'found.variant',
    'found.learned',
    'found.exchanged',
    'found.washed',
    'fix.reading',
  ],
  texts: { 'zh-CN': zhCN, en },
  run: (_, resources) => openReadingRun('term', resources),
})
