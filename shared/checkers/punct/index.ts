import * as v from 'valibot'
import type { FindingDraft } from '../../domain/finding.ts'
import { draftOf, type ScannedBlocks, scanBlocks, traitedBlocksOf } from '../characters/text-blocks.ts'
import { defineChecker, perDocument } from '../checker.ts'
import { type WordList, wordsOf } from '../resources.ts'
import { addressHits } from './addresses.ts'
import { listLeadHits } from './colons-lost.ts'
import { lostCommaHits } from './commas-lost.ts'
import { dashReadHits } from './dash-reads.ts'
import { headingStopHits } from './heading-stops.ts'
import { amidItemHits, itemEndHits, lastItemHits, lastSemicolonHits, wholeBracketHits } from './item-ends.ts'
import { judgeAll } from './judge.ts'
import { labelMarkHits, speakerMarkHits } from './label-marks.ts'
import { leadStopHits } from './lead-stops.ts'
import { halfDashHits, lineHeadHits } from './line-heads.ts'
import { en } from './locales/en.ts'
import { zhCN } from './locales/zh-CN.ts'
import { missingStopHits } from './missing-stop.ts'
import { numberMarkHits } from './number-marks.ts'
import { partedTitleHits, partedWordHits } from './parted-words.ts'
import { outsideStopHits } from './quoted-ends.ts'
import { bareTermHits } from './quoted-terms.ts'
import { scanBlock, wantsBlock } from './scan.ts'
import { oddQuoteHits, oddSignHits } from './sign-habits.ts'
import { isOfBareSpeech, setsSpeechBare } from './speech-marks.ts'

const options = v.object({
  /** Whether commas and 、 are judged by the grammar of their clause, which needs more of a reader's judgement. */
  grammar: v.optional(v.boolean(), true),
})
type Options = v.InferOutput<typeof options>

const frame = { checker: 'punct', type: 'punct' } as const
const grammarRules = new Set(['uneven_series', 'apposition', 'object_parted', 'missing_quotes', 'missing_comma'])

function check(scanned: ScannedBlocks, { grammar }: Options, words: WordList | null): FindingDraft[] {
  const { document } = scanned
  const isBare = setsSpeechBare(document.snapshot.text)
  const judged = judgeAll(scanned).filter(({ hit }) => !(isBare && isOfBareSpeech(hit)))
  const blocks = traitedBlocksOf(document)
  const lost = [
    ...bareTermHits(blocks),
    ...lostCommaHits(blocks),
    ...addressHits(blocks),
    ...missingStopHits(document, blocks, words),
    ...itemEndHits(blocks),
    ...lastSemicolonHits(blocks),
    ...lastItemHits(blocks),
    ...amidItemHits(blocks),
    ...lineHeadHits(blocks),
    ...halfDashHits(blocks),
    ...listLeadHits(blocks),
    ...outsideStopHits(blocks),
    ...labelMarkHits(blocks),
    ...speakerMarkHits(blocks),
    ...wholeBracketHits(blocks),
    ...leadStopHits(blocks),
    ...headingStopHits(blocks),
    ...partedTitleHits(blocks, words),
    ...numberMarkHits(blocks, document.snapshot.text),
    ...oddSignHits(document, blocks),
    ...oddQuoteHits(document, blocks),
    ...dashReadHits(blocks, words),
  ]
  const parted = partedWordHits(blocks, words).filter(({ entry, hit }) =>
    [...judged, ...lost].every(
      other => other.entry !== entry || other.hit.start > hit.start || other.hit.end <= hit.start,
    ),
  )
  return [...judged, ...[...lost, ...parted].map(found => ({ ...found, confidence: found.hit.confidence }))]
    .filter(({ hit, confidence }) => confidence > 0 && (grammar || !grammarRules.has(hit.rule)))
    .map(({ entry, hit, confidence }) => draftOf(frame, document, entry.block.start, { ...hit, confidence }))
}

/** Marks that are wrong, turned, doubled, missing or of the wrong width. See README.md beside this file. */
export const punct = defineChecker({
  id: 'punct',
  types: ['punct'],
  severity: 'warning',
  readsBlocks: true,
  reads: 'words',
  options,
  messageKeys: [
    ...[
      'half_width',
      'stroke',
      'stop',
      'question',
      'in_figure',
      'wide_alphanumeric',
      'doubled',
      'dots',
      'stop_twice',
      'after_opening',
      'before_closing',
      'before_particle',
      'turned',
      'unopened',
      'unclosed',
      'unclosed_speech',
      'nested_same',
      'reopened',
      'two_single',
      'missing_stop',
      'parted_word',
      'parted_clause',
      'colon_for_semicolon',
      'colon_lost',
      'line_head',
      'before_conjunction',
      'dash',
      'misread',
      'heading_stop',
      'other_quotes',
      'straight',
      'odd_quote',
      'mixed_bracket',
      'half_bracket',
      'uneven_series',
      'missing_comma',
      'missing_between',
      'before_opening',
      'stop_outside',
      'name_dot',
      'missing_before_item',
      'apposition',
      'object_parted',
      'figure_parted',
      'commas_lost',
      'missing_quotes',
    ].map(rule => `found.${rule}`),
    'fix.replace',
    'fix.remove',
  ],
  texts: { 'zh-CN': zhCN, en },
  run: (settings, resources) =>
    perDocument<ScannedBlocks>(
      (document, before) => scanBlocks(document, before, { wants: wantsBlock, scan: scanBlock }),
      scanned => check(scanned, settings, wordsOf(resources)),
    ),
})
